"""Reviews the committed notebooks: what the gate asks of them beside running.

Each must say what it says when it is executed (in notebooks/target/, by `./lab run`), name everything by the signs of
notation.md, link only to what is there, give each picture an alternative text, and hold nothing of the machine it ran on.
"""

import json
import re
import struct
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

COURSE = Path(__file__).resolve().parent.parent / "notebooks"
EXECUTED = COURSE / "target"

# What a formula must not hold, and what it is written like.
SIGNS = {
    r"\^\*": r"a minimizer is w^\star",
    r"\\alpha\b": r"the step size is \eta",
    r"\\\|": r"a norm is \lVert v\rVert",
    r"\^\{?T\}?(?![a-z])|\\intercal": r"a transpose is X^\top",
    r"\\epsilon\b": r"a small number is \varepsilon",
    r"\\ln\b": r"the natural logarithm is \log",
}
FORMULA = re.compile(r"\$\$.+?\$\$|\$[^$\n]+\$", re.S)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
# Folders of a machine, and moments and durations, which differ from run to run.
OF_A_MACHINE = re.compile(
    r"(?<![\w/.])/(?:home|root|Users|tmp|var|usr|opt)/\w|\b[A-Z]:\\\w|file:/"
    r"|\b\d{1,2}:\d{2}:\d{2}\b|\b\d{4}-\d{2}-\d{2}T\d|\b(?:took|after|in) \d+(?:\.\d+)? (?:ms|s|seconds)\b")


def review(source):
    """Yields what is wrong with a notebook, a line each."""
    notebook = json.loads(source.read_text(encoding="utf-8"))
    executed = EXECUTED / source.name
    if not executed.exists():
        yield f"there is no {executed.relative_to(COURSE.parent)}: run ./lab run"
        return
    copies = json.loads(executed.read_text(encoding="utf-8"))["cells"]
    if len(copies) != len(notebook["cells"]):
        yield "has other cells than its executed copy: run ./lab run"
    for at, (cell, again) in enumerate(zip(notebook["cells"], copies)):
        text = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            yield from (f"cell {at}: {fault}" for fault in faults_of_text(text))
        if cell["metadata"].get("slideshow") != again["metadata"].get("slideshow"):
            yield f"cell {at}: the slides begin elsewhere: commit the executed copy"
        may_fail = "raises-exception" in cell["metadata"].get("tags", [])
        for fault in faults_of_outputs(cell.get("outputs", []), again.get("outputs", []), may_fail=may_fail):
            yield f"cell {at}: {fault}"


def faults_of_text(text):
    for formula in FORMULA.findall(text):
        for sign, right in SIGNS.items():
            if re.search(sign, formula):
                yield f"{formula.strip('$')[:60]} does not keep to notation.md: {right}"
    if re.search(r"\n##? ", text):
        yield "a heading is in the middle of a cell: let it begin one, and with it a slide"
    for link in LINK.findall(text):
        if not link.startswith(("https://", "#")) and not (COURSE / link.split("#")[0]).exists():
            yield f"the link to {link} leads nowhere"


def faults_of_outputs(outputs, again, *, may_fail=False):
    if [shown(o) for o in outputs] != [shown(o) for o in again]:
        yield "the output is not what the cell prints now: commit the executed copy"
    for output in outputs:
        data, metadata = output.get("data", {}), output.get("metadata", {})
        if (output["output_type"] == "error" and not may_fail) or output.get("name") == "stderr":
            yield f"the output is an error: {output.get('ename', 'stderr')}"
        if "image/png" in data and len(metadata.get("image/png", {}).get("alt", "")) < 20:
            yield "a picture has no alternative text"
        found = OF_A_MACHINE.search(said(output))
        if found:
            yield f"the output holds {found.group()!r}, which another machine or moment would not"


def shown(output):
    """An output by all that is the same on every machine: of a picture its size and what it says it shows."""
    picture = output.get("data", {}).get("image/png")
    size = struct.unpack(">II", b64decode(picture)[16:24]) if picture else ()
    return output["output_type"], output.get("name"), said(output), size


def said(output):
    data = output.get("data", {})
    texts = output.get("text", ""), data.get("text/plain", ""), data.get("text/html", ""), output.get("traceback", "")
    return "".join("".join(text) for text in texts)


def spelling(sources):
    """What codespell takes for a misspelling in texts and code; it reads no pictures, which are one long word each."""
    for source in sources:
        cells = json.loads(source.read_text(encoding="utf-8"))["cells"]
        texts = (FORMULA.sub(" ", "".join(c["source"])) for c in cells)
        lines = (f"{at}: {line}" for at, text in enumerate(texts) for line in text.splitlines())
        done = subprocess.run(
            [sys.executable, "-m", "codespell_lib", "-"], input="\n".join(lines), capture_output=True, text=True, check=False)
        if done.returncode not in (0, 65):
            yield f"codespell did not run: {done.stderr.strip()[-200:]}"
        for line in done.stdout.splitlines():
            if "==>" in line:
                yield f"{source.name}: {line.split(':')[-1].strip()}"


def main():
    sources = sorted(COURSE.glob("*.ipynb"))
    faults = [f"{source.name}, {fault}" for source in sources for fault in review(source)]
    faults += spelling(sources)
    print("\n".join(faults) if faults else f"{len(sources)} notebooks reviewed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
