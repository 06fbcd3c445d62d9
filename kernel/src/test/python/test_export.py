"""What nbconvert makes of the course: pictures keep their alternative text, formulas need no network."""

import html
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter, SlidesExporter
from nbconvert.filters.markdown_mistune import MarkdownWithMath

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "binder" / "jupyter"))

from thalweg_jupyter.export import Drawing, drawn  # noqa: E402

NOTEBOOKS = Path(__file__).resolve().parents[4] / "notebooks"


@pytest.mark.parametrize("form", ["html", "slides"])
def test_exported_pictures_have_their_alternative_text(tmp_path, form):
    source = NOTEBOOKS / "02-gradient-descent.ipynb"
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(tmp_path)}
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", form, "--output-dir", tmp_path, source],
        check=True, capture_output=True, timeout=120, env=environment)
    page = next(tmp_path.glob("*.html")).read_text(encoding="utf-8")
    assert page.count('<svg role="img"') + page.count(' role="img" style="width:') > 50
    assert not re.search(r"\\(?:nabla|frac|lVert)", re.sub(r'aria-label="[^"]*"', "", page))
    texts = [html.unescape(text) for text in re.findall(r'<img [^>]*alt="([^"]*)"', page)]
    outputs = [o for c in json.loads(source.read_text())["cells"] for o in c.get("outputs", [])]
    wanted = [o["metadata"]["image/png"]["alt"] for o in outputs if "image/png" in o.get("data", {})]
    assert len(wanted) >= 3 and texts == wanted


def test_what_a_tall_cell_shows_has_a_slide_of_its_own():
    cell = nbformat.v4.new_code_cell("the_code", outputs=[nbformat.v4.new_output("stream", text="the output")])
    cell.metadata.slideshow = {"slide_type": "subslide", "outputs": "subslide"}
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# A"), cell])
    page, _ = SlidesExporter(**settings()).from_notebook_node(notebook)
    slides = page.split("<body")[1].split("<section")
    assert ["the_code" in slide for slide in slides].count(True) == 1
    assert "the output" in slides[-1] and "the_code" in slides[-2]
    page, _ = HTMLExporter(**settings()).from_notebook_node(notebook)
    assert page.count("<pre>the output") == page.count("the_code") == 1


def settings():
    return json.loads((NOTEBOOKS.parent / "binder" / "exports.json").read_text())["HTMLExporter"]


def texts():
    for source in sorted(NOTEBOOKS.glob("*.ipynb")):
        for cell in json.loads(source.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "markdown":
                yield source.name, "".join(cell["source"])
    yield "notation.md", (NOTEBOOKS / "notation.md").read_text(encoding="utf-8")


def test_every_formula_of_the_course_can_be_drawn():
    pictures = 0
    for name, text in texts():
        page = MarkdownWithMath(renderer=Drawing(escape=False)).render(text)
        pictures += page.count("<svg ")
        assert not re.search(r"\$[^$]+\$", re.sub(r'aria-label="[^"]*"', "", page)), (name, text)
    assert pictures > 500


def test_a_formula_is_drawn_with_its_text_for_a_reader():
    picture = drawn(r"a<\mathbb R", True)
    assert 'aria-label="a&lt;\\mathbb R"' in picture and "fill:currentColor" in picture
    assert picture.count("<path") == 3


def test_what_cannot_be_drawn_is_left_to_mathjax():
    assert drawn(r"\frac{1", True) is None
    page = MarkdownWithMath(renderer=Drawing(escape=False)).render(r"So $\frac{1$ is no formula, and `$x$` is code.")
    assert r"$\frac{1$" in page and "<code>$x$</code>" in page


def test_a_formula_that_a_cell_shows_is_drawn():
    output = nbformat.v4.new_output("execute_result", {"text/latex": r"$$\begin{bmatrix}1&2\end{bmatrix}$$", "text/plain": "1 2"})
    cell = nbformat.v4.new_code_cell("m", outputs=[output])
    page, _ = HTMLExporter(**settings()).from_notebook_node(nbformat.v4.new_notebook(cells=[cell]))
    assert page.count("fill:currentColor") == 1 and "$$" not in page.split("<body")[1]
