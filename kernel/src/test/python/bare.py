"""A kernel started without Jupyter's manager: its process, its connection file and its ports are in the test's hands."""

import os
import secrets
import socket
import struct
import subprocess
import tempfile
import time

from jupyter_client import BlockingKernelClient, write_connection_file

from session import PATIENCE

CHANNELS = ("shell", "iopub", "stdin", "control", "hb")
GREETING = b"\xff" + bytes(8) + b"\x7f" + b"\x03\x00" + b"NULL".ljust(20, b"\0") + b"\0" + bytes(31)


class Bare:
    """One kernel process; any number of clients."""

    def __init__(self, argv, *, options=(), folder=None, **popen):
        self.own = None if folder else tempfile.TemporaryDirectory(prefix="thalweg-test-")
        self.folder = folder or self.own.name
        self.file, self.info = write_connection_file(
            os.path.join(self.folder, "kernel.json"), key=secrets.token_hex(16).encode()
        )
        environment = {**os.environ, **popen.pop("env", {})}
        if options:  # even an empty variable makes the launcher speak
            environment["JDK_JAVA_OPTIONS"] = " ".join(options)
        self.process = launch(argv, self.file, env=environment, **popen)
        self.clients = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for client in self.clients:
            client.stop_channels()
        self.process.kill()
        self.process.wait()
        if self.own:
            self.own.cleanup()

    def client(self):
        """A new client that has been answered."""
        client = BlockingKernelClient()
        client.load_connection_info(self.info)
        client.start_channels(hb=False)  # its clock of one second would call a busy machine's kernel dead
        self.clients.append(client)
        client.wait_for_ready(timeout=PATIENCE)
        return client

    def port(self, channel):
        return self.info[f"{channel}_port"]


def launch(argv, connection_file, **popen):
    command = [connection_file if part == "{connection_file}" else part for part in argv]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, **popen)


def value(client, code):
    """What a cell yields, as text; raises if it is not answered in time."""
    results = []

    def collect(message):
        if message["msg_type"] == "execute_result":
            results.append(message["content"]["data"]["text/plain"])

    reply = client.execute_interactive(code, timeout=PATIENCE, output_hook=collect, allow_stdin=False)
    assert reply["content"]["status"] == "ok", reply["content"]
    return results[-1] if results else None


def text(client, code):
    """What a cell prints, whole."""
    parts = []

    def collect(message):
        if message["msg_type"] == "stream":
            parts.append(message["content"]["text"])

    reply = client.execute_interactive(code, timeout=PATIENCE, output_hook=collect, allow_stdin=False)
    assert reply["content"]["status"] == "ok", reply["content"]
    return "".join(parts)


def greeted(port, kind=b"DEALER"):
    """A plain TCP connection that has shaken hands as a ZeroMQ peer (ZMTP 3.0, NULL mechanism)."""
    peer = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    peer.sendall(GREETING)
    received = b""
    while len(received) < 64:
        received += peer.recv(64 - len(received))
    ready = b"\x05READY" + b"\x0bSocket-Type" + struct.pack(">I", len(kind)) + kind
    ready += b"\x08Identity" + struct.pack(">I", 0)
    peer.sendall(b"\x04" + bytes([len(ready)]) + ready)
    peer.recv(1024)
    return peer


def reply(client, request):
    """The content of the reply to a request, whatever else is answered meanwhile."""
    while True:
        message = client.get_shell_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") == request:
            return message["content"]


def alive(pid):
    """Whether a process runs; one that has ended and that nobody has asked about does not."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_until(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
