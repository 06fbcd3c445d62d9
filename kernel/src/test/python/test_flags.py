"""What an execute_request asks for beside its code, and what is kept of it."""

import zmq

from session import PATIENCE


def test_cells_behind_a_failed_one_are_not_run(java):
    first = java.send('new Scanner(System.in).nextLine();\nthrow new Exception("stop");', allow_stdin=True)
    java.client.get_stdin_msg(timeout=PATIENCE)
    second = java.send("int never = 1;")
    java.arrived()
    java.client.input("go on")
    assert [java.collect(r).reply["status"] for r in (first, second)] == ["error", "aborted"]


def test_cells_behind_a_failed_one_run_if_asked_for(java):
    first = java.send('new Scanner(System.in).nextLine();\nthrow new Exception("go on");', allow_stdin=True, stop_on_error=False)
    java.client.get_stdin_msg(timeout=PATIENCE)
    second = java.send("1 + 1")
    java.arrived()
    java.client.input("")
    assert [java.collect(r).reply["status"] for r in (first, second)] == ["error", "ok"]


def test_cells_behind_an_interrupted_one_are_not_run(java):
    first = java.send('System.out.println("on");\nwhile (true) {}')
    second = java.send("int never = 1;")
    java.await_message(first, "stream")
    java.arrived()
    java.manager.interrupt_kernel()
    assert [java.collect(r).reply["status"] for r in (first, second)] == ["error", "aborted"]
    assert java.run("1 + 1").value == "2"


def test_silent_cells_leave_the_count(java):
    before = java.run("1").reply["execution_count"]
    silent = java.run("2", silent=True)
    assert silent.of("execute_result") == [] and silent.of("execute_input") == []
    assert java.run("3").reply["execution_count"] == before + 1
    assert java.run('System.out.println(4);', silent=True).text() == ""


def test_a_cell_that_is_not_stored_is_no_history(java):
    number = java.run("int stored = 1;").reply["execution_count"]
    assert java.run("int passing = 2;", store_history=False).of("execute_input")
    assert java.run("int next = 3;").reply["execution_count"] == number + 1
    assert history(java, 2) == [(number, "int stored = 1;"), (number + 1, "int next = 3;")]


def test_history_begins_anew_with_the_kernel(fresh):
    fresh.run("int old = 1;")
    fresh.restart(now=True)
    assert fresh.run("int young = 2;").reply["execution_count"] == 1
    assert history(fresh, 10) == [(1, "int young = 2;")]


def history(java, n):
    request = java.client.history(hist_access_type="tail", n=n, raw=True, output=False)
    return [(number, code) for _, number, code in java.reply(request)["history"]]


def test_user_expressions(java):
    reply = java.run("int u = 20;", user_expressions={"next": "u + 1", "bad": "nothingLikeThis"}).reply
    assert reply["user_expressions"]["next"]["data"]["text/plain"] == "21"
    assert reply["user_expressions"]["bad"]["status"] == "error"
    assert reply["user_expressions"]["bad"]["ename"] == "CompilationException"
    assert not java.run("1 / 0", user_expressions={"next": "u"}).reply["user_expressions"]


def test_the_heart_beats_while_a_cell_runs(java):
    request = java.send('new Scanner(System.in).nextLine()', allow_stdin=True)
    java.client.get_stdin_msg(timeout=PATIENCE)
    info = java.manager.get_connection_info()
    with zmq.Context.instance().socket(zmq.REQ) as peer:
        peer.linger = 0
        peer.connect(f"tcp://{info['ip']}:{info['hb_port']}")
        for beat in (b"ping", b"", b"\0" * 1000):
            peer.send(beat)
            assert peer.poll(PATIENCE * 1000) and peer.recv() == beat
    java.client.input("")
    java.collect(request)
