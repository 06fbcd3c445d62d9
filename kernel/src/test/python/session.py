"""A notebook's view of a kernel: run a cell, get everything it sent."""

import json
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass, field

from jupyter_client.manager import KernelManager

KERNEL = "thalweg"
PATIENCE = 120  # seconds after which a test fails, also on a busy machine; never waited for when all is well


@dataclass
class Result:
    """What one execute_request brought."""

    reply: dict
    messages: list = field(default_factory=list)
    seconds: float = 0.0

    def of(self, kind):
        return [m["content"] for m in self.messages if m["msg_type"] == kind]

    def text(self, stream="stdout"):
        return "".join(c["text"] for c in self.of("stream") if c["name"] == stream)

    @property
    def data(self):
        results = self.of("execute_result")
        return results[-1]["data"] if results else {}

    @property
    def value(self):
        return self.data.get("text/plain")

    @property
    def error(self):
        errors = self.of("error")
        return errors[-1] if errors else None


class Session:
    def __init__(self, kernel=KERNEL, **environment):
        self.own_stderr = tempfile.TemporaryFile()
        self.manager = KernelManager(kernel_name=kernel)
        env = {**os.environ, **environment}
        self.manager.start_kernel(env=env, stdout=self.own_stderr, stderr=subprocess.STDOUT)
        self.client = self.manager.client()
        self.client.start_channels()
        self.forget()
        try:
            self.client.wait_for_ready(timeout=PATIENCE)
        except RuntimeError:
            self.__exit__()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def forget(self):
        """Nothing of the kernel has been heard so far."""
        self.unread, self.published, self.replies = {}, {}, {}

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def restart(self, *, now):
        self.manager.restart_kernel(now=now)
        self.forget()
        self.client.wait_for_ready(timeout=PATIENCE)
        hear(self.client, self.client.iopub_channel.socket)  # the line above is content with what the old kernel left there

    def control(self, kind):
        """Sends a request beside the cells and waits for its answer."""
        channel = self.client.control_channel
        request = self.client.session.msg(kind)
        channel.send(request)
        while channel.get_msg(timeout=PATIENCE)["parent_header"].get("msg_id") != request["header"]["msg_id"]:
            pass

    def arrived(self):
        """Waits until all that was sent before has reached the kernel, also what it has no time for yet."""
        self.control("kernel_info_request")  # one thread reads what comes for any channel, and this comes last

    def send(self, code, **options):
        return self.client.execute(code, **options)

    def next_message(self, request):
        """The next message that a request has published, kept for collect(); so are those of requests that run beside it."""
        while not self.unread.get(request):
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            self.unread.setdefault(message["parent_header"].get("msg_id"), []).append(message)
        message = self.unread[request].pop(0)
        self.published.setdefault(request, []).append(message)
        return message

    def reply(self, request):
        """The content of the reply to a request; replies to others are kept for them."""
        while request not in self.replies:
            message = self.client.get_shell_msg(timeout=PATIENCE)
            self.replies[message["parent_header"].get("msg_id")] = message["content"]
        return self.replies.pop(request)

    def await_message(self, request, kind):
        """Waits until a request has published a message of some kind."""
        while (message := self.next_message(request))["msg_type"] != kind:
            pass
        return message

    def collect(self, request):
        """The reply to a request and all it published, also before this call, up to its idle."""
        start = time.perf_counter()
        while self.await_message(request, "status")["content"]["execution_state"] != "idle":
            pass
        messages = self.published.pop(request)
        return Result(self.reply(request), messages, time.perf_counter() - start)

    def run(self, code, **options):
        start = time.perf_counter()
        result = self.collect(self.send(code, **options))
        result.seconds = time.perf_counter() - start
        return result

    def written_by_process(self):
        """What the kernel's process wrote to its own stdout and stderr."""
        self.own_stderr.seek(0)
        return self.own_stderr.read().decode()


def hear(client, subscriber):
    """Asks until something that was published about a question is heard: the subscriber is connected."""
    asked = set()
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        asked.add(client.kernel_info())
        while subscriber.poll(200):
            if json.loads(subscriber.recv_multipart()[-3]).get("msg_id") in asked:
                return
    raise TimeoutError("nothing the kernel publishes is heard")
