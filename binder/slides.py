"""Marks where the slides of a notebook begin: at each heading, and where a slide would be full.

What a cell shows gets a slide of its own where it would not fit below the code, which the export sees to.

Heights are estimates in pixels of a slide of 960 by 700.
"""

import re

FULL = 640
LINE, WIDE = 24, 72  # of text: its height, its characters
CODE, ROW = 18, 30  # a line of code or plain output; a row of a table
GAP = 20  # below each cell


def mark(cells):
    """Sets the slide type of each cell, and of its outputs where they go below; what goes on with the slide before has none."""
    used = 0
    for cell in cells:
        source, outputs = written(cell), sum(shown(output) for output in cell.get("outputs", []))
        apart = bool(outputs) and source + outputs > FULL
        needed = source if apart else source + outputs
        kind = "slide" if re.match(r"##? ", text(cell)) else "subslide" if used and used + needed > FULL else None
        used = GAP + outputs if apart else needed if kind else used + needed
        cell["metadata"].pop("slideshow", None)
        marks = {"slide_type": kind, "outputs": "subslide" if apart else None}
        if any(marks.values()):
            cell["metadata"]["slideshow"] = {name: mark for name, mark in marks.items() if mark}


def written(cell):
    lines = text(cell).splitlines()
    if cell["cell_type"] == "markdown":
        return GAP + LINE * sum(2 if line.startswith(("#", "$$")) else 1 + len(line) // WIDE for line in lines)
    return GAP + CODE * len(lines)


def shown(output):
    data = output.get("data", {})
    picture = output.get("metadata", {}).get("image/png", {})
    if "image/png" in data:
        return picture.get("height", FULL)
    if "text/html" in data:
        return ROW * joined(data["text/html"]).partition("<details")[0].count("<tr")
    return CODE * len(joined(data.get("text/plain", output.get("text", ""))).splitlines())


def text(cell):
    return joined(cell["source"])


def joined(lines):
    return "".join(lines)
