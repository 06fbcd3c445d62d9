"""Times Thalweg beside PyTorch, scikit-learn, SciPy and NumPy, in one run:

    python src/bench/compare/speed.py [--json FILE] [--rows REGEX] [--threads 1|2|both] [--growth]

It makes an environment of its own (under target/), and needs Maven and a JDK. Each side is a process that lives on and has
warmed up; they take turns, ours, theirs, ours, and the medians count; the ratio of the best turns, which says more on a busy machine,
is printed beside that of the medians. Both sides get the same numbers and as many threads. What the machine gives at the most, in operations and
bytes a second, comes first.
Where a work has a tolerance, each side gets the loosest one, of half powers of ten, with which it comes as far as the row says:
so neither pays for digits that nobody asked for. What they came to is printed, too.

`--growth` prints instead how our time and memory grow with rows, features, classes and parameters.
"""

import argparse
import json
import math
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

import environment
import without_cuda

HERE, WORK = environment.HERE, environment.WORK
PACKAGES = ["numpy==2.3.5", "scipy==1.17.1", "scikit-learn==1.8.0", "threadpoolctl==3.6.0"]
TORCH = "torch==2.13.0"
TORCH_NEEDS = ["filelock", "typing-extensions", "sympy", "networkx", "jinja2", "fsspec", "setuptools>=77"]


@dataclass
class Row:
    """A work, the sets of data it needs, the peers with the ratio that is wanted of each, and how far a result must come."""

    title: str
    work: str
    data: list
    peers: dict
    goal: tuple = None
    repeats: int = 1


SKLEARN = "scikit-learn"
SOLVERS = [f"{SKLEARN} {s}" for s in ("lbfgs", "newton-cholesky", "newton-cg")]
IMAGES = "digits enlarged to 28×28 and repeated"

ROWS = [
    Row(
        f"MLP 784-128-10, batch 64, Adam, one epoch of 60,000 ({IMAGES})",
        "mlp-64",
        ["images-60000"],
        {"PyTorch float64": 0.5, "PyTorch float32": 0.5},
    ),
    Row(
        f"MLP 784-128-10, batch 256, Adam, one epoch of 60,000 ({IMAGES})",
        "mlp-256",
        ["images-60000"],
        {"PyTorch float64": 0.8, "PyTorch float32": 1.5},
    ),
    Row(
        f"convolutional network 8, 16 channels, batch 64, one epoch of 6,400 ({IMAGES})",
        "convolutional",
        ["images-6400"],
        {"PyTorch float64": 1.0},
    ),
    Row("MLP 64-64-10, digits, 20 epochs, batch 64, Adam", "mlp-digits", ["digits"], {SKLEARN: 0.3}),
    Row("logistic regression, 1,000 full gradient steps, breast cancer", "logistic-steps", ["cancer"], {"NumPy": 0.8, "PyTorch": 0.1}),
    Row(
        "logistic fit, gradient norm to 1e-8, breast cancer",
        "logistic-fit",
        ["cancer"],
        dict.fromkeys(SOLVERS, 0.5),
        ("measure", 1e-8),
        5,
    ),
    Row(
        "softmax fit, digits, objective to 1e-6",
        "softmax-fit",
        ["digits"],
        {f"{SKLEARN} lbfgs": 0.3, f"{SKLEARN} newton-cholesky": 0.3},
        ("above the least", 1e-6),
    ),
    Row(
        "logistic fit, 581,012 × 54 (synthetic, covertype's shape), objective to 1e-6",
        "logistic-rows",
        ["rows-581012-54"],
        dict.fromkeys(SOLVERS, 0.7),
        ("above the least", 1e-6),
    ),
    Row(
        "lasso, diabetes, one λ, objective to 1e-8 of it",
        "lasso",
        ["diabetes"],
        {SKLEARN: 1, f"{SKLEARN} Gram": 1},
        ("share above the least", 1e-8),
        20,
    ),
    Row(
        "lasso, diabetes, path of 100, objectives to 1e-8",
        "lasso-path",
        ["diabetes"],
        {SKLEARN: 0.5},
        ("share above the least", 1e-8),
        5,
    ),
    Row(
        "lasso, 2,000 × 500 (synthetic), one λ, objective to 1e-8 of it",
        "lasso-wide",
        ["sparse-2000-500"],
        {SKLEARN: 0.5, f"{SKLEARN} Gram": 0.5},
        ("share above the least", 1e-8),
    ),
    Row(
        "lasso, 2,000 × 500 (synthetic), path of 100, objectives to 1e-8",
        "lasso-path-wide",
        ["sparse-2000-500"],
        {SKLEARN: 0.5},
        ("share above the least", 1e-8),
    ),
    Row("k-means, 10 centres, 50,000 × 20 (synthetic), same start", "k-means", ["points-50000-20"], {SKLEARN: 1}),
    Row(
        "linear SVM, breast cancer, objective to 1e-6",
        "svm",
        ["cancer"],
        {f"{SKLEARN} LinearSVC": 0.5},
        ("above the least", 1e-6),
    ),
    *[
        Row(
            f"L-BFGS, chained Rosenbrock, n = {n}, gradient norm to 1e-8",
            f"rosenbrock-{n}",
            [],
            {"SciPy L-BFGS-B": bar},
            ("fixed", 1e-8),
            repeats,
        )
        for n, bar, repeats in ((2, 0.1, 50), (100, 0.1, 5), (1000, 0.25, 1))
    ],
    Row("Adam, 1,000 steps in two dimensions", "adam-2", [], {"PyTorch": 0.01}),
    Row("Adam, ten steps, 1,000,000 parameters", "adam-million", [], {"PyTorch fused": 0.8}),
]

GROWTH = [
    ("logistic-rows", "L-BFGS, 10 iterations, 20 features: rows", [1_000, 10_000, 100_000, 1_000_000]),
    ("logistic-features", "L-BFGS, 10 iterations, 10,000 rows: features", [10, 30, 100, 300, 1000]),
    ("softmax-classes", "L-BFGS, 10 iterations, 5,000 × 20: classes", [3, 10, 30, 100]),
    ("k-means-rows", "Lloyd, 10 iterations, 10 centres, 20 features: rows", [1_000, 10_000, 100_000, 1_000_000]),
    ("k-means-centres", "Lloyd, 10 iterations, 20,000 × 20: centres", [3, 10, 30, 100]),
    ("network-parameters", "MLP 784-h-10, an epoch of 6,400: hidden units h", [16, 32, 64, 128, 256]),
    ("adam-parameters", "Adam, ten steps: parameters", [1_000, 10_000, 100_000, 1_000_000, 10_000_000]),
]


class Side:
    """A process that answers a line with a line."""

    def __init__(self, command, threads, **more):
        variables = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
        names = ("OMP", "OPENBLAS", "MKL", "BLIS", "NUMEXPR")
        variables |= {f"{name}_NUM_THREADS": str(threads) for name in names}
        self.process = subprocess.Popen(
            list(map(str, command)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=variables, **more
        )

    def ask(self, *words):
        self.process.stdin.write(" ".join(str(word).replace(" ", "_") for word in words) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer or answer.startswith("error"):
            raise RuntimeError(f"{' '.join(map(str, words))}: {answer or 'the process has ended'}")
        return answer

    def close(self):
        self.process.stdin.close()
        self.process.wait(60)


def our_side(path, java, options, threads):
    """With vector instructions, as the README advises, and heap enough that the work is not about collecting garbage."""
    flags = [f"-Dthalweg.threads={threads}", "--add-modules=jdk.incubator.vector", "-Xmx6g", *options]
    return Side([java, *flags, "-cp", path, "speed.Speed", WORK], threads, stderr=subprocess.DEVNULL)


class Sides:
    """Ours and theirs, with so many threads; PyTorch apart, since two libraries of threads in one process meet."""

    def __init__(self, path, java, options, threads):
        # Heap enough that collecting garbage is no part of the work, as the other side never does.
        self.ours = our_side(path, java, options, threads)
        self.peers = {
            kind: Side([sys.executable, HERE / "speed_peers.py", WORK, kind], threads) for kind in ("arrays", "torch")
        }

    def run(self, row, peer, tolerance, repeats):
        """(milliseconds, value, measure); ours where there is no peer."""
        if peer is None:
            answer = self.ours.ask("run", row.work, tolerance, repeats)
        else:
            answer = self.peers["torch" if "PyTorch" in peer else "arrays"].ask("run", row.work, peer, tolerance, repeats)
        return tuple(map(float, answer.split()))

    def close(self):
        for side in (self.ours, *self.peers.values()):
            side.close()


def tolerances(row, sides):
    """The loosest tolerance for each side with which it comes as far as the row says; NaN where none does."""
    everyone = [None, *row.peers]
    if row.goal is None or row.goal[0] == "fixed":
        return dict.fromkeys(everyone, row.goal[1] if row.goal else 0)
    kind, distance = row.goal
    grid = [10 ** (-k / 2) for k in range(-6, 25)]
    wanted = distance
    if kind != "measure":
        least = sides.run(row, None, 1e-9, 1)[2]
        wanted = least + distance * (abs(least) if kind.startswith("share") else 1)
    return {side: loosest(grid, lambda t, side=side: sides.run(row, side, t, 1)[2] <= wanted) for side in everyone}


def loosest(grid, is_enough):
    """The first of falling tolerances that is enough, by bisection; NaN where the last one is not."""
    low, high = 0, len(grid)
    while low < high:
        middle = (low + high) // 2
        if is_enough(grid[middle]):
            high = middle
        else:
            low = middle + 1
    return grid[low] if low < len(grid) else math.nan


def measure(row, sides, seconds):
    """A result for each peer: medians over turns."""
    chosen = tolerances(row, sides)
    times, values = {side: [] for side in chosen}, {}
    for side, tolerance in chosen.items():
        warm(row, sides, side, tolerance, seconds)
    begun = time.perf_counter()
    turns = 0
    while turns < 5 or (turns < 31 and time.perf_counter() - begun < seconds * len(chosen)):
        for side, tolerance in chosen.items():
            if not math.isnan(tolerance):
                time.sleep(0.03)  # The other side's threads still spin for a while before they sleep.
                ms, value, _ = sides.run(row, side, tolerance, row.repeats)
                times[side].append(ms)
                values[side] = value
        turns += 1
    return [result(row, peer, times, values, chosen) for peer in row.peers]


def warm(row, sides, side, tolerance, seconds):
    begun = time.perf_counter()
    for turn in range(1000):
        if math.isnan(tolerance) or (turn >= 2 and time.perf_counter() - begun > seconds):
            return
        sides.run(row, side, tolerance, row.repeats)


def result(row, peer, times, values, chosen):
    ours = statistics.median(times[None]) if times[None] else math.nan
    theirs = statistics.median(times[peer]) if times[peer] else math.nan
    return dict(
        name=row.title,
        ours_ms=ours,
        peer=peer,
        peer_ms=theirs,
        ratio=ours / theirs,
        best_ratio=min(times[None], default=math.nan) / min(times[peer], default=math.nan),
        bar=row.peers[peer],
        ours_value=values.get(None, math.nan),
        peer_value=values.get(peer, math.nan),
        ours_tolerance=chosen[None],
        peer_tolerance=chosen[peer],
    )


def print_row(*cells):
    print("| " + " | ".join(map(str, cells)) + " |", flush=True)


def print_result(one):
    print_row(
        one["name"],
        one["threads"],
        f"{one['ours_ms']:.3g}",
        one["peer"],
        f"{one['peer_ms']:.3g}",
        f"**{one['ratio']:.3g}**" if one["ratio"] <= one["bar"] else f"{one['ratio']:.3g}",
        f"{one['best_ratio']:.3g}",
        f"≤ {one['bar']}",
        f"{one['ours_value']:.9g}",
        f"{one['peer_value']:.9g}",
    )


def compare(options, path):
    results = []
    for threads in (1, 2) if options.threads == "both" else (int(options.threads),):
        sides = Sides(path, options.java, options.jvm, threads)
        for side in sides.peers.values():
            print(side.ask("about"), file=sys.stderr)
        registers, product, memory = sides.ours.ask("roofline").split()
        print(
            f"{threads} thread{'s' * (threads - 1)}: {registers} GFLOP/s in registers, {product} in a product of 768 × 768, {memory} GB/s from memory",
            file=sys.stderr,
        )
        rows = [row for row in ROWS if re.search(options.rows, row.title) or re.search(options.rows, row.work)]
        for number, row in enumerate(rows):
            if number == 0:
                print()
                print_row("work", "threads", "ours, ms", "peer", "its ms", "ratio", "of the best", "wanted", "our value", "its value")
                print_row("---", "---:", "---:", "---", "---:", "---:", "---:", "---:", "---:", "---:")
            prepare(row, sides.ours)
            for one in measure(row, sides, options.seconds):
                results.append(one | dict(threads=threads))
                print_result(results[-1])
            sides.ours.ask("drop")
        sides.close()
    if options.json:
        clean = [{k: None if isinstance(v, float) and math.isnan(v) else v for k, v in one.items()} for one in results]
        options.json.write_text(json.dumps(clean, indent=1, ensure_ascii=False) + "\n")


def prepare(row, ours):
    for name in row.data:
        ours.ask("data", name)
    if row.work.startswith(("mlp", "conv")):
        ours.ask("start", row.work)
        ours.ask("order", {"images-60000": 60000, "images-6400": 6400, "digits": 1797}[row.data[0]])


def grow(options, path):
    threads = 2 if options.threads == "2" else 1  # What the calling thread allocates is counted.
    ours = our_side(path, options.java, options.jvm, threads)
    print_row("what grows", "sizes", "ms", "exponent", "MB allocated", "exponent")
    print_row("---", "---", "---", "---:", "---", "---:")
    for name, title, sizes in GROWTH:
        if re.search(options.rows, name) or re.search(options.rows, title):
            answers = [tuple(map(float, ours.ask("grow", name, size).split())) for size in sizes]
            ours.ask("drop")
            ms, megabytes = [a[0] for a in answers], [a[1] / 1e6 for a in answers]
            lists = [", ".join(f"{x:.3g}" for x in list_) for list_ in (ms, megabytes)]
            print_row(title, ", ".join(f"{s:,}" for s in sizes), lists[0], exponent(sizes, ms), lists[1], exponent(sizes, megabytes))
    ours.close()


def exponent(sizes, numbers):
    """The slope of a line through the logarithms, by least squares."""
    xs, ys = [math.log(s) for s in sizes], [math.log(max(y, 1e-9)) for y in numbers]
    return f"{statistics.linear_regression(xs, ys).slope:.2f}"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--json", type=pathlib.Path, help="also write every row to this file")
    options.add_argument("--rows", default="", help="only the rows whose name or work this regular expression finds")
    options.add_argument("--threads", default="both", choices=["1", "2", "both"], help="how many threads each side may use")
    options.add_argument("--growth", action="store_true", help="how time and memory grow, instead of the table")
    options.add_argument("--seconds", type=float, default=3, help="how long each side of a row is timed, at least five turns (3)")
    options.add_argument("--java", default="java", help="the Java to run with (java)")
    options.add_argument("--jvm", nargs="*", default=[], help="options for it, after all others")
    options.add_argument("--built", action="store_true", help="do not build the library again")
    chosen = options.parse_args()
    path = compiled(chosen)
    (grow if chosen.growth else compare)(chosen, path)


def compiled(options):
    """The class path, with our side of the works compiled."""
    file = WORK / "speed.classpath"
    if not options.built or not file.exists():
        file.write_text(environment.class_path())
    path, classes = file.read_text(), WORK / "speed-classes"
    subprocess.run(["javac", "--add-modules", "jdk.incubator.vector", "-d", classes, "-cp", path, *HERE.glob("speed/*.java")], check=True)
    return f"{classes}:{path}"


environment.own("speed", [*PACKAGES], lambda python: without_cuda.install(python, TORCH, TORCH_NEEDS))
main()
