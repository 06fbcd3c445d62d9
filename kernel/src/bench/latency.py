"""Our kernel beside ipykernel's and a stock JJava's, in turns, from one run: python kernel/src/bench/latency.py [ROUNDS].

Prints medians over ROUNDS (default 5) and their ratios. JJava is installed by pip into kernel/target/jjava; where it
cannot be had, its column is left out. Whatever does not come within PATIENCE is 'never', and not waited for again.
"""

import os
import queue
import statistics
import subprocess
import sys
import time
from pathlib import Path

import psutil
import zmq
from jupyter_client.kernelspec import KernelSpecManager

KERNEL = Path(__file__).resolve().parents[2]
JJAVA = KERNEL / "target" / "jjava"
VERSION = "1.0a8"
sys.path.insert(0, str(KERNEL / "src" / "test" / "python"))
os.environ.setdefault("JUPYTER_PATH", os.path.join(sys.prefix, "share", "jupyter"))
os.environ["JUPYTER_PATH"] += os.pathsep + str(JJAVA / "share" / "jupyter")
os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"

import session  # noqa: E402

PATIENCE = 60  # seconds for an answer
NEVER = float("inf")

JAVA = {
    "twenty": "class Counter{n} {{\n  int value;\n  void add(int by) {{\n    value += by;\n  }}\n}}\n"
    "var counter = new Counter{n}();\nint limit = 10;\nfor (int i = 0; i < limit; i++) {{\n  int square = i * i;\n"
    "  if (square % 2 == 0) {{\n    counter.add(square);\n  }} else {{\n    counter.add(1);\n  }}\n}}\n"
    'String label = "sum";\nint total = counter.value;\nSystem.out.println(label + total);\ntotal',
    "next": "int a{n} = {n};\na{n} + 1",
    "loop": 'System.out.println("on");\nwhile (true) {}',
    "lines": 'for (int i = 0; i < 100_000; i++) System.out.println("line " + i);',
    "complete": "Math.sq",
    "inspect": "Math.sqrt",
}
PYTHON = {
    "twenty": "class Counter{n}:\n  value = 0\n  def add(self, by):\n    self.value += by\n\n\n"
    "counter = Counter{n}()\nlimit = 10\nfor i in range(limit):\n  square = i * i\n  if square % 2 == 0:\n"
    "    counter.add(square)\n  else:\n    counter.add(1)\n\n\nlabel = 'sum'\ntotal = counter.value\nprint(label, total)\ntotal",
    "next": "a{n} = {n}\na{n} + 1",
    "loop": "print('on', flush=True)\nwhile True: pass",
    "lines": "for i in range(100_000): print('line', i)",
    "complete": "math.sq",
    "inspect": "math.sqrt",
}


class Kernel:
    """One kind of kernel: what it is called, how it is spoken to, and what was measured."""

    def __init__(self, title, name, cells):
        self.title, self.name, self.cells = title, name, cells
        self.rows = {}
        self.session = None

    def start(self):
        self.session = session.Session(self.name)
        self.process = self.session.manager.provisioner.process

    def end(self):
        """Ends the kernel and what it started."""
        if not self.session:
            return
        processes = self.processes()
        self.session.__exit__()
        self.session = None
        for process in processes:
            try:
                process.kill()
            except psutil.NoSuchProcess:
                pass

    def processes(self):
        try:
            first = psutil.Process(self.session.pid)
            return [first, *first.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []

    def measure(self, row, work):
        """Notes what some work returns, or the seconds it takes; NEVER if it does not end."""
        values = self.rows.setdefault(row, [])
        if NEVER in values:
            return
        begin = time.perf_counter()
        try:
            value = work()
        except (queue.Empty, RuntimeError, subprocess.TimeoutExpired):
            value = NEVER
        values.append(time.perf_counter() - begin if value is None else value)

    def median(self, row):
        values = self.rows.get(row) or [NEVER]
        return NEVER if NEVER in values else statistics.median(values)

    def first_result(self):
        self.start()
        assert self.session.run("1+1").value == "2"

    def shutdown(self):
        self.session.client.shutdown()
        self.process.wait(PATIENCE)

    def run(self, code):
        self.session.run(code)

    def ask(self, kind, code):
        client = self.session.client
        request = getattr(client, kind)(code, len(code))
        while client.get_shell_msg(timeout=PATIENCE)["parent_header"].get("msg_id") != request:
            pass

    def beat(self):
        info = self.session.manager.get_connection_info()
        with zmq.Context.instance().socket(zmq.REQ) as peer:
            peer.linger = 0
            peer.connect(f"tcp://{info['ip']}:{info['hb_port']}")
            for wanted in (False, True):  # the first one also connects
                begin = time.perf_counter()
                peer.send(b"ping")
                if not peer.poll(PATIENCE * 1000):
                    raise queue.Empty
                peer.recv()
            return time.perf_counter() - begin

    def interrupt(self):
        request = self.session.send(self.cells["loop"])
        self.session.await_message(request, "stream")
        begin = time.perf_counter()
        self.session.manager.interrupt_kernel()
        session.PATIENCE = 10
        try:
            self.session.collect(request)
        finally:
            session.PATIENCE = PATIENCE
        return time.perf_counter() - begin

    def burns(self):
        """How much of a core, in percent, the kernel uses when nothing runs."""
        before = self.cpu()
        time.sleep(1)
        return (self.cpu() - before) * 100

    def settle(self):
        """Waits for what a kernel does by itself after its start."""
        self.run("1+1")
        end = time.monotonic() + 20
        while self.burns() > 5 and time.monotonic() < end:
            pass

    def cpu(self):
        return sum(sum(p.cpu_times()[:2]) for p in self.processes())

    def memory(self):
        return sum(p.memory_info().rss for p in self.processes()) / 2**20

    def lines(self):
        """Seconds until 100,000 lines are there, and how many came."""
        printed, arrived = self.session.send(self.cells["lines"]), 0
        begin = time.perf_counter()
        try:
            while True:
                message = self.session.client.get_iopub_msg(timeout=10)
                if message["parent_header"].get("msg_id") != printed:
                    continue
                arrived += message["content"].get("text", "").count("\n")
                if message["content"].get("execution_state") == "idle":
                    break
            seconds = time.perf_counter() - begin
            self.session.client.get_shell_msg(timeout=10)
        except queue.Empty:
            seconds = NEVER
        self.rows.setdefault("of 100,000 lines, arrived", []).append(arrived)
        return seconds


def measure(kernels, rounds):
    for _ in range(rounds):
        for kernel in kernels:
            kernel.measure("start to first result, ms", kernel.first_result)
            kernel.measure("shutdown to exit, ms", kernel.shutdown)
            kernel.end()
    for kernel in kernels:
        kernel.start()
    every("1+1, ms", kernels, 50, lambda k, n: k.run("1+1"), warm=30)
    every("20-line cell, ms", kernels, 20, lambda k, n: k.run(k.cells["twenty"].format(n=n)), warm=10)
    for kernel in kernels:
        kernel.run("import math" if kernel.cells is PYTHON else "1+1")
    every("completion, ms", kernels, 10, lambda k, n: k.ask("complete", k.cells["complete"]), warm=5)
    every("inspection, ms", kernels, 10, lambda k, n: k.ask("inspect", k.cells["inspect"]), warm=5)
    every("heartbeat, ms", kernels, rounds, lambda k, n: k.beat())
    every("cells", kernels, 500, lambda k, n: k.run(k.cells["next"].format(n=n)))
    for kernel in kernels:
        cells = kernel.rows.pop("cells")
        late, early = statistics.median(cells[-20:]), statistics.median(cells[5:25])
        kernel.rows["cell 500 / cell 10"] = [late / early]
        kernel.measure("memory after 500 cells, MB", kernel.memory)
    every("100,000 lines, ms", kernels, min(rounds, 3), lambda k, n: k.lines())
    for kernel in kernels:
        kernel.end()
    for kernel in kernels:  # apart: a loop that runs on takes a core from all others
        kernel.start()
        kernel.settle()
        every("interrupt, ms", [kernel], rounds, lambda k, n: k.interrupt())
        kernel.measure("core used after it, %", kernel.burns)
        kernel.end()


def every(row, kernels, times, work, warm=0):
    """The same work in each kernel, in turns; the first of them do not count."""
    for n in range(warm + times):
        for kernel in kernels:
            kernel.measure(row if n >= warm else "", lambda k=kernel: work(k, n))


def stock_jjava():
    """Whether there is a stock JJava; installs it if it can be had."""
    installed = JJAVA / f"jjava-{VERSION}"
    if not installed.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(JJAVA)], check=True)
        pip = [str(JJAVA / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input"]
        done = subprocess.run([*pip, "--retries", "1", f"jjava=={VERSION}"], capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"Without JJava: pip cannot install jjava=={VERSION}. {done.stderr.strip()[-200:]}")
            return False
        installed.touch()
    return True


def shown(row, value):
    if value == NEVER:
        return f"> {PATIENCE} s" if row.startswith("shutdown") else "never"
    return f"{value * 1000:.1f}" if row.endswith(", ms") else f"{value:.1f}" if "/" in row else f"{value:.0f}"


def table(kernels):
    ours, *others = kernels
    heads = [k.title for k in kernels] + [f"of {k.title}'s" for k in others]
    print(f"{'median':28}" + "".join(f"{head:>16}" for head in heads))
    for row in (r for r in ours.rows if r):
        values = [k.median(row) for k in kernels]
        cells = [shown(row, v) for v in values]
        for other in values[1:]:
            plain = NEVER in (values[0], other) or other == 0
            cells.append("" if plain else f"{values[0] / other:.2g}")
        print(f"{row:28}" + "".join(f"{cell:>16}" for cell in cells))


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    session.PATIENCE = PATIENCE
    java = Path(KernelSpecManager().get_kernel_spec("thalweg").argv[0])
    os.environ["PATH"] = str(java.parent) + os.pathsep + os.environ["PATH"]  # the same Java for all
    kernels = [Kernel("thalweg", "thalweg", JAVA), Kernel("ipykernel", "python3", PYTHON)]
    if stock_jjava():
        kernels.append(Kernel("JJava", "java", JAVA))
    print(f"{java}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
    measure(kernels, rounds)
    table(kernels)


if __name__ == "__main__":
    main()
