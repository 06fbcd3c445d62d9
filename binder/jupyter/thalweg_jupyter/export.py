"""Exports to HTML and slides that keep the alternative text of pictures.

A kernel gives it in the metadata of a picture. nbconvert's template for JupyterLab leaves it out and says that there is no
description; HTML it takes as it is.
"""

from html import escape

from nbconvert.preprocessors import Preprocessor


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
