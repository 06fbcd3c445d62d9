"""Types recorded answers into the exercises of the notebooks and compares the verdicts: part of the gate.

What is recorded is in src/full/src/test/answers, one file a notebook. An answer begins with a line

    == 2.2 wrong: a distinctive part of the hint that names this mistake
    == 2.2 open: a part of what is said of an answer that is not there yet
    == 2.2 right

and is what a learner would type in place of the exercise's cell, without the last line, the call of
check. A checked exercise needs six different wrong ones and three right ones; its worked solution
has to be right as well. Each notebook runs once, in a kernel of its own.
"""

import argparse
import os
import re
import sys
import time
from pathlib import Path
from queue import Empty

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "notebooks"
ANSWERS = ROOT / "src/full/src/test/answers"
MARKS = {"wrong": "✗", "right": "✓", "open": "○"}
NEEDED = {"wrong": 6, "right": 3}


class Kernel:
    """A Java kernel that executes one cell after the other."""

    def __init__(self, folder, timeout):
        from jupyter_client.manager import start_new_kernel

        # Progress from elsewhere would change the verdicts.
        env = {k: v for k, v in os.environ.items() if k != "THALWEG_PROGRESS"}
        self.timeout = timeout
        self.manager, self.client = start_new_kernel(
            kernel_name="thalweg", cwd=str(folder), env=env, startup_timeout=timeout)

    def run(self, code):
        """Returns what a cell prints or shows as text, and its error or None."""
        text, errors = [], []

        def take(message):
            content = message["content"]
            if message["msg_type"] == "stream":
                text.append(content["text"])
            elif message["msg_type"] in ("execute_result", "display_data"):
                text.append(content["data"].get("text/plain", ""))
            elif message["msg_type"] == "error":
                errors.append(f"{content['ename']}: {content['evalue']}")

        try:
            self.client.execute_interactive(
                code, store_history=False, output_hook=take, timeout=self.timeout)
        except (TimeoutError, Empty):
            errors.append(f"took longer than {self.timeout} s")
        return "".join(text), errors[0] if errors else None

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def recorded(file):
    """Returns a list of (line, exercise, kind, part of the verdict, code)."""
    answers = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        head = re.fullmatch(r"== (\S+) (?:(wrong|open): (.+)|(right))", line)
        if head:
            kind, part = head[2] or head[4], head[3] or ""
            answers.append((number, head[1], kind, part, []))
        elif line.startswith("=="):
            sys.exit(f"{file.name}:{number}: not a head of an answer: {line}")
        elif answers:
            answers[-1][4].append(line)
        elif line.strip():
            sys.exit(f"{file.name}:{number}: an answer begins with '== …'")
    return [(n, e, kind, part, "\n".join(code).strip()) for n, e, kind, part, code in answers]


def exercise(source):
    """The number of the exercise that a cell checks, and the line that does; or None."""
    last = source.strip().splitlines()[-1] if source.strip() else ""
    call = re.match(r'check\("([^"]+)",', last)
    return (call[1], last) if call else None


def judge(kernel, number, kind, part, code):
    """Returns what is wrong with the verdict on an answer, or None."""
    said, error = kernel.run(code)
    if error:
        return f"the cell failed with {error}"
    if not said.startswith(f"{MARKS[kind]} Exercise {number}: ") or part not in said:
        return f"expected {MARKS[kind]} {part}\n    but it said {said.strip()}"
    if re.search(r"(Infinity|NaN|e[+-]\d+) %", said):
        return f"a number in it reads like a machine's: {said.strip()}"
    return None


def solve(kernel, number, check):
    """Returns what is wrong with the worked solution, or None."""
    code, error = kernel.run(f'System.out.print(solution("{number}").code())')
    if error or not code.strip():
        return f"there is no worked solution: {error or 'its code is empty'}"
    problem = judge(kernel, number, "right", "", f"{code}\n{check}")
    return problem and f"the worked solution: {problem}"


def check_notebook(path, timeout):
    """Runs a notebook with its answers; returns the counts by exercise and the failures."""
    import nbformat

    file = ANSWERS / f"{path.stem}.txt"
    answers = recorded(file) if file.exists() else []
    counts, failures = {}, []
    kernel = Kernel(path.parent, timeout)
    try:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type != "code":
                continue
            found = exercise(cell.source)
            if found:
                number, check = found
                mine = [a for a in answers if a[1] == number]
                counts[number] = {
                    kind: len({code for _, _, k, _, code in mine if k == kind}) for kind in MARKS}
                for line, _, kind, part, code in mine:
                    problem = judge(kernel, number, kind, part, f"{code}\n{check}")
                    if problem:
                        failures.append(f"{file.name}:{line}: {number} {kind}: {problem}")
                for kind, least in NEEDED.items():
                    if counts[number][kind] < least:
                        failures.append(f"{file.name}: exercise {number} has {counts[number][kind]}"
                                        f" {kind} answers and needs {least}")
                problem = solve(kernel, number, check)
                if problem:
                    failures.append(f"{path.name}: exercise {number}: {problem}")
            _, error = kernel.run(cell.source)
            if error and "raises-exception" not in cell.metadata.get("tags", []):
                failures.append(f"{path.name}, cell {cell.id}: {error}")
                break
    finally:
        kernel.stop()
    for number in sorted({a[1] for a in answers} - counts.keys()):
        failures.append(f"{file.name}: {path.name} checks no exercise {number}")
    return counts, failures


def main():
    parser = argparse.ArgumentParser(description="Types recorded answers into the exercises.")
    parser.add_argument("notebooks", nargs="*", type=Path, default=sorted(NOTEBOOKS.glob("*.ipynb")))
    parser.add_argument("--timeout", type=int, default=300, metavar="SECONDS")
    options = parser.parse_args()
    bad = 0
    for path in options.notebooks:
        start = time.monotonic()
        counts, failures = check_notebook(path.resolve(), options.timeout)
        bad += bool(failures)
        tally = ", ".join(f"{n}: {c['wrong']}✗ {c['right']}✓ {c['open']}○" for n, c in counts.items())
        print(f"{'FAIL' if failures else 'ok':<5}{path.name}  {time.monotonic() - start:.1f} s  {tally}", flush=True)
        for failure in failures:
            print(f"  {failure}", flush=True)
    orphans = {f.stem for f in ANSWERS.glob("*.txt")} - {p.stem for p in NOTEBOOKS.glob("*.ipynb")}
    for stem in sorted(orphans):
        print(f"FAIL {stem}.txt: there is no such notebook")
    print(f"{len(options.notebooks) - bad} of {len(options.notebooks)} notebooks with right verdicts")
    return 1 if bad or orphans else 0


if __name__ == "__main__":
    sys.exit(main())
