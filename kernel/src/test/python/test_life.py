"""Starting, stopping and surviving."""

import os
import subprocess
import sys

import pytest

from bare import alive, wait_until
from session import PATIENCE

LOOPS = [
    "while (true) turns++;",
    "Thread.sleep(1_000_000);",
    "while (true) try { turns++; Thread.sleep(10); } catch (InterruptedException e) {}",
    "while (true) try { turns++; } catch (Throwable t) {}",
    "try { Thread.sleep(1_000_000); } finally { while (true) turns++; }",
    "new Scanner(System.in).nextLine();",
    "while (true) try { turns++; System.in.read(); } catch (Exception e) {}",
    "Stream.generate(() -> turns++).filter(n -> n < 0).findFirst();",
    "LongStream.range(0, Long.MAX_VALUE).parallel().forEach(i -> turns++);",
    "var pool = Executors.newFixedThreadPool(2);\npool.submit(() -> { while (true) turns++; }).get();",
    "class Slow { public String toString() { while (true) turns++; } }\nnew Slow()",
    "class Endless { static { while (turns >= 0) turns++; } }\nnew Endless()",
    "%timeit turns++;\nwhile (true) turns++;",
    "void again() { try { turns++; Thread.sleep(10); } catch (InterruptedException e) {} again(); }\nagain();",
    "new java.util.concurrent.CompletableFuture<String>().join();",
    "new java.util.concurrent.locks.ReentrantLock() {{ new Thread(this::lock) {{ start(); join(); }}; }}.lock();",
    'new ProcessBuilder("sleep", "60").start().getInputStream().read();',
]


@pytest.mark.parametrize("loop", LOOPS)
def test_a_cell_is_interrupted_and_keeps_its_state(java, loop):
    java.run("int kept = 11;\nvolatile long turns = 0;")
    request = java.send('System.out.println("on");\n' + loop, allow_stdin=True)
    java.await_message(request, "stream")
    java.manager.interrupt_kernel()
    result = java.collect(request)  # how soon is the benchmark's to hold
    assert result.error["ename"] == "InterruptedException"
    assert java.run("kept").value == "11"
    assert wait_until(lambda: java.run("turns").value == java.run("turns").value)  # nothing of it runs on


def test_an_interrupt_with_nothing_to_stop_stops_nothing(java):
    for _ in range(3):
        java.control("interrupt_request")
    assert java.run("Thread.sleep(1);\n6 * 7").value == "42"


def test_two_interrupts_stop_one_cell(java):
    request = java.send('System.out.println("on");\nwhile (true) {}')
    java.await_message(request, "stream")
    java.control("interrupt_request")
    java.control("interrupt_request")
    assert java.collect(request).error["ename"] == "InterruptedException"
    assert java.run("6 * 7").value == "42"


def test_a_stopped_loop_prints_nothing_into_the_next_cell(java):
    request = java.send('while (true) System.out.println("again");')
    java.await_message(request, "stream")
    java.manager.interrupt_kernel()
    java.collect(request)
    assert java.run('System.out.print("quiet");').text() == "quiet"


def test_shutdown_ends_the_process_even_while_a_cell_runs(fresh):
    request = fresh.send('System.out.println("on"); while (true) {}')
    fresh.await_message(request, "stream")
    process = fresh.manager.provisioner.process
    fresh.client.shutdown()
    assert process.wait(timeout=PATIENCE) == 0


def test_a_kernel_restarts(fresh):
    fresh.run("int gone = 1;")
    fresh.restart(now=False)
    assert fresh.run("gone").reply["status"] == "error"


def test_garbage_and_forged_messages_are_ignored(fresh):
    socket = fresh.client.shell_channel.socket
    socket.send_multipart([b"garbage"])
    socket.send_multipart([b"<IDS|MSG>", b"0" * 64, b"{}", b"{}", b"{}", b"{}"])
    assert fresh.run("1 + 1").value == "2"


PARENT = """
import sys, time
sys.path.insert(0, sys.argv[1])
from session import KernelManager, Session
{start}
print(manager.provisioner.process.pid, flush=True)
time.sleep(1000)
"""


@pytest.mark.parametrize(
    "start",
    ["manager = Session().manager", "manager = KernelManager(kernel_name='thalweg'); manager.start_kernel()"],
    ids=["that answers", "that is starting"],  # which has not yet looked for its parent
)
def test_a_kernel_ends_with_its_parent(start):
    command = [sys.executable, "-c", PARENT.format(start=start), os.path.dirname(__file__)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:
        pid = int(parent.stdout.readline())
        parent.kill()
    assert wait_until(lambda: not alive(pid))


def test_there_is_one_process(fresh):
    children = subprocess.run(["pgrep", "-P", str(fresh.pid)], capture_output=True, text=True, check=False).stdout
    assert children == ""
