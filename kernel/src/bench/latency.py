"""Medians of our kernel beside ipykernel's, from one run: python kernel/src/bench/latency.py [ROUNDS]."""

import os
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "test", "python"))
os.environ.setdefault("JUPYTER_PATH", os.path.join(sys.prefix, "share", "jupyter"))

from session import Session  # noqa: E402

CELLS = {
    "thalweg": {
        "twenty": "class Counter{n} {{\n  int value;\n  void add(int by) {{\n    value += by;\n  }}\n}}\n"
        "var counter = new Counter{n}();\nint limit = 10;\nfor (int i = 0; i < limit; i++) {{\n  int square = i * i;\n"
        "  if (square % 2 == 0) {{\n    counter.add(square);\n  }} else {{\n    counter.add(1);\n  }}\n}}\n"
        'String label = "sum";\nint total = counter.value;\nSystem.out.println(label + total);\ntotal',
        "loop": "while (true) {}",
        "lines": 'for (int i = 0; i < 100_000; i++) System.out.println("line " + i);',
        "on": 'System.out.println("on");\n',
    },
    "python3": {
        "twenty": "class Counter{n}:\n  value = 0\n  def add(self, by):\n    self.value += by\n\n\n"
        "counter = Counter{n}()\nlimit = 10\nfor i in range(limit):\n  square = i * i\n  if square % 2 == 0:\n"
        "    counter.add(square)\n  else:\n    counter.add(1)\n\n\nlabel = 'sum'\ntotal = counter.value\nprint(label, total)\ntotal",
        "loop": "while True: pass",
        "lines": "for i in range(100_000): print('line', i)",
        "on": "print('on', flush=True)\n",
    },
}


def median_ms(seconds):
    return statistics.median(seconds) * 1000


def resident_mb(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def measure(kernel, rounds):
    cells = CELLS[kernel]
    starts, stops = [], []
    for _ in range(rounds):
        begin = time.perf_counter()
        session = Session(kernel)
        assert session.run("1+1").value == "2"
        starts.append(time.perf_counter() - begin)
        process = session.manager.provisioner.process
        begin = time.perf_counter()
        session.client.shutdown()
        process.wait()
        stops.append(time.perf_counter() - begin)
        session.__exit__()
    with Session(kernel) as session:
        for n in range(30):
            session.run("1+1")
        small = [session.run("1+1").seconds for _ in range(50)]
        twenty = [session.run(cells["twenty"].format(n=n)).seconds for n in range(30)][10:]
        interrupts = []
        for _ in range(rounds):
            request = session.send(cells["on"] + cells["loop"])
            session.await_message(request, "stream")
            begin = time.perf_counter()
            session.manager.interrupt_kernel()
            session.collect(request)
            interrupts.append(time.perf_counter() - begin)
        lines = [session.run(cells["lines"]).seconds for _ in range(3)]
        memory = resident_mb(session.pid)
    return {
        "start to first result, ms": median_ms(starts),
        "1+1, ms": median_ms(small),
        "20-line cell, ms": median_ms(twenty),
        "interrupt, ms": median_ms(interrupts),
        "100,000 lines, ms": median_ms(lines),
        "shutdown to exit, ms": median_ms(stops),
        "resident after all, MB": memory,
    }


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    ours, theirs = measure("thalweg", rounds), measure("python3", rounds)
    print(f"{'median':28}{'thalweg':>10}{'ipykernel':>11}{'ratio':>8}   load {os.getloadavg()[0]:.1f}")
    for name, value in ours.items():
        print(f"{name:28}{value:10.0f}{theirs[name]:11.0f}{value / theirs[name]:8.1f}")


if __name__ == "__main__":
    main()
