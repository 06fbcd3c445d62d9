"""A learner's copy of the course: never overwritten, always up to date."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
SCRIPT = ROOT / "binder" / "course.py"


def cell(key, source, **more):
    code = {"outputs": [{"output_type": "stream", "name": "stdout", "text": "42"}], "execution_count": 3}
    return {"cell_type": "code", "id": key, "metadata": {}, "source": source, **code, **more}


def text(key, source):
    return {"cell_type": "markdown", "id": key, "metadata": {}, "source": source}


class Course:
    def __init__(self, folder):
        self.folder, self.copy = folder / "course", folder / "mine"
        self.folder.mkdir()

    def has(self, name, *cells):
        notebook = {"cells": list(cells), "metadata": {"kernelspec": {"name": "thalweg"}}, "nbformat": 4, "nbformat_minor": 5}
        (self.folder / name).write_text(json.dumps(notebook))

    def update(self):
        done = subprocess.run(
            [sys.executable, SCRIPT, self.folder, self.copy], capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return done.stderr

    def mine(self, name="01.ipynb"):
        return json.loads((self.copy / name).read_text())

    def sources(self, name="01.ipynb"):
        return [c["source"] for c in self.mine(name)["cells"]]

    def edit(self, change, name="01.ipynb"):
        notebook = self.mine(name)
        change(notebook["cells"])
        (self.copy / name).write_text(json.dumps(notebook))


@pytest.fixture
def course(tmp_path):
    made = Course(tmp_path)
    made.has("01.ipynb", text("a", "# One"), cell("b", "int x = 1;"), cell("c", "double answer = 0;"))
    assert str(made.copy) in made.update()
    return made


def test_a_copy_has_no_outputs(course):
    assert course.sources() == ["# One", "int x = 1;", "double answer = 0;"]
    assert all(c["outputs"] == [] and c["execution_count"] is None for c in course.mine()["cells"][1:])


def test_nothing_is_said_or_touched_while_the_course_stays(course):
    course.edit(lambda cells: cells[2].update(source="double answer = 6;", outputs=[{"output_type": "stream"}]))
    before = (course.copy / "01.ipynb").read_bytes()
    course.has("01.ipynb", text("a", "# One"), cell("b", "int x = 1;", execution_count=9), cell("c", "double answer = 0;"))
    assert course.update() == ""
    assert (course.copy / "01.ipynb").read_bytes() == before


def test_a_change_comes_in_around_what_the_learner_wrote(course):
    course.edit(lambda cells: cells[2].update(source="double answer = 6;", outputs=["mine"]))
    course.has("01.ipynb", text("a", "# One"), cell("b", "int x = 2;"), text("n", "New"), cell("c", "double answer = 0;"))
    assert "01.ipynb has changed in the course: 2 cells brought up to date." in course.update()
    assert course.sources() == ["# One", "int x = 2;", "New", "double answer = 6;"]
    assert course.mine()["cells"][3]["outputs"] == ["mine"]
    assert course.update() == ""


def test_where_both_changed_a_cell_both_are_kept(course):
    course.edit(lambda cells: cells[2].update(source="double answer = 6;"))
    course.has("01.ipynb", text("a", "# One"), cell("b", "int x = 1;"), cell("c", "double answer = Double.NaN;"))
    assert "1 cell of yours kept with the new version below" in course.update()
    a, b, mine, new = course.mine()["cells"]
    assert mine["source"] == "double answer = 6;"
    assert new["cell_type"] == "markdown" and "double answer = Double.NaN;" in new["source"]
    assert course.update() == ""
    course.has("01.ipynb", text("a", "# One"), cell("b", "int x = 5;"), cell("c", "double answer = Double.NaN;"))
    course.update()
    assert course.sources()[1:3] == ["int x = 5;", "double answer = 6;"]


def test_cells_of_the_learners_own_stay_where_they_were(course):
    course.edit(lambda cells: (cells.insert(2, cell("own", "x + 1")), cells.insert(0, text("top", "my notes"))))
    course.has("01.ipynb", text("z", "Before"), text("a", "# One"), cell("b", "int x = 2;"), cell("c", "double answer = 0;"))
    course.update()
    assert course.sources() == ["my notes", "Before", "# One", "int x = 2;", "x + 1", "double answer = 0;"]


def test_what_the_course_drops_goes_unless_the_learner_worked_on_it(course):
    course.edit(lambda cells: cells[2].update(source="double answer = 6;"))
    course.has("01.ipynb", text("a", "# One"))
    course.update()
    assert course.sources() == ["# One", "double answer = 6;"]


def test_what_the_learner_deleted_stays_deleted(course):
    course.edit(lambda cells: cells.pop(1))
    course.has("01.ipynb", text("a", "# First"), cell("b", "int x = 1;"), cell("c", "double answer = 0;"))
    course.update()
    assert course.sources() == ["# First", "double answer = 0;"]


def test_what_was_there_before_a_change_is_kept(course):
    course.edit(lambda cells: cells[1].update(source="int x = 77;"))
    course.has("01.ipynb", text("a", "# First"))
    course.update()
    kept = list((course.copy / ".thalweg" / "before").glob("01 *.ipynb"))
    assert len(kept) == 1 and "int x = 77;" in kept[0].read_text()


def test_a_new_notebook_is_said(course):
    course.has("02.ipynb", text("a", "# Two"))
    assert course.update() == "02.ipynb is new.\n"
    assert course.sources("02.ipynb") == ["# Two"]


def test_an_unreadable_notebook_is_put_aside_once_the_course_changes(course):
    (course.copy / "01.ipynb").write_text("<<<<<<< HEAD")
    assert course.update() == ""
    course.has("01.ipynb", text("a", "# First"))
    assert "01 (unreadable).ipynb" in course.update()
    assert (course.copy / "01 (unreadable).ipynb").read_text() == "<<<<<<< HEAD"
    assert course.sources() == ["# First"]


def test_pages_follow_the_course_unless_the_learner_wrote_in_them(course):
    (course.folder / "notation.md").write_text("one")
    course.update()
    (course.folder / "notation.md").write_text("two")
    course.update()
    assert (course.copy / "notation.md").read_text() == "two"
    (course.copy / "notation.md").write_text("two, and mine")
    (course.folder / "notation.md").write_text("three")
    course.update()
    assert (course.copy / "notation.md").read_text() == "two, and mine"


def test_a_deleted_notebook_comes_back(course):
    (course.copy / "01.ipynb").unlink()
    assert "it is there again" in course.update()


def test_every_notebook_of_the_course_makes_a_copy_that_stays(tmp_path):
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, SCRIPT, ROOT / "notebooks", tmp_path / "mine"], capture_output=True, text=True, timeout=60, check=True)
    assert done.stderr == ""
    names = sorted(p.name for p in (ROOT / "notebooks").glob("*.ipynb"))
    assert sorted(p.name for p in (tmp_path / "mine").glob("*.ipynb")) == names and names
    for name in names:
        ids = [c.get("id") for c in json.loads((tmp_path / "mine" / name).read_text())["cells"]]
        assert None not in ids and len(set(ids)) == len(ids)


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    done = subprocess.run(
        [sys.executable, SCRIPT, ROOT / "notebooks", tmp_path / "file" / "copy"], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode != 0 and "THALWEG_COURSE" in done.stderr
