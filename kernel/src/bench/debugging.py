"""What the debugger costs: python kernel/src/bench/debugging.py [ROUNDS [KERNEL…]].

Prints medians of rounds in which kernels take turns, each measurement in a kernel of its own age, and their spread: how often a
second a cell runs a loop of two million calls, and how many small cells run a second, while nobody has ever debugged, while a debugger is attached that
has no breakpoint, and after it has gone; how long it takes to attach; and how long a step takes. KERNEL is the name of an
installed kernel or the folder of its kernel.json; one from before there was a debugger can be the measure of the others.
"""

import json
import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "test" / "python"))
os.environ.setdefault("JUPYTER_PATH", os.path.join(sys.prefix, "share", "jupyter"))

from jupyter_client.kernelspec import KernelSpecManager  # noqa: E402

from bare import Bare, value  # noqa: E402
from session import PATIENCE  # noqa: E402

LOOP = """
int step(int x, int i) {
  int y = x * 31 + i;
  return y ^ y >>> 7;
}
int loop() {
  int x = 1;
  for (int i = 0; i < 2_000_000; i++) {
    x = step(x, i);
  }
  return x;
}"""
RATE = """
int sum = 0, runs = 0;
long end = System.nanoTime() + 1_500_000_000L, begin = System.nanoTime();
while (System.nanoTime() < end) {
  sum += loop();
  runs++;
}
runs * 1e9 / (System.nanoTime() - begin)"""
STEPS = "int sum = 0;\nfor (int i = 0; i < 1000; i++) {\n  sum += i;\n}\nsum"
CELLS = 200


def ask(client, command, **arguments):
    content = {"type": "request", "seq": 1, "command": command, "arguments": arguments}
    message = client.session.msg("debug_request", content)
    client.control_channel.send(message)
    while (reply := client.control_channel.get_msg(timeout=PATIENCE))["parent_header"]["msg_id"] != message["msg_id"]:
        pass
    assert reply["content"]["success"], reply["content"]
    return reply["content"]["body"]


def attach(client):
    ask(client, "initialize")
    ask(client, "attach")


def await_stop(client):
    while client.get_iopub_msg(timeout=PATIENCE)["content"].get("event") != "stopped":
        pass


def loops(client):
    """Runs of the loop a second, once it is compiled."""
    value(client, RATE)
    return float(value(client, RATE))


def cells(client):
    """Cells a second."""
    begin = time.perf_counter()
    for n in range(CELLS):
        value(client, f"1 + {n}")
    return CELLS / (time.perf_counter() - begin)


def speeds(client, when, found):
    found.setdefault(f"{when}: loops a second", []).append(loops(client))
    found.setdefault(f"{when}: cells a second", []).append(cells(client))


def measure_without(argv, found):
    """A kernel in which nobody debugs, at the ages of the one in which somebody does."""
    with Bare(argv) as kernel:
        client = kernel.client()
        value(client, LOOP)
        speeds(client, "never attached", found)
        speeds(client, "never attached, later", found)


def measure_with(argv, found):
    with Bare(argv) as kernel:
        client = kernel.client()
        value(client, LOOP)
        attach(client)
        speeds(client, "attached", found)
        ask(client, "disconnect")
        speeds(client, "after it has gone", found)


def measure_attaching(argv, earlier, found):
    with Bare(argv) as kernel:
        client = kernel.client()
        for n in range(earlier):
            value(client, f"int f{n}(int x) {{\n  int y = x + {n};\n  return y;\n}}\nf{n}(1)")
        begin = time.perf_counter()
        attach(client)
        found.setdefault(f"attaching after {earlier} cells, ms", []).append(1e3 * (time.perf_counter() - begin))
        if earlier == 0:
            measure_steps(client, found)


def measure_steps(client, found):
    path = ask(client, "dumpCell", code=STEPS)["sourcePath"]
    ask(client, "setBreakpoints", source={"path": path}, breakpoints=[{"line": 3}])
    client.execute(STEPS)
    await_stop(client)
    taken = []
    for _ in range(100):
        begin = time.perf_counter()
        ask(client, "next", threadId=1)
        await_stop(client)
        taken.append(1e3 * (time.perf_counter() - begin))
    found.setdefault("a step, ms", []).append(statistics.median(taken))


def spec(name):
    """The kernel.json of a kernel."""
    folder = name if os.path.isdir(name) else KernelSpecManager().get_kernel_spec(name).resource_dir
    return json.loads(Path(folder, "kernel.json").read_text(encoding="utf-8"))


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    names = sys.argv[2:] or ["thalweg"]
    found = {name: {} for name in names}
    for n in range(rounds):
        for name in names if n % 2 == 0 else reversed(names):
            argv, metadata = spec(name)["argv"], spec(name)["metadata"]
            measure_without(argv, found[name])
            if metadata.get("debugger"):
                measure_with(argv, found[name])
                for earlier in [0, CELLS]:
                    measure_attaching(argv, earlier, found[name])
    for name, results in found.items():
        print(name)
        for kind, figures in results.items():
            middle = statistics.median(figures)
            print(f"  {kind:40}{middle:8.1f} ({min(figures):.1f} to {max(figures):.1f})")


if __name__ == "__main__":
    main()
