"""Several kernels at once: python kernel/src/bench/memory.py [KERNELS [ROUNDS]] [-- OPTION…].

Prints the sum of their shares of the memory (PSS) and the median time from start to first result; with options of the JVM,
beside that with them, in turns. Linux only.
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "test" / "python"))

from jupyter_client.kernelspec import KernelSpecManager  # noqa: E402

from bare import Bare, value  # noqa: E402


def share(process):
    lines = Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def measure(argv, count):
    """Megabytes of all, and the seconds each took to start."""
    kernels, seconds = [], []
    try:
        for _ in range(count):
            begin = time.perf_counter()
            kernels.append(Bare(argv))
            client = kernels[-1].client()
            assert value(client, "1 + 1") == "2"
            seconds.append(time.perf_counter() - begin)
            value(client, "int[] squares = {1, 4, 9};\nsquares")
        return sum(share(kernel.process) for kernel in kernels), statistics.median(seconds)
    finally:
        for kernel in kernels:
            kernel.__exit__()


def main():
    words = sys.argv[1:]
    split = words.index("--") if "--" in words else len(words)
    numbers, options = [int(word) for word in words[:split]], words[split + 1 :]
    count, rounds = numbers + [10, 3][len(numbers) :]
    argv = KernelSpecManager().get_kernel_spec("thalweg").argv
    jar = argv.index("-jar")
    kinds = {"installed": argv}
    if options:
        kinds["with " + " ".join(options)] = [*argv[:jar], *options, *argv[jar:]]
    found = {kind: [] for kind in kinds}
    for _ in range(rounds):
        for kind, command in kinds.items():
            found[kind].append(measure(command, count))
    for kind, results in found.items():
        megabytes, seconds = map(statistics.median, zip(*results))
        print(f"{count} kernels {kind}: {megabytes:.0f} MB, {seconds:.2f} s to the first result")


if __name__ == "__main__":
    main()
