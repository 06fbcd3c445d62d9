"""Long use of one kernel and of many: python kernel/src/bench/endurance.py [SHARE [MINUTES]].

SHARE of the full load (default 1): 10,000 cells, 200 interrupts, 200 starts, 100 restarts, an output of 100,000 lines and
one of 50 MB, 20 kernels at once. After MINUTES (default 25) what has not begun is left out, the cells end where they are, and
both are said. Ends with 1 if anything was lost, leaked or did not start. The kernel's tests run the same functions with
small numbers.
"""

import math
import os
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "test", "python"))
os.environ.setdefault("JUPYTER_PATH", os.path.join(sys.prefix, "share", "jupyter"))

import test_widgets  # noqa: E402
from session import PATIENCE, Session  # noqa: E402

CELLS = ["int a{v} = {n};\na{v} + 1", "a{v} = a{v} * 2;", 'System.out.println("cell " + a{v});', "List.of(a{v}, 2)"]
VARIABLES = 100  # names a long session uses again and again


def status(pid, name):
    with open(f"/proc/{pid}/status", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith(name + ":"))


def descriptors(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))


def cells(count, until=math.inf):
    """Many cells in one kernel; memory in MB, threads and descriptors after the first tenth and at the end."""
    tenth = max(1, count // 10)
    with Session() as java:
        marks, seconds = [], []
        java.client.complete("Math.m", 6, reply=True, timeout=PATIENCE)  # opens, once, the jars that completion reads
        for i in range(count):
            n, kind = divmod(i, len(CELLS))
            result = java.run(CELLS[kind].format(n=n, v=n % VARIABLES))
            seconds.append(result.seconds)
            assert result.reply["status"] == "ok", (i, result.reply)
            if kind == 0:
                assert result.value == str(n + 1), (i, result.value)
            if kind == 2:
                assert result.text() == f"cell {2 * n}\n", (i, result.text())
            over = time.monotonic() > until
            if over or (i + 1) % tenth == 0:
                pid = java.pid
                marks.append((status(pid, "VmRSS") // 1024, status(pid, "Threads"), descriptors(pid)))
            if over:
                break
        (_, threads, files), (memory, threads_end, files_end) = marks[0], marks[-1]
        assert threads_end <= threads + 3, f"threads grew from {threads} to {threads_end}"
        assert files_end <= files + 5, f"descriptors grew from {files} to {files_end}"
        first, last = (statistics.median(part) * 1000 for part in (seconds[:tenth], seconds[-tenth:]))
        cut = f"only {len(seconds)}, the time is over; " if len(seconds) < count else ""
        grown = f"{first:.0f} ms a cell at first and {last:.0f} at last"
        return f"{cut}{memory} MB, {threads_end} threads, {files_end} descriptors at the end; {grown}"


def interrupts(count):
    """A loop is stopped again and again; none may hang, take the kernel along or leave a thread that burns."""
    slowest = 0.0
    with Session() as java:
        java.run("int kept = 3;")
        threads = None
        for i in range(count):
            request = java.send('System.out.println("on");\nwhile (true) {}')
            java.await_message(request, "stream")
            begin = time.perf_counter()
            java.manager.interrupt_kernel()
            assert java.collect(request).reply["status"] == "error", i
            slowest = max(slowest, time.perf_counter() - begin)
            threads = threads or status(java.pid, "Threads")
        assert java.run("kept").value == "3"
        assert status(java.pid, "Threads") <= threads + 3
    return f"slowest {slowest * 1000:.0f} ms"


def starts(count):
    """Kernels one after the other: each must start and answer."""
    failed = []
    for i in range(count):
        try:
            with Session() as java:
                assert java.run("6 * 7").value == "42"
        except Exception as e:  # told at the end, with how many there were
            failed.append(f"{i}: {type(e).__name__}: {e}")
    assert not failed, f"{len(failed)} failed: {failed}"
    return "all answered"


def restarts(count):
    """A kernel is restarted again and again; every start must answer."""
    with Session() as java:
        for i in range(count):
            java.restart(now=i % 2 == 1)
            assert java.run("6 * 7").value == "42", i
    return "all answered"


def lines(count):
    """Short lines from one cell: whole and in order."""
    with Session() as java:
        result = java.run(f'for (int i = 0; i < {count}; i++) System.out.println("line " + i);')
        assert result.text() == "".join(f"line {i}\n" for i in range(count))
        return f"{result.seconds:.1f} s"


def megabytes(count):
    """Long output from one cell, errors among it: whole and in order."""
    with Session() as java:
        per_line = 1000
        code = (
            f'String x = "x".repeat({per_line - 10});\n'
            f'for (int i = 0; i < {count * 1000}; i++) System.out.printf("%09d%s%n", i, x);'
        )
        result = java.run(code)
        got = result.text().splitlines()
        assert len(got) == count * 1000
        assert all(int(line[:9]) == i and len(line) == per_line - 1 for i, line in enumerate(got))
        return f"{result.seconds:.1f} s"


def at_once(count):
    """Kernels that start in the same moment: each must answer."""

    def one(n):
        with Session() as java:
            return java.run(f"{n} + 1").value

    begin = time.perf_counter()
    with ThreadPoolExecutor(count) as pool:
        assert list(pool.map(one, range(count))) == [str(n + 1) for n in range(count)]
    return f"{time.perf_counter() - begin:.1f} s"


def interactions(count):
    """A cell with controls runs again and again, and its slider moves: the heap and the comms after a tenth and at the end."""
    code = (
        'interact(slider("k", 1, 9), checkbox("log"), (k, log) -> '
        'Plot.of("t", "x", "y").line("a", new double[] {1, k}))'
    )
    used = "System.gc();\n(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 10"
    tenth, marks = max(1, count // 10), []
    with Session() as java:
        for i in range(count):
            result = test_widgets.run(java, code, "cell")
            assert result.reply["status"] == "ok", (i, result.reply)
            moved = test_widgets.move(java, test_widgets.slider_of(result), value=5)
            assert any(m["msg_type"] == "update_display_data" for m in moved), i
            if (i + 1) % tenth == 0:
                marks.append((int(java.run(used).value) / 1024, len(test_widgets.comms(java))))
    (heap, comms), (heap_end, comms_end) = marks[0], marks[-1]
    assert comms_end == comms, f"comms grew from {comms} to {comms_end}"
    return f"heap {heap:.1f} MB after a tenth, {heap_end:.1f} MB at the end; {comms_end} comms"


LOAD = [
    (lines, 100_000),
    (megabytes, 50),
    (interrupts, 200),
    (at_once, 20),
    (starts, 200),
    (restarts, 100),
    (interactions, 500),
    (cells, 10_000),
]


def main():
    share = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    end = time.monotonic() + 60 * (float(sys.argv[2]) if len(sys.argv) > 2 else 25)
    failed = False
    for work, full in LOAD:
        count = max(1, round(full * share))
        if time.monotonic() > end:
            print(f"{work.__name__:12}{count:8}  left out: the time is over", flush=True)
            continue
        begin = time.monotonic()
        try:
            outcome = work(count, end) if work is cells else work(count)
        except Exception as e:  # each kind of load is told, whatever the one before did
            failed, outcome = True, f"FAILED: {type(e).__name__}: {str(e)[:200]}"
        print(f"{work.__name__:12}{count:8}  {outcome}  ({time.monotonic() - begin:.0f} s)", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
