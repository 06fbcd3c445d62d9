"""Executes notebooks without a browser, each in a kernel of its own: the work of `./lab run`.

It stands beside the list of what is installed, and not in notebooks/, because JupyterLab shows
that folder to learners and this file is not for them.
"""

import argparse
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import slides

COURSE = Path(__file__).resolve().parent.parent / "notebooks"
COPIES = COURSE / "target"


def execute(source, copy, timeout):
    """Executes one notebook, in a process of its own; yields (cell, cells) as each cell begins.

    This process has one child, the kernel: what the operating system says of the memory of
    children is that kernel's peak, exactly and without polling. Yields a dict at the end.
    """
    import logging

    import nbformat
    from jupyter_client.kernelspec import NoSuchKernel
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    logging.getLogger("traitlets").setLevel(logging.CRITICAL)  # what it says, the result says
    try:
        notebook = nbformat.read(source, as_version=4)
    except Exception as e:
        return {"error": f"this is no notebook: {e}"}
    code = [i for i, c in enumerate(notebook.cells) if c.cell_type == "code" and c.source.strip()]
    cell = 0

    def begin(cell_index, **_):
        nonlocal cell
        if cell_index in code:
            cell = code.index(cell_index) + 1
            say([cell, len(code)])

    client = NotebookClient(
        notebook,
        timeout=timeout,
        record_timing=False,  # the copy of an unchanged notebook is unchanged
        coalesce_streams=True,  # … however its prints were cut into messages
        resources={"metadata": {"path": str(source.parent)}},
        on_cell_start=begin,
    )
    threading.Thread(target=stop_with_parent, args=(client,), daemon=True).start()
    result = {}
    copy.parent.mkdir(parents=True, exist_ok=True)
    said = copy.with_suffix(".log")  # what the kernel itself says, and why it died if it does
    try:
        with open(said, "wb") as log:
            client.execute(stdout=log, stderr=log)
    except CellExecutionError as e:
        details = re.sub(r"\x1b\[[0-9;]*m", "", e.traceback).strip()
        result = {"cell": cell, "error": f"{e.ename}: {e.evalue}", "details": details}
    except CellTimeoutError:
        result = {"cell": cell, "error": f"took longer than {timeout} s (--timeout allows more)"}
    except DeadKernelError:
        result = {"cell": cell, "error": f"the kernel died; target/{said.name} may say why"}
    except NoSuchKernel as e:
        result = {"error": f"no kernel '{e.name}' is installed: './lab install' installs Java's"}
    nbformat.write(portable(notebook), copy)
    if said.stat().st_size == 0:
        said.unlink()

    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    result["megabytes"] = peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6
    result["stderr"] = [
        n for n, i in enumerate(code, 1)
        if any(o.get("name") == "stderr" for o in notebook.cells[i].outputs)
    ]
    return result


def portable(notebook):
    """The notebook as it is committed: the same from every machine, readable on the web, with slides marked.

    A picture stands in it once, as PNG; its HTML, there for the alternative text in JupyterLab,
    holds it again, and viewers on the web would show that one with the picture stripped.
    Controls have ids and a state of that one run; what stays is the text they are without a kernel.
    """
    notebook.metadata.get("language_info", {}).pop("version", None)
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if "data" in output:
                output.data.pop("application/vnd.jupyter.widget-view+json", None)
                output.metadata.pop("thalweg", None)
                if "image/png" in output.data:
                    output.data.pop("text/html", None)
    slides.mark(notebook.cells)
    return notebook


def say(message):
    print(json.dumps(message), flush=True)


def stop_with_parent(client):
    """Ends the kernel and this process when whoever started it lets go of it: Ctrl-C, or death."""
    os.read(0, 1)
    if client.km and client.km.provisioner:
        client.km.cleanup_connection_file()
        os.killpg(client.km.provisioner.pgid, signal.SIGKILL)
    os._exit(1)


def run(source, timeout, progress):
    """Returns the result of `execute`, run in a new process out of reach of the terminal's Ctrl-C."""
    name = source.relative_to(COURSE) if COURSE in source.parents else Path(source.name)
    command = [sys.executable, __file__, "--worker", source, COPIES / name, "--timeout", str(timeout)]
    result = {"cell": 0, "error": "", "details": "", "megabytes": 0, "stderr": []}
    # A learner's progress would change what the exercises say.
    env = {k: v for k, v in os.environ.items() if k != "THALWEG_PROGRESS"}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                          start_new_session=True, env=env) as worker:
        try:
            for line in worker.stdout:
                message = json.loads(line)
                if isinstance(message, dict):
                    result.update(message)
                else:
                    result["cell"] = message[0]
                    progress(*message)
        finally:
            worker.stdin.close()
    if worker.returncode != 0:
        result["error"] = "the process executing it ended, the lines above may say why"
    return result


def bar(done, of, name):
    """Returns a function that draws how far the notebooks and the cells of this one are."""
    def draw(cell, cells):
        filled = int(24 * (done + cell / max(cells, 1)) / of)
        line = f"[{'#' * filled}{'-' * (24 - filled)}] {done + 1}/{of} {name}, cell {cell} of {cells}"
        print("\r\x1b[K" + line[:shutil.get_terminal_size().columns - 1], end="", flush=True)

    return draw if sys.stdout.isatty() else lambda cell, cells: None


def find(argument):
    for path in (Path(argument), COURSE / argument):
        if path.is_file():
            return path.resolve()
    raise argparse.ArgumentTypeError(f"there is no notebook {argument}, here or in notebooks/")


def parse():
    parser = argparse.ArgumentParser(prog="./lab run", description="Executes notebooks.")
    parser.add_argument("notebooks", nargs="*", type=find, metavar="NOTEBOOK",
                        default=sorted(COURSE.glob("*.ipynb")))
    parser.add_argument("--timeout", type=int, default=300, metavar="SECONDS",
                        help="a cell that takes longer fails (default 300)")
    parser.add_argument("--max-memory", type=int, metavar="MB",
                        help="a kernel whose memory peaks above this fails (default none)")
    parser.add_argument("--worker", nargs=2, type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    options = parse()
    if options.worker:
        say(execute(*options.worker, options.timeout))
        return 0
    if not options.notebooks:
        sys.exit("thalweg: there is no notebook in notebooks/: name one, './lab run NOTEBOOK'.")

    width = max(len(n.name) for n in options.notebooks)
    failures, begun = [], time.monotonic()
    for done, source in enumerate(options.notebooks):
        start = time.monotonic()
        progress = bar(done, len(options.notebooks), source.name)
        progress(0, 0)
        result = run(source, options.timeout, progress)
        if not result["error"] and options.max_memory and result["megabytes"] > options.max_memory:
            result.update(cell=0, error=f"memory peaked above {options.max_memory} MB")
        line = (f"{'FAIL' if result['error'] else 'ok':<5}{source.name:<{width}}"
                f"{time.monotonic() - start:8.1f} s{result['megabytes']:7.0f} MB")
        if result["error"]:
            failures.append((source, result))
            line += f"  cell [{result['cell']}]: " if result["cell"] else "  "
            line += " ".join(result["error"].split())
        elif result["stderr"]:
            line += f"  (stderr in cell {result['stderr']})"
        print(("\r\x1b[K" if sys.stdout.isatty() else "") + line, flush=True)

    for source, result in failures:
        if result["details"]:
            print(f"\n{source.name}, cell [{result['cell']}]\n{result['details']}")
    passed = len(options.notebooks) - len(failures)
    print(f"\n{passed} of {len(options.notebooks)} notebooks ok in {time.monotonic() - begun:.1f} s;"
          f" executed copies are in {COPIES.relative_to(COURSE.parent)}/")
    return 1 if failures else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:  # piped into head, which has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
