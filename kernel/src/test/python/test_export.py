"""What nbconvert makes of the course: pictures keep their alternative text."""

import html
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

NOTEBOOKS = Path(__file__).resolve().parents[4] / "notebooks"


@pytest.mark.parametrize("form", ["html", "slides"])
def test_exported_pictures_have_their_alternative_text(tmp_path, form):
    source = NOTEBOOKS / "02-gradient-descent.ipynb"
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(tmp_path)}
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", form, "--output-dir", tmp_path, source],
        check=True, capture_output=True, timeout=120, env=environment)
    page = next(tmp_path.glob("*.html")).read_text(encoding="utf-8")
    texts = [html.unescape(text) for text in re.findall(r'<img [^>]*alt="([^"]*)"', page)]
    outputs = [o for c in json.loads(source.read_text())["cells"] for o in c.get("outputs", [])]
    wanted = [o["metadata"]["image/png"]["alt"] for o in outputs if "image/png" in o.get("data", {})]
    assert len(wanted) >= 3 and texts == wanted
