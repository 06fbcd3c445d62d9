"""JupyterLab and Notebook in a real browser, where Chromium and node are installed."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from labs import serving
from session import PATIENCE

BROWSER = Path(__file__).parent.parent / "browser"
TARGET = Path(__file__).parents[3] / "target" / "browser"
CHROMIUM = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
NODE, NPM = shutil.which("node"), shutil.which("npm")
STEPS = [
    "1-opens",
    "2-runs-from-the-menu",
    "3-shows-the-table",
    "4-shows-the-figure",
    "5-completes",
    "6-shows-the-javadoc",
    "7-interrupts-with-the-button",
    "8-restarts-and-runs-all",
]
SLIDER_STEPS = [
    "1-draws",
    "2-has-a-name-for-those-who-do-not-see-it",
    "3-moves-by-keyboard",
    "4-draws-coarsely-then-sharply-and-stays-as-high",
    "5-says-what-went-wrong-and-keeps-the-picture",
    "6-prints-beside-a-button",
    "7-is-there-after-a-reload",
    "8-says-that-the-kernel-is-gone-after-a-restart",
    "9-moves-again-when-the-cell-runs-again",
]
DEBUGGER_STEPS = [
    "1-turns-on",
    "2-stops-at-a-breakpoint-set-in-the-gutter",
    "3-says-where-it-is-and-what-the-variables-hold",
    "4-shows-what-a-step-changes",
    "5-steps-out",
    "6-evaluates-where-the-cell-is-stopped",
    "7-goes-on-to-the-end",
    "8-finds-the-stop-again-after-a-reload",
    "9-restarts-while-a-cell-is-stopped",
    "10-stops-at-an-exception",
    "11-turns-off",
]


@pytest.fixture(scope="module")
def playwright():
    """A folder with the script and its node modules, which are not ours to keep in the repository."""
    if not CHROMIUM or not (NODE and NPM):
        missing = " and ".join(n for n, there in [("Chromium", CHROMIUM), ("node with npm", NODE and NPM)] if not there)
        pytest.skip(f"not tested in a browser: {missing} not installed")
    TARGET.mkdir(parents=True, exist_ok=True)
    for file in BROWSER.iterdir():
        shutil.copy(file, TARGET)
    installed = TARGET / "node_modules" / "installed-from"
    lock = (TARGET / "package-lock.json").read_text()
    if not installed.exists() or installed.read_text() != lock:
        npm = [NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"]
        done = subprocess.run(npm, cwd=TARGET, capture_output=True, text=True, check=False, timeout=5 * PATIENCE)
        if done.returncode and re.search(r"ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ENETUNREACH", done.stderr):
            pytest.skip("not tested in a browser: npm cannot reach its registry for playwright-core")
        assert done.returncode == 0, done.stderr
        installed.write_text(lock)
    return TARGET


@pytest.fixture(scope="module")
def lab(playwright, tmp_path_factory):
    """JupyterLab; the address of a notebook there, by its name."""
    root = tmp_path_factory.mktemp("lab")
    with serving("jupyterlab", playwright.glob("*.ipynb"), root, playwright / "jupyterlab.log") as address:
        # Each in a workspace of its own: one would open what the other had open.
        yield lambda name: address(f"lab/workspaces/{name}/tree/{name}.ipynb")


@pytest.fixture(scope="module")
def notebook(playwright, tmp_path_factory):
    """Notebook; the address of a notebook there, by its name."""
    root = tmp_path_factory.mktemp("notebook")
    with serving("notebook", playwright.glob("*.ipynb"), root, playwright / "notebook.log") as address:
        yield lambda name: address(f"notebooks/{name}.ipynb")


def play(playwright, script, address, steps, application="lab"):
    pictures = playwright / "screenshots" / application / script
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    command = [NODE, f"{script}.mjs", CHROMIUM, address, str(pictures)]
    done = subprocess.run(command, cwd=playwright, capture_output=True, text=True, check=False, timeout=5 * PATIENCE)
    assert done.stdout.splitlines() == [f"ok {step}" for step in steps], done.stdout + done.stderr


def test_a_student_s_session_in_jupyterlab(playwright, lab):
    play(playwright, "notebook", lab("sample"), STEPS)


def test_sliders_in_jupyterlab(playwright, lab):
    play(playwright, "widgets", lab("widgets"), SLIDER_STEPS)


def test_sliders_in_notebook(playwright, notebook):
    play(playwright, "widgets", notebook("widgets"), SLIDER_STEPS, "notebook")


def test_the_debugger_in_jupyterlab(playwright, lab):
    play(playwright, "debugger", lab("debugger"), DEBUGGER_STEPS)


def test_the_debugger_in_notebook(playwright, notebook):
    steps = [step for step in DEBUGGER_STEPS if "evaluates" not in step]
    play(playwright, "debugger", notebook("debugger"), steps, "notebook")
