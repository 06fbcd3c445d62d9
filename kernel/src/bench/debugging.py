"""What the debugger costs: python kernel/src/bench/debugging.py [ROUNDS [JAVA…]].

Prints how often a second a cell runs a loop of calls while nobody has ever debugged, while a debugger is attached that has no
breakpoint, and after it has gone: medians of rounds in turns, each in kernels of their own, and their spread. JAVA is the path of
a java; without one, that of the installed kernel.
"""

import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "test" / "python"))

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
ARCHIVES = ("-XX:SharedArchiveFile", "-XX:AOTCache")


def ask(client, command):
    content = {"type": "request", "seq": 1, "command": command, "arguments": {}}
    message = client.session.msg("debug_request", content)
    client.control_channel.send(message)
    while (reply := client.control_channel.get_msg(timeout=PATIENCE))["parent_header"]["msg_id"] != message["msg_id"]:
        pass
    assert reply["content"]["success"], reply["content"]


def rate(client):
    """Runs a second, once they are compiled."""
    value(client, RATE)
    return float(value(client, RATE))


def measure(argv, found):
    """Without a debugger, and with one that comes and goes, at the same ages of their kernels."""
    with Bare(argv) as never, Bare(argv) as debugged:
        alone, client = never.client(), debugged.client()
        value(alone, LOOP)
        value(client, LOOP)
        ask(client, "initialize")
        ask(client, "attach")
        found["never attached"].append(rate(alone))
        found["attached"].append(rate(client))
        ask(client, "disconnect")
        found["never attached, later"].append(rate(alone))
        found["after it has gone"].append(rate(client))


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    installed = KernelSpecManager().get_kernel_spec("thalweg").argv
    options = [word for word in installed[1:] if not word.startswith(ARCHIVES)]
    commands = {java: [java, *options] for java in sys.argv[2:] or installed[:1]}
    kinds = ["never attached", "attached", "never attached, later", "after it has gone"]
    found = {java: {kind: [] for kind in kinds} for java in commands}
    for _ in range(rounds):
        for java, argv in commands.items():
            measure(argv, found[java])
    for java, results in found.items():
        print(java)
        for kind, rates in results.items():
            middle = statistics.median(rates)
            print(f"  {kind:24}{middle:8.1f} runs a second ({min(rates):.1f} to {max(rates):.1f})")


if __name__ == "__main__":
    main()
