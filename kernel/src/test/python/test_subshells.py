"""Subshells (JEP 91): a second console of the notebook's kernel that is answered while a cell runs."""

import pytest

from session import PATIENCE

LOOPS = ["while (true) {}", "Thread.sleep(1_000_000);"]


def control(java, kind, **content):
    channel = java.client.control_channel
    request = java.client.session.msg(kind, content)
    channel.send(request)
    while (reply := channel.get_msg(timeout=PATIENCE))["parent_header"].get("msg_id") != request["header"]["msg_id"]:
        pass
    return reply["content"]


@pytest.fixture
def subshell(java):
    """Its id; what is left running in any shell is stopped after the test."""
    created = control(java, "create_subshell_request")
    yield created["subshell_id"]
    java.control("interrupt_request")
    assert control(java, "delete_subshell_request", subshell_id=created["subshell_id"])["status"] == "ok"


def send(java, subshell, kind, **content):
    request = java.client.session.msg(kind, content)
    request["header"]["subshell_id"] = subshell
    java.client.shell_channel.send(request)
    return request["header"]["msg_id"]


def ask(java, subshell, kind, **content):
    """The content of the reply to a request that a subshell answers."""
    return java.reply(send(java, subshell, kind, **content))


def running(java, loop):
    request = java.send('System.out.println("on");\n' + loop)
    java.await_message(request, "stream")
    return request


def test_the_kernel_tells_of_them(java, subshell):
    info = ask(java, None, "kernel_info_request")
    assert "kernel subshells" in info["supported_features"] and info["protocol_version"] == "5.5"
    assert control(java, "list_subshell_request")["subshell_id"] == [subshell]


@pytest.mark.parametrize("loop", LOOPS)
def test_a_subshell_helps_with_code_while_a_cell_runs(java, subshell, loop):
    request = running(java, loop)
    matches = ask(java, subshell, "complete_request", code="Math.sqr", cursor_pos=8)["matches"]
    assert any(match.startswith("sqrt(") for match in matches)
    assert ask(java, subshell, "inspect_request", code="Math.sqrt", cursor_pos=9, detail_level=0)["found"]
    assert ask(java, subshell, "is_complete_request", code="for (;;) {")["status"] == "incomplete"
    assert ask(java, subshell, "history_request", hist_access_type="tail", n=3)["history"] == []
    java.control("interrupt_request")
    assert java.collect(request).error["ename"] == "InterruptedException"


def test_a_subshell_follows_and_ends_a_running_cell(java, subshell):
    java.run("volatile boolean enough = false;\nvolatile long turns = 0;")
    request = running(java, "while (!enough) turns++;")
    seen = java.collect(send(java, subshell, "execute_request", code="turns > 0"))
    assert seen.value == "true" and seen.reply["execution_count"] == 1
    java.collect(send(java, subshell, "execute_request", code="enough = true;"))
    assert java.collect(request).error is None


def test_what_a_subshell_shows_belongs_to_its_request(java, subshell):
    request = running(java, "for (int i = 0; i < 300; i++) { System.out.println(i); Thread.sleep(1); }")
    code = 'System.out.println("beside");\nint[] none = {};\nnone[1] = 0;'
    beside = java.collect(send(java, subshell, "execute_request", code=code))
    assert beside.text() == "beside\n" and "line 3" in "\n".join(beside.error["traceback"])
    whole = java.collect(request)
    assert whole.text() == "on\n" + "".join(f"{i}\n" for i in range(300)) and whole.error is None


def test_an_interrupt_stops_both(java, subshell):
    first = running(java, LOOPS[0])
    second = send(java, subshell, "execute_request", code=f'System.out.println("on");\n{LOOPS[1]}')
    java.await_message(second, "stream")
    java.manager.interrupt_kernel()
    assert {java.collect(r).error["ename"] for r in (first, second)} == {"InterruptedException"}
    assert java.run("6 * 7").value == "42"


def test_a_subshell_of_before_a_restart_says_so(java):
    gone = java.collect(send(java, "of an earlier kernel", "execute_request", code="1"))
    assert gone.reply["status"] == "error" and "restarted" in gone.error["evalue"]


def test_the_usage_of_the_kernel(java):
    usage = control(java, "usage_request")
    assert usage["pid"] == java.pid and 30 < usage["kernel_memory"] / 1e6 < 2000 and usage["cpu_count"] > 0
    busy = running(java, LOOPS[0])
    while control(java, "usage_request")["kernel_cpu"] < 10:
        pass
    java.control("interrupt_request")
    java.collect(busy)
