"""The review of notebooks finds what it is there to find."""

import sys
from base64 import b64encode
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "binder"))

import review  # noqa: E402


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("the step $\\alpha$", "step size"),
        ("$$w^* = 0$$", "w^\\star"),
        ("$X^TX$", "transpose"),
        ("see [this](17-nowhere.ipynb)", "leads nowhere"),
        ("see [that](#below), [it](https://example.org/x) and [signs](notation.md)", ""),
        ("Now the rest.\n\n## The rest", "a heading is in the middle"),
        ("## The rest\n\nNow it.\n### In detail", ""),
        ("$\\eta$, $X^\\top$, $w^\\star$ and a\\*b", ""),
    ],
)
def test_texts(text, fault):
    faults = list(review.faults_of_text(text))
    assert fault in faults[0] if fault else not faults


def printed(text, **more):
    return {"output_type": "stream", "name": "stdout", "text": text, **more}


def picture(alt, width=760):
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + (430).to_bytes(4, "big")
    data = {"image/png": b64encode(png).decode(), "text/plain": alt}
    return {"output_type": "execute_result", "data": data, "metadata": {"image/png": {"alt": alt}}}


@pytest.mark.parametrize(
    ("output", "again", "fault"),
    [
        (printed("f = 1.25\n"), printed("f = 1.26\n"), "not what the cell prints"),
        (printed("x", name="stderr"), None, "is an error"),
        (printed("read /home/ada/data.csv"), None, "/home/a"),
        (printed("at 12:30:59"), None, "12:30:59"),
        (printed("took 3.2 s"), None, "took 3.2 s"),
        (printed("0.5 km/h, 3/4, 2024-02-29"), None, ""),
        (picture(""), None, "no alternative text"),
        (picture("A curve that falls from 5 to 1."), None, ""),
        (picture("A curve that falls from 5 to 1."), picture("A curve that falls from 5 to 1.", 500), "not what"),
    ],
)
def test_outputs(output, again, fault):
    faults = list(review.faults_of_outputs([output], [again or output]))
    assert fault in faults[0] if fault else not faults


@pytest.mark.parametrize(("may_fail", "text", "again", "fault"), [
    (True, "Hint: Did you mean norm2?", "Hint: Did you mean norm2?", ""),
    (True, "Hint: Did you mean norm2?", "no hint", "not what the cell prints"),
    (False, "Hint: Did you mean norm2?", "Hint: Did you mean norm2?", "is an error"),
])
def test_an_error_is_an_output_where_the_cell_is_there_to_fail(may_fail, text, again, fault):
    outputs, executed = ([{"output_type": "error", "ename": "E", "traceback": [t]}] for t in (text, again))
    faults = list(review.faults_of_outputs(outputs, executed, may_fail=may_fail))
    assert fault in faults[0] if fault else not faults


def test_misspellings(tmp_path):
    (tmp_path / "a.ipynb").write_text('{"cells": [{"source": "This is teh end, $nd$."}]}')
    assert [f for f in review.spelling([tmp_path / "a.ipynb"]) if "teh" in f]
    (tmp_path / "a.ipynb").write_text('{"cells": [{"source": "This is the end, $nd$."}]}')
    assert not list(review.spelling([tmp_path / "a.ipynb"]))
