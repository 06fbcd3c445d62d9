"""Exports to HTML and slides that say and draw what nbconvert leaves to others.

A kernel gives the alternative text of a picture in its metadata. nbconvert's template for JupyterLab leaves it out and says that
there is no description; HTML it takes as it is. Formulas it leaves to MathJax, from the network.
"""

import re
from copy import deepcopy
from functools import lru_cache
from html import escape

from jinja2 import pass_context
from nbconvert.exporters import SlidesExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors import Preprocessor

try:
    import ziamath

    ziamath.config.svg2 = False  # each picture with glyphs of its own, rather than by names that a page shares
except ImportError:  # MathJax gets all formulas
    ziamath = None
SIZE = 16  # pixels of the font a formula is drawn with
EM = 14  # pixels of a text that looks as large
# latex2mathml takes the letter for a formula of its own unless it stands in braces.
BARE_LETTER = re.compile(r"\\(mathbb|mathbf|mathcal|mathrm) +(\w)")


class AltTexts(Preprocessor):
    """Shows each picture that has an alternative text by an <img> with it."""

    def preprocess_cell(self, cell, resources, index):
        for output in cell.get("outputs", []):
            data, about = output.get("data", {}), output.get("metadata", {}).get("image/png", {})
            if "image/png" in data and about.get("alt") and "text/html" not in data:
                size = "".join(f' {side}="{about[side]}"' for side in ("width", "height") if side in about)
                picture = data["image/png"].replace("\n", "")
                data["text/html"] = f'<img src="data:image/png;base64,{picture}" alt="{escape(about["alt"])}"{size}>'
        return cell, resources


class TallCells(Preprocessor):
    """Gives what a cell shows a slide of its own where the cell is marked so, by binder/slides.py."""

    def preprocess(self, notebook, resources):
        if isinstance(self.parent, SlidesExporter):
            notebook.cells = [part for cell in notebook.cells for part in self.parts(cell)]
        return notebook, resources

    @staticmethod
    def parts(cell):
        mark = cell.metadata.get("slideshow", {}).get("outputs")
        if not mark:
            return [cell]
        below = deepcopy(cell)
        if "id" in below:
            below.id = below.id[:56] + "-outputs"
        below.metadata.update(slideshow={"slide_type": mark}, transient={"remove_source": True})
        cell.outputs = []
        return [cell, below]


class Formulas(Preprocessor):
    """Draws the formulas of texts and outputs, so that they show without a network; MathJax gets those it cannot draw."""

    def preprocess(self, notebook, resources):
        exporter = self.parent

        @pass_context
        def markdown2html(context, source):
            renderer = Drawing(
                escape=False,
                attachments=context.get("cell", {}).get("attachments", {}),
                embed_images=exporter.embed_images,
                path=context.get("resources", {}).get("metadata", {}).get("path", ""),
                anchor_link_text=exporter.anchor_link_text,
                exclude_anchor_links=exporter.exclude_anchor_links,
                **exporter.lexer_options,
            )
            return MarkdownWithMath(renderer=renderer).render(source)

        exporter.environment.filters["markdown2html"] = markdown2html
        return super().preprocess(notebook, resources)

    def preprocess_cell(self, cell, resources, index):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "text/latex" in data and "text/html" not in data:
                data.setdefault("text/markdown", data.pop("text/latex"))
        return cell, resources


class Drawing(IPythonRenderer):
    """Markdown with drawings of its formulas."""

    def block_math(self, body):
        picture = drawn(body, inline=False)
        return f'<div style="text-align:center;margin:1em 0">{picture}</div>' if picture else super().block_math(body)

    def inline_math(self, body):
        return drawn(body, inline=True) or super().inline_math(body)

    def latex_environment(self, name, body):
        return self.block_math(f"\\begin{{{name}}}{body}\\end{{{name}}}")


@lru_cache(maxsize=None)
def drawn(formula, inline):
    """A formula as SVG in the size and colour of the text around it; None if it cannot be drawn."""
    if ziamath is None:
        return None
    try:
        picture = ziamath.Latex(BARE_LETTER.sub(r"\\\1{\2}", formula.strip()), size=SIZE, inline=inline)
        svg, below = picture.svg(), picture.getyofst()
    except Exception:  # whatever a formula that it does not know makes of it
        return None
    width, height = (float(re.search(rf' {side}="([\d.]+)"', svg)[1]) for side in ("width", "height"))
    style = f"width:{width / EM:.3f}em;height:{height / EM:.3f}em;vertical-align:{below / EM:.3f}em;fill:currentColor"
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(formula.strip())}" style="{style}" ', 1)
