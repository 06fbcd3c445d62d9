"""What the debugger costs: python kernel/src/bench/debugging.py [ROUNDS [KERNEL…]].

Prints medians of rounds in which kernels take turns, and their spread: what a loop of two million calls takes, and a small
cell, while nobody has ever debugged, while a debugger is attached that has no breakpoint, and after it has gone; how long it
takes to attach; and how long a step takes. Loops and cells are measured in milliseconds of the processor, which say the same
on a machine that others use, too. KERNEL is the name of an installed kernel or the folder of its kernel.json; one from before
there was a debugger can be the measure of the others.
"""

import json
import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "test" / "python"))
os.environ.setdefault("JUPYTER_PATH", os.path.join(sys.prefix, "share", "jupyter"))

import psutil  # noqa: E402
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
TIME = """
var clock = java.lang.management.ManagementFactory.getThreadMXBean();
int sum = 0, runs = 0;
long begin = clock.getCurrentThreadCpuTime(), now = begin;
while (now < begin + 1_000_000_000L) {
  sum += loop();
  runs++;
  now = clock.getCurrentThreadCpuTime();
}
(now - begin) / 1e6 / runs"""
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


def loop(client):
    """Milliseconds of one, once it is compiled."""
    value(client, TIME)
    return float(value(client, TIME))


def cell(kernel, client):
    """Milliseconds of one, those of the compilers included."""
    process = psutil.Process(kernel.process.pid)
    begin = sum(process.cpu_times()[:2])
    for n in range(CELLS):
        value(client, f"1 + {n}")
    return 1e3 * (sum(process.cpu_times()[:2]) - begin) / CELLS


def times(kernel, client, when, found):
    found.setdefault(f"a loop, {when}", []).append(loop(client))
    found.setdefault(f"a cell, {when}", []).append(cell(kernel, client))


def measure_without(argv, found):
    """A kernel in which nobody debugs, at the ages of the one in which somebody does."""
    with Bare(argv) as kernel:
        client = kernel.client()
        value(client, LOOP)
        times(kernel, client, "never attached", found)
        times(kernel, client, "never attached, later", found)


def measure_with(argv, found):
    with Bare(argv) as kernel:
        client = kernel.client()
        value(client, LOOP)
        attach(client)
        times(kernel, client, "attached", found)
        ask(client, "disconnect")
        times(kernel, client, "after it has gone", found)


def measure_attaching(argv, earlier, found):
    with Bare(argv) as kernel:
        client = kernel.client()
        for n in range(earlier):
            value(client, f"int f{n}(int x) {{\n  int y = x + {n};\n  return y;\n}}\nf{n}(1)")
        begin = time.perf_counter()
        attach(client)
        found.setdefault(f"attaching after {earlier} cells", []).append(1e3 * (time.perf_counter() - begin))
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
    found.setdefault("a step", []).append(statistics.median(taken))


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
            print(f"  {kind:40}{middle:8.2f} ms ({min(figures):.2f} to {max(figures):.2f})")


if __name__ == "__main__":
    main()
