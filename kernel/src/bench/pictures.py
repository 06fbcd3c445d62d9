"""Pictures a second in JupyterLab while a slider is dragged: python kernel/src/bench/pictures.py [SECONDS].

Prints what the kernel alone takes for a move, then what the browser shows, with the frames without a picture, the heights of the
output and the messages a second. Needs Chromium, node and what the browser tests have installed into kernel/target/browser.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

KERNEL = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(KERNEL / "src" / "test" / "python"))
os.environ.setdefault("JUPYTER_PATH", os.path.join(sys.prefix, "share", "jupyter"))
os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"

from labs import serving  # noqa: E402
from session import Session  # noqa: E402
from test_browser import BROWSER, CHROMIUM, NODE, TARGET  # noqa: E402
from test_widgets import move, run  # noqa: E402

MOVES = 200


def kernel_alone(notebook):
    """Milliseconds from a move to its idle once the kernel is warm, and the characters of its picture."""
    code = "".join(json.loads(notebook.read_text())["cells"][0]["source"])
    with Session() as java:
        opened = run(java, code, "cell").of("comm_open")
        slider = next(c["comm_id"] for c in opened if c["data"]["state"]["_model_name"] == "FloatSliderModel")
        took = []
        for i in range(MOVES):
            begin = time.perf_counter()
            published = move(java, slider, value=0.02 + i % 20 / 100)
            took.append(1000 * (time.perf_counter() - begin))
    picture = next(m for m in published if m["msg_type"] == "update_display_data")["content"]["data"]
    return statistics.median(took[MOVES // 2 :]), sum(len(str(form)) for form in picture.values())


def main():
    seconds = sys.argv[1] if len(sys.argv) > 1 else "5"
    for script in (BROWSER / "session.mjs", Path(__file__).with_suffix(".mjs")):
        shutil.copy(script, TARGET)
    took, size = kernel_alone(BROWSER / "widgets.ipynb")
    print(f"kernel alone: {took:.0f} ms a move, {size / 1024:.0f} kB")
    with tempfile.TemporaryDirectory() as root:
        with serving("jupyterlab", [BROWSER / "widgets.ipynb"], root, TARGET / "jupyterlab.log") as address:
            page = address("lab/workspaces/widgets/tree/widgets.ipynb")
            subprocess.run([NODE, "pictures.mjs", CHROMIUM, page, str(TARGET), seconds], cwd=TARGET, check=True)


if __name__ == "__main__":
    main()
