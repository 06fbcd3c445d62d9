"""What src/bench/endurance.py does for an hour, in seconds."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

import endurance  # noqa: E402


def test_cells_leave_no_thread_and_no_file_open():
    endurance.cells(200)


def test_interrupts_in_a_row_all_stop():
    endurance.interrupts(20)


def test_starts_in_a_row_all_answer():
    endurance.starts(3)


def test_restarts_in_a_row_all_answer():
    endurance.restarts(2)


def test_cells_with_controls_leave_none_behind():
    endurance.interactions(30)


def test_megabytes_of_output_arrive_whole_and_in_order():
    endurance.megabytes(10)


def test_kernels_started_at_once_all_answer():
    endurance.at_once(4)
