"""Notebooks of the course in a stock JJava: on its class path the library brings itself along, as JJava's Extension."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from session import PATIENCE, Session

NOTEBOOKS = Path(__file__).parents[4] / "notebooks"
# The two without sliders, which are this kernel's own; THALWEG_NOTEBOOKS takes others.
PATTERNS = os.environ.get("THALWEG_NOTEBOOKS", "01-*.ipynb 13-*.ipynb").split()
TARGET = Path(__file__).parents[3] / "target" / "jjava"
VERSION = "1.0a8"
UNREACHABLE = r"connection|timed out|max retries|name resolution|unreachable|No matching distribution|not find a version"


@pytest.fixture(scope="module")
def jjava():
    """The data folder of a Jupyter that knows a stock JJava, in a venv of its own."""
    made = TARGET / f"jjava-{VERSION}"
    if not made.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(TARGET)], check=True, capture_output=True)
        pip = [str(TARGET / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--no-input", "--retries", "1"]
        done = subprocess.run([*pip, "install", f"jjava=={VERSION}"], capture_output=True, text=True, check=False, timeout=5 * PATIENCE)
        if done.returncode and re.search(UNREACHABLE, done.stderr, re.IGNORECASE):
            pytest.skip(f"not tested in a stock JJava: pip cannot get jjava=={VERSION} here")
        assert done.returncode == 0, done.stderr
        made.touch()
    return str(TARGET / "share" / "jupyter")


@pytest.fixture
def stock(spec, jjava, monkeypatch):
    """A stock JJava on the Java of the kernel under test; that kernel's jar names the library and all it needs."""
    monkeypatch.setenv("JUPYTER_PATH", jjava)
    java = Path(spec["argv"][0]).parent
    jar = spec["argv"][spec["argv"].index("-jar") + 1]
    with Session("java", JJAVA_CLASSPATH=jar, PATH=os.pathsep.join([str(java), os.environ["PATH"]])) as session:
        assert "jjava" in " ".join(session.manager.kernel_spec.argv)
        yield session
        os.killpg(session.pid, signal.SIGKILL)  # its launcher would leave the kernel behind


@pytest.mark.parametrize("notebook", sorted(f.name for p in PATTERNS for f in NOTEBOOKS.glob(p)))
def test_a_notebook_of_the_course_runs_in_a_stock_jjava(stock, notebook):
    cells = json.loads((NOTEBOOKS / notebook).read_text(encoding="utf-8"))["cells"]
    shown = []
    for cell in cells:
        if cell["cell_type"] != "code":
            continue
        result = stock.run("".join(cell["source"]))
        assert result.reply["status"] == "ok", (cell["source"], result.error)
        for kind in ("execute_result", "display_data"):
            shown += [content["data"] for content in result.of(kind)]
    assert all(data["text/plain"].strip() for data in shown)
    assert any(data.get("image/png") for data in shown), "no figure came as a picture"
    assert any("<table" in data.get("text/html", "") for data in shown), "no table came as HTML"


def test_values_show_as_in_our_own_kernel_and_imports_are_there(stock):
    shown = stock.run("double[] w = {1, 2, 3};\nw").data
    assert shown["text/plain"] == "double[3] [1, 2, 3]" and "double[3]" in shown["text/html"]
    assert stock.run("Math.exp(new Adam(0.1).beta1()) > 2").value == "true"
