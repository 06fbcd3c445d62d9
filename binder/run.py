"""Executes notebooks without a browser, each in a kernel of its own: the work of `./lab run`.

It stands beside the list of what is installed, and not in notebooks/, because JupyterLab shows
that folder to learners and this file is not for them.
"""

import argparse
import multiprocessing
import re
import resource
import shutil
import sys
import time
from pathlib import Path

COURSE = Path(__file__).resolve().parent.parent / "notebooks"
COPIES = COURSE / "target"


def execute(source, copy, timeout, messages):
    """Executes one notebook and sends (cell, cells) for each cell begun, at last a dict.

    Runs in a process of its own, whose only child is the kernel: what the operating system then
    says of children's memory is this kernel's peak, exactly and without polling.
    """
    import logging
    import nbformat
    from jupyter_client.kernelspec import NoSuchKernel
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    logging.getLogger("traitlets").setLevel(logging.CRITICAL)  # what it says, the result says
    notebook = nbformat.read(source, as_version=4)
    code = [i for i, c in enumerate(notebook.cells) if c.cell_type == "code" and c.source.strip()]
    cell = 0

    def begin(cell_index, **_):
        nonlocal cell
        cell = code.index(cell_index) + 1 if cell_index in code else cell
        messages.send((cell, len(code)))

    client = NotebookClient(
        notebook,
        timeout=timeout,
        record_timing=False,  # the copy of an unchanged notebook is unchanged
        resources={"metadata": {"path": str(source.parent)}},
        on_cell_start=begin,
    )
    error, details = None, ""
    try:
        client.execute()
    except CellExecutionError as e:
        error, details = f"{e.ename}: {e.evalue}", e.traceback
    except CellTimeoutError:
        error = f"took longer than {timeout} seconds (--timeout allows more)"
    except DeadKernelError:
        error = "the kernel died"
    except NoSuchKernel as e:
        error = f"there is no kernel '{e.name}': './lab install' installs the Java kernel"
    copy.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, copy)

    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    noisy = [i for i, c in enumerate((notebook.cells[j] for j in code), 1)
             if any(o.get("name") == "stderr" for o in c.outputs)]
    messages.send({
        "cell": cell,
        "error": error,
        "details": re.sub(r"\x1b\[[0-9;]*m", "", details).strip(),
        "megabytes": peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6,
        "stderr": noisy,
    })


def run(source, timeout, progress):
    """Returns what `execute` found, or what became of it."""
    name = source.relative_to(COURSE) if COURSE in source.parents else Path(source.name)
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    worker = context.Process(target=execute, args=(source, COPIES / name, timeout, sender))
    worker.start()
    sender.close()
    result = {"cell": 0, "error": "is not a notebook that can be read", "details": "",
              "megabytes": 0, "stderr": []}
    try:
        while True:
            message = receiver.recv()
            if isinstance(message, dict):
                result = message
            else:
                result["cell"], result["error"] = message[0], "the process running it ended"
                progress(*message)
    except EOFError:
        worker.join()
    except BaseException:  # Ctrl-C reached the worker too, which stops its kernel
        worker.join(10)
        worker.terminate()
        raise
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


def main():
    parser = argparse.ArgumentParser(prog="./lab run", description="Executes notebooks.")
    parser.add_argument("notebooks", nargs="*", type=find, metavar="NOTEBOOK",
                        default=sorted(COURSE.glob("*.ipynb")))
    parser.add_argument("--timeout", type=int, default=300, metavar="SECONDS")
    parser.add_argument("--max-memory", type=int, metavar="MB")
    options = parser.parse_args()
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
            result["error"] = f"memory peaked above {options.max_memory} MB"
        line = (f"{'FAIL' if result['error'] else 'ok':<5}{source.name:<{width}}"
                f"{time.monotonic() - start:8.1f} s{result['megabytes']:7.0f} MB")
        if result["error"]:
            failures.append((source, result))
            line += f"  cell [{result['cell']}]: " + " ".join(result["error"].split())
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
        sys.exit("\nStopped.")
