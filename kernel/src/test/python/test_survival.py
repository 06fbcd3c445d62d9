"""What a bad network, a bad client and a full disk do: the kernel answers the next client, or ends by itself."""

import json
import os
import resource
import signal
import socket
import struct
from random import Random

import pytest
import zmq
from jupyter_client.session import Session as Signing

from bare import CHANNELS, GREETING, Bare, greeted, launch, reply, text, value, wait_until
from session import PATIENCE, hear

DELIMITER = b"<IDS|MSG>"


@pytest.fixture(scope="module")
def kernel(spec):
    """One kernel for all that must not harm it."""
    with Bare(spec["argv"], options=["-Xmx256m"]) as kernel:
        kernel.client()  # it listens
        yield kernel


@pytest.fixture
def log(spec, tmp_path):
    """The path of a kernel's own log."""
    return tmp_path / "kernel.log"


def dealer(kernel, channel):
    peer = zmq.Context.instance().socket(zmq.DEALER)
    peer.linger = 0
    peer.connect(f"tcp://127.0.0.1:{kernel.port(channel)}")
    return peer


def frames_of(kernel, kind, content):
    signing = Signing(key=kernel.info["key"].encode() if isinstance(kernel.info["key"], str) else kernel.info["key"])
    return signing.serialize(signing.msg(kind, content))


@pytest.mark.parametrize("channel", ["shell", "control", "stdin"])
def test_forged_and_mangled_messages_are_ignored(kernel, channel):
    good = frames_of(kernel, "execute_request", {"code": "System.exit(1)", "silent": False})
    forged = [good[0], b"0" * 64, *good[2:]]
    changed = [*good[:-1], good[-1].replace(b"exit(1)", b"exit(2)")]
    with dealer(kernel, channel) as peer:
        for bad in [forged, changed, [good[0], b"", *good[2:]], [DELIMITER], [b""], [b"\xff" * 1000] * 50]:
            peer.send_multipart(bad)
        for cut in range(1, len(good)):
            peer.send_multipart(good[:cut])
        assert value(kernel.client(), "6 * 7") == "42"
        if channel == "stdin":
            assert peer.poll(0) == 0
            return
        asked = frames_of(kernel, "kernel_info_request", {})
        peer.send_multipart(asked)
        assert peer.poll(PATIENCE * 1000)
        answered = json.loads(peer.recv_multipart()[3])["msg_id"]
        assert answered == json.loads(asked[2])["msg_id"]  # none of those before it was answered


@pytest.mark.parametrize(
    "content",
    [b"[1, 2]", b"null", b"{", b"\xff\xfe", b"[" * 100_000, b'{"code": {"not": "text"}}', b'{"code": null, "silent": 3}'],
)
def test_signed_nonsense_harms_nobody(kernel, content):
    signing = Signing(key=kernel.info["key"] if isinstance(kernel.info["key"], bytes) else kernel.info["key"].encode())
    delimiter, _, *parts = signing.serialize(signing.msg("execute_request", {}))
    parts[3] = content
    with dealer(kernel, "shell") as peer:
        peer.send_multipart([delimiter, signing.sign(parts), *parts])
        assert value(kernel.client(), "6 * 7") == "42"


def test_a_bad_signature_is_logged_without_the_key(spec, log):
    with Bare(spec["argv"], env={"THALWEG_KERNEL_LOG": str(log)}) as kernel:
        client = kernel.client()
        good = frames_of(kernel, "execute_request", {"code": "1"})
        with dealer(kernel, "shell") as peer:
            peer.send_multipart([good[0], b"0" * 64, *good[2:]])
            assert value(client, "1") == "1"
            assert wait_until(lambda: log.exists() and "bad signature" in log.read_text())
        key = kernel.info["key"]
        assert (key if isinstance(key, str) else key.decode()) not in log.read_text()


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize(
    "noise",
    [b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", GREETING[:11], Random(1).randbytes(4096), b"\xff" * 70, b""],
    ids=["http", "half a greeting", "noise", "ones", "nothing"],
)
def test_who_does_not_speak_zeromq_is_not_heard(kernel, channel, noise):
    with socket.create_connection(("127.0.0.1", kernel.port(channel)), timeout=PATIENCE) as peer:
        peer.sendall(noise)
        assert value(kernel.client(), "6 * 7") == "42"


@pytest.mark.parametrize("size", [1 << 20, 1 << 28, (1 << 31) - 1, 1 << 40, (1 << 63) - 1])
def test_a_frame_announced_and_cut_takes_no_memory(kernel, size):
    """The size is a claim: the kernel must neither reserve it nor wait for it before it answers others."""
    peers = [greeted(kernel.port("shell")) for _ in range(3)]
    for peer in peers:
        peer.sendall(b"\x02" + struct.pack(">Q", size) + b"abc")
    peers[0].close()
    assert value(kernel.client(), "6 * 7") == "42"


def test_an_oversized_message_ends_its_connection_and_nothing_else(kernel):
    peer = dealer(kernel, "shell")
    with peer:
        peer.send_multipart([DELIMITER, b"0" * 64, b"{}", b"{}", b"{}", bytes(200 << 20)])
        assert value(kernel.client(), "6 * 7") == "42"


def test_a_cell_of_four_million_characters_runs(kernel):
    assert value(kernel.client(), ("// " + "x" * 96 + "\n") * 40_000 + "6 * 7") == "42"


def test_the_next_client_is_answered_when_one_vanished_in_its_cell(kernel, tmp_path):
    client = kernel.client()
    gone = tmp_path / "gone"
    client.execute(f'System.out.println("on");\nwhile (!Files.exists(Path.of("{gone}"))) ;\nint left = 41;')
    while client.get_iopub_msg(timeout=PATIENCE)["msg_type"] != "stream":
        pass
    client.stop_channels()
    gone.touch()
    assert value(kernel.client(), "left + 1") == "42"


def test_the_next_client_can_stop_what_a_vanished_one_left_running(kernel):
    for code in ["while (true) {}", "new Scanner(System.in).nextLine();", "while (true) System.out.println(1);"]:
        client = kernel.client()
        client.execute('System.out.println("on");\n' + code, allow_stdin=True)
        while client.get_iopub_msg(timeout=PATIENCE)["msg_type"] != "stream":
            pass
        client.stop_channels()
        with dealer(kernel, "control") as peer:
            peer.send_multipart(frames_of(kernel, "interrupt_request", {}))
            assert peer.poll(PATIENCE * 1000)
        assert value(kernel.client(), "6 * 7") == "42"


PRINTS = 'String line = "x".repeat(999);\nfor (int i = 0; i < {lines}; i++) System.out.println(line);'
# The same, and says in a file when it has printed 3 MB: more than may be under way to a client, less than there is room for.
MARKED = PRINTS.replace("System", 'if (i != 3000) System.out.println(line); else Files.createFile(Path.of("{mark}"));  //')


def test_a_client_that_reads_nothing_costs_no_memory_and_no_other_client(spec):
    """A subscriber that stands still while a cell prints more than the heap would hold."""
    with Bare(spec["argv"], options=["-Xmx128m"]) as kernel:
        client = kernel.client()
        with greeted(kernel.port("iopub"), b"SUB") as still:
            still.sendall(b"\x00\x01\x01")  # subscribes to all
            assert text(client, PRINTS.format(lines=300_000)) == ("x" * 999 + "\n") * 300_000
            assert value(client, "6 * 7") == "42"


def test_a_cell_is_interrupted_while_a_client_reads_nothing(spec, tmp_path):
    with Bare(spec["argv"], options=["-Xmx128m"]) as kernel:
        client = kernel.client()
        with greeted(kernel.port("iopub"), b"SUB") as still, dealer(kernel, "control") as control:
            still.sendall(b"\x00\x01\x01")
            mark = tmp_path / "mark"
            request = client.execute(MARKED.format(lines="Integer.MAX_VALUE", mark=mark))
            assert wait_until(mark.exists)
            control.send_multipart(frames_of(kernel, "interrupt_request", {}))
            assert reply(client, request)["ename"] == "InterruptedException"


def test_a_client_that_pauses_loses_nothing(spec, tmp_path):
    """As a tab in the background, with room for few messages on its side."""
    with Bare(spec["argv"], options=["-Xmx128m"]) as kernel:
        client = kernel.client()
        with subscriber(kernel, client) as slow:
            mark = tmp_path / "mark"
            request = client.execute(MARKED.format(lines=20_001, mark=mark))
            assert wait_until(mark.exists)
            assert printed(slow, request) == 20_000_000
            assert reply(client, request)["status"] == "ok"


def test_a_client_that_was_hung_up_on_comes_back(spec):
    with Bare(spec["argv"], options=["-Xmx128m"]) as kernel:
        client = kernel.client()
        with subscriber(kernel, client) as slow:
            assert len(text(client, PRINTS.format(lines=20_000))) == 20_000_000
            hear(client, slow)
            request = client.execute('System.out.print("back");')
            assert printed(slow, request) == len("back")


def subscriber(kernel, client):
    """A client of iopub that takes a message only when told to."""
    peer = zmq.Context.instance().socket(zmq.SUB)
    peer.linger = 0
    peer.rcvhwm = 1
    peer.rcvbuf = 1 << 16
    peer.subscribe(b"")
    peer.connect(f"tcp://127.0.0.1:{kernel.port('iopub')}")
    hear(client, peer)
    return peer


def printed(peer, request):
    """How many characters a request prints, up to its idle."""
    count = 0
    while peer.poll(PATIENCE * 1000):
        header, parent, _, content = map(json.loads, peer.recv_multipart()[-4:])
        if parent.get("msg_id") != request:
            continue
        if header["msg_type"] == "stream":
            count += len(content["text"])
        if content.get("execution_state") == "idle":
            return count
    raise TimeoutError(f"no idle after {count} characters")


def test_many_clients_come_and_go(kernel):
    def threads():
        return len(os.listdir(f"/proc/{kernel.process.pid}/task"))

    def files():
        return len(os.listdir(f"/proc/{kernel.process.pid}/fd"))

    value(kernel.client(), "1")
    before = threads(), files()
    for _ in range(30):
        client = kernel.client()
        assert value(client, "6 * 7") == "42"
        client.stop_channels()
        kernel.clients.remove(client)
    assert wait_until(lambda: threads() <= before[0] + 2 and files() <= before[1] + 5), (before, threads(), files())


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"shell_port": 1}'], ids=repr)
def test_a_connection_file_cut_by_a_full_disk_ends_the_kernel(spec, tmp_path, content):
    file = tmp_path / "kernel.json"
    file.write_text(content)
    process = launch(spec["argv"], str(file))
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert said.startswith("thalweg: connection file") and len(said.splitlines()) == 1, said


def test_a_connection_file_that_is_not_there_ends_the_kernel(spec, tmp_path):
    process = launch(spec["argv"], str(tmp_path / "gone.json"))
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode != 0 and "gone.json" in said


def test_a_taken_port_ends_the_kernel(spec):
    with Bare(spec["argv"]) as first:
        first.client()
        second = launch(spec["argv"], first.file)
        _, said = second.communicate(timeout=PATIENCE)
        assert second.returncode == 1 and said.startswith("thalweg: ") and len(said.splitlines()) == 1, said
        assert value(first.client(), "6 * 7") == "42"


def test_a_kernel_that_can_write_no_file_works(spec):
    """Every write to a file fails for this process, as on a full disk."""

    def full():
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    with Bare(spec["argv"], preexec_fn=full) as kernel:
        client = kernel.client()
        assert value(client, "int two = 2;\ntwo * 21") == "42"
        assert text(client, 'System.out.print("shown");') == "shown"
