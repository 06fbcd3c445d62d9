"""Marks where the slides of a notebook begin: at each heading, and where a slide would be full.

What a cell shows gets a slide of its own where it would not fit below the code, which the export sees to.

Heights are estimates in pixels of a slide of 1240 by 700, which is as broad as most screens.
"""

import re

FULL = 665
LINE, WIDE = 26, 95  # of text: its height, its characters
CODE, ROW = 23, 30  # a line of code or plain output; a row of a table
NARROW = 75  # characters of an entry of a table, which is as wide as the text beside a name
GAP = 30  # around each cell and each output


def mark(cells):
    """Sets the slide type of each cell, and of its outputs where they go below; what goes on with the slide before has none."""
    used = 0
    for cell in cells:
        source, outputs = written(cell), sum(shown(output) for output in cell.get("outputs", []))
        apart = bool(outputs) and source + outputs > FULL
        needed = source if apart else source + outputs
        kind = "slide" if re.match(r"##? ", text(cell)) else "subslide" if used and used + needed > FULL else None
        used = outputs if apart else needed if kind else used + needed
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
        return GAP + picture.get("height", FULL)
    if "text/html" in data:
        table, folded, _ = joined(data["text/html"]).partition("<details")
        return GAP + sum(map(row, re.split("<tr|<caption", table)[1:])) + (ROW if folded else 0)
    lines = joined(data.get("text/plain", output.get("text", ""))).splitlines()
    return GAP + CODE * sum(1 + len(line) // WIDE for line in lines)


def row(html):
    return ROW + LINE * max(len(re.sub("<[^>]*>", "", entry)) // NARROW for entry in html.split("<td"))


def text(cell):
    return joined(cell["source"])


def joined(lines):
    return "".join(lines)
