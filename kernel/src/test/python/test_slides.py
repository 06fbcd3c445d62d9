"""The rule by which slides begin."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "binder"))

import slides  # noqa: E402


def markdown(source):
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def code(lines, *outputs):
    return {"cell_type": "code", "metadata": {"tags": ["x"]}, "source": "x\n" * lines, "outputs": list(outputs)}


PICTURE = {"data": {"image/png": ""}, "metadata": {"image/png": {"height": 430}}}


def begins(*cells):
    slides.mark(cells)
    return [cell["metadata"].get("slideshow", {}).get("slide_type") for cell in cells]


def test_a_heading_begins_a_slide_and_what_fits_goes_on_with_it():
    assert begins(markdown("# A"), markdown("text"), markdown("## B"), code(3), markdown("### C")) == [
        "slide", None, "slide", None, None]


def test_what_would_not_fit_goes_below():
    assert begins(markdown("## A"), code(2, PICTURE), code(2, PICTURE), markdown("text")) == ["slide", None, "subslide", None]


def test_what_a_cell_shows_goes_below_its_code_where_both_do_not_fit():
    tall = code(15, PICTURE)
    assert begins(markdown("## A"), tall, markdown("text"), code(5, PICTURE)) == ["slide", None, None, "subslide"]
    assert tall["metadata"]["slideshow"] == {"outputs": "subslide"}
    assert begins(markdown("## A"), code(20), code(15, PICTURE)) == ["slide", None, "subslide"]


def test_one_cell_that_never_fits_stays_whole():
    assert begins(markdown("## A"), code(50), markdown("text")) == ["slide", "subslide", "subslide"]
    assert begins(code(50), code(1)) == [None, "subslide"]


def test_marks_are_made_anew_and_other_metadata_stays():
    cell = code(1)
    cell["metadata"]["slideshow"] = {"slide_type": "skip"}
    assert begins(markdown("## A"), cell) == ["slide", None]
    assert cell["metadata"] == {"tags": ["x"]}


@pytest.mark.parametrize(
    ("output", "height"),
    [
        ({"text": "a\nb\nc\n"}, 3 * slides.CODE),
        ({"data": {"text/plain": ["a\n", "b"]}}, 2 * slides.CODE),
        ({"text": "a" * 100}, 2 * slides.CODE),
        ({"data": {"text/html": "<table><tr><tr></table><details><tr><tr></details>", "text/plain": "a"}}, 3 * slides.ROW),
        ({"data": {"text/html": "<table><caption>a</caption><tr><th>a<td>" + "b" * 80}}, 2 * slides.ROW + slides.LINE),
        (PICTURE, 430),
        ({"output_type": "error", "traceback": ["a"]}, 0),
    ],
)
def test_the_height_of_outputs(output, height):
    assert slides.shown(output) == slides.GAP + height
