"""Keeps a learner's copy of the course: the work of `./lab` before it opens JupyterLab.

The copy lies outside of git and has no outputs, so that nobody sees a result before predicting it. When the course has
changed, the copy takes the change over cell by cell, as git merges lines: what the learner wrote stays, whatever happens.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from datetime import datetime
from pathlib import Path

OWN = ".thalweg"  # in the copy's folder; JupyterLab does not list it
CHANGED = "The course has changed this cell. Yours stays above; the new one is:"


def update(course, copy):
    """Brings a copy up to date with the course; returns what a learner should know, a line each."""
    first = not (copy / OWN).exists()
    given = copy / OWN / "given"
    given.mkdir(parents=True, exist_ok=True)
    said = [f"Your copy of the course is in {copy}."] if first else []
    for page in course.glob("*.md"):
        mine, before = copy / page.name, given / page.name
        if not mine.exists() or (before.exists() and mine.read_bytes() == before.read_bytes()):
            shutil.copyfile(page, mine)
            shutil.copyfile(page, before)
    for source in sorted(course.glob("*.ipynb")):
        fresh = without_outputs(read(source))
        mine, before = copy / source.name, given / source.name
        old = read(before) if before.exists() else None
        if old == fresh and mine.exists():
            continue
        if not mine.exists():
            if old is not None:
                said.append(f"{source.name} was not in your copy: it is there again.")
            elif not first:
                said.append(f"{source.name} is new.")
            write(mine, fresh)
        else:
            said += merge_into(mine, old, fresh, copy / OWN / "before")
        write(before, fresh)
    return said


def merge_into(mine, old, fresh, backups):
    """Takes over what the course has changed; returns what that was, in a line or none."""
    try:
        learners = read(mine)
    except ValueError:
        aside = free(mine.with_name(f"{mine.stem} (unreadable).ipynb"))
        mine.rename(aside)
        write(mine, fresh)
        return [f"{mine.name} could not be read: it is now {aside.name}, and a new copy takes its place."]
    merged, updated, kept = merge(learners, old or {"cells": []}, fresh)
    backups.mkdir(exist_ok=True)
    shutil.copy2(mine, free(backups / f"{mine.stem} {datetime.now():%Y-%m-%d}.ipynb"))
    write(mine, merged)
    if not updated and not kept:
        return []
    what = f"{mine.name} has changed in the course: {count(updated)} brought up to date"
    if kept:
        what += f", {count(kept)} of yours kept with the new version below"
    return [what + "."]


def merge(mine, old, fresh):
    """Three versions of a notebook, matched by the ids of their cells; returns the merged one and two counts.

    The result has the order of the fresh one. A cell that only the learner has follows the one it followed before.
    """
    ours, were = by_id(mine), by_id(old)
    news = by_id(fresh)
    cells, updated, kept = [], 0, 0
    for key, cell in news.items():
        own, was = ours.get(key), were.get(key)
        if own is None:
            if was is not None and was["source"] == cell["source"]:
                continue  # the learner has deleted it
            cells.append(cell)
            updated += 1
        elif own["source"] == cell["source"] or (was and was["source"] == cell["source"]):
            cells.append(own)
        elif was and own["source"] == was["source"]:
            cells.append(cell)
            updated += 1
        else:
            cells += [own, beside(cell)]
            kept += 1
    previous = None
    for key, cell in ours.items():
        if key in news:
            previous = key
        elif key in were and cell["source"] == were[key]["source"]:
            updated += 1  # gone from the course
        else:
            insert_after(cells, previous, cell)
            previous = key
    return {**fresh, "metadata": mine.get("metadata", fresh["metadata"]), "cells": cells}, updated, kept


def insert_after(cells, previous, cell):
    """Puts a cell behind another and what was put beside that; at the top if there is none."""
    at = next((i + 1 for i, c in enumerate(cells) if c.get("id") == previous), 0)
    while at < len(cells) and cells[at].get("id") == f"{previous}-new":
        at += 1
    cells.insert(at, cell)


def beside(cell):
    """The new version of a cell that the learner has changed, to read and not to run."""
    source = "".join(cell["source"])
    text = f"```java\n{source}\n```" if cell["cell_type"] == "code" else source
    return {"cell_type": "markdown", "id": f"{cell['id']}-new", "metadata": {}, "source": f"*{CHANGED}*\n\n{text}"}


def by_id(notebook):
    """The cells by their ids, in order; one without an id gets a number for one."""
    return {cell.get("id", str(i)): cell for i, cell in enumerate(notebook["cells"])}


def without_outputs(notebook):
    """A notebook that nobody has run."""
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    return notebook


def read(path):
    """A notebook with each source as one string; raises ValueError if it is none."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise ValueError(f"{path} is no notebook")
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    return notebook


def write(path, notebook):
    """Writes a notebook whole or not at all."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        json.dump(notebook, file, ensure_ascii=False, indent=1)
        file.write("\n")
    os.chmod(file.name, 0o644)
    os.replace(file.name, path)


def free(path):
    """A path like that one at which nothing is."""
    number = 2
    wanted = path
    while path.exists():
        path = wanted.with_name(f"{wanted.stem} {number}{wanted.suffix}")
        number += 1
    return path


def count(cells):
    return f"{cells} cell" if cells == 1 else f"{cells} cells"


def main():
    parser = argparse.ArgumentParser(description="Brings a learner's copy of the course up to date.")
    parser.add_argument("course", type=Path, help="the folder of the course's notebooks")
    parser.add_argument("copy", type=Path, help="the folder of the learner's copy, made if it is not there")
    paths = parser.parse_args()
    try:
        for line in update(paths.course.resolve(), paths.copy.resolve()):
            print(line, file=sys.stderr)
    except OSError as e:
        sys.exit(f"thalweg: the copy of the course cannot be written ({e}): set THALWEG_COURSE to a folder that can.")


if __name__ == "__main__":
    main()
