"""The debugger over the wire, in the order and the words in which JupyterLab asks."""

import pytest

from session import PATIENCE

LOOP = "int sum = 0;\nfor (int i = 0; i < 3; i++) {\n  sum += i;\n}\nsum"


class Panel:
    """A front end's debugger: requests on the control channel, events from iopub."""

    def __init__(self, java):
        self.java = java
        self.sequence = 0
        self.events = []

    def send(self, command, **arguments):
        self.sequence += 1
        content = {"type": "request", "seq": self.sequence, "command": command, "arguments": arguments}
        message = self.java.client.session.msg("debug_request", content)
        self.java.client.control_channel.send(message)
        return message["header"]["msg_id"]

    def reply(self, request):
        channel = self.java.client.control_channel
        while (reply := channel.get_msg(timeout=PATIENCE))["parent_header"].get("msg_id") != request:
            pass
        assert reply["msg_type"] == "debug_reply" or reply["content"].get("status") == "ok"
        return reply["content"]

    def ask(self, command, **arguments):
        response = self.reply(self.send(command, **arguments))
        assert response["success"], response
        assert response["type"] == "response" and response["command"] == command
        assert response["request_seq"] == self.sequence
        return response["body"]

    def refusal(self, command, **arguments):
        response = self.reply(self.send(command, **arguments))
        assert not response["success"], response
        return response["message"]

    def attach(self):
        capabilities = self.ask("initialize", clientID="test", linesStartAt1=True)
        self.ask("attach")
        self.event("initialized")
        self.ask("setExceptionBreakpoints", filters=[])
        self.ask("configurationDone")
        return capabilities

    def breakpoints(self, code, *lines):
        path = self.ask("dumpCell", code=code)["sourcePath"]
        wanted = [{"line": line} for line in lines]
        return self.ask("setBreakpoints", source={"path": path}, breakpoints=wanted, sourceModified=False)["breakpoints"]

    def event(self, kind):
        """The next event of a kind, whatever else is published meanwhile."""
        while True:
            while self.events:
                event = self.events.pop(0)
                if event["event"] == kind:
                    return event["body"]
            message = self.java.client.get_iopub_msg(timeout=PATIENCE)
            if message["msg_type"] == "debug_event":
                assert message["content"]["type"] == "event"
                self.events.append(message["content"])
            self.java.unread.setdefault(message["parent_header"].get("msg_id"), []).append(message)

    def frames(self):
        frames = self.ask("stackTrace", threadId=self.thread)["stackFrames"]
        return [(f["source"]["name"], f["name"], f["line"]) for f in frames]

    def stop(self):
        stopped = self.event("stopped")
        self.thread = stopped["threadId"]
        return stopped["reason"]

    def go(self, command):
        self.ask(command, threadId=self.thread)
        self.event("continued")
        return self.stop()

    def resume(self):
        self.ask("continue", threadId=self.thread)
        self.event("continued")


@pytest.fixture
def panel(java):
    panel = Panel(java)
    yield panel
    panel.ask("disconnect", restart=False, terminateDebuggee=False)
    java.run("%reset")


def test_the_kernel_tells_of_it(java, spec):
    assert spec["metadata"]["debugger"] is True
    info = java.reply(java.client.kernel_info())
    assert info["debugger"] is True and "debugger" in info["supported_features"]


def test_a_panel_that_opens_asks_what_there_is(panel):
    info = panel.ask("debugInfo")
    assert info["isStarted"] is False and info["breakpoints"] == [] and info["stoppedThreads"] == []
    assert info["hashMethod"] == "Murmur2" and "ipykernel_" in info["tmpFilePrefix"]
    filters = panel.attach()["exceptionBreakpointFilters"]
    assert [f["filter"] for f in filters] == ["uncaught", "all"]
    assert panel.ask("debugInfo")["isStarted"] is True


@pytest.mark.parametrize("code", ["", "a", "ab", "abc", "abcd", "int größe = 3;\n", "x" * 1001])
def test_the_path_of_a_cell_is_what_jupyterlab_makes_of_its_code(panel, code):
    info = panel.ask("debugInfo")
    path = panel.ask("dumpCell", code=code)["sourcePath"]
    assert path == f"{info['tmpFilePrefix']}{murmur2(code.encode(), info['hashSeed'])}{info['tmpFileSuffix']}"


def murmur2(data, seed):
    """MurmurHash2, 32 bits, by A. Appleby."""
    m, mask = 0x5BD1E995, 0xFFFFFFFF
    h = seed ^ len(data)
    whole = len(data) // 4 * 4
    for i in range(0, whole, 4):
        k = int.from_bytes(data[i : i + 4], "little") * m & mask
        h = h * m & mask ^ (k ^ k >> 24) * m & mask
    if data[whole:]:
        h = (h ^ int.from_bytes(data[whole:], "little")) * m & mask
    h = (h ^ h >> 13) * m & mask
    return h ^ h >> 15


def test_a_cell_is_debugged_from_the_gutter_to_its_end(java, panel):
    panel.attach()
    assert panel.breakpoints(LOOP, 3)[0]["verified"]
    request = java.send(LOOP)
    assert panel.stop() == "breakpoint"
    [(cell, name, line)] = panel.frames()
    assert cell.startswith("Cell [") and (name, line) == ("top level", 3)
    frame = panel.ask("stackTrace", threadId=panel.thread)["stackFrames"][0]
    assert panel.ask("source", source={"path": frame["source"]["path"]}, sourceReference=0)["content"] == LOOP
    scopes = panel.ask("scopes", frameId=frame["id"])["scopes"]
    assert [s["name"] for s in scopes] == ["Locals", "Globals"]
    variables = panel.ask("variables", variablesReference=scopes[0]["variablesReference"])["variables"]
    assert [(v["name"], v["value"]) for v in variables] == [("i", "0"), ("sum", "0")]
    assert all("type" not in v for v in variables)
    assert panel.go("next") == "step" and panel.frames()[0][2] == 2
    assert panel.ask("evaluate", expression="i + 10", frameId=frame["id"], context="repl")["result"] == "10"
    panel.breakpoints(LOOP)
    panel.resume()
    assert java.collect(request).value == "3"


def test_a_console_says_why_there_is_no_value(java, panel):
    panel.attach()
    panel.breakpoints(LOOP, 3)
    request = java.send(LOOP)
    panel.stop()
    frame = panel.ask("stackTrace", threadId=panel.thread)["stackFrames"][0]["id"]
    said = panel.ask("evaluate", expression="1 / i", frameId=frame, context="repl")["result"]
    assert said == "java.lang.ArithmeticException: / by zero"
    assert "missing" in panel.ask("evaluate", expression="missing + 1", frameId=frame, context="repl")["result"]
    assert "/ by zero" in panel.refusal("evaluate", expression="1 / i", frameId=frame, context="hover")
    panel.ask("disconnect")
    panel.event("terminated")
    assert java.collect(request).value == "3"


def test_variables_are_told_without_a_stop_and_expanded(java, panel):
    java.run("record Point(double x, double y) {}\nvar p = new Point(1.5, 2);")
    variables = panel.ask("inspectVariables")["variables"]
    point = next(v for v in variables if v["name"] == "p")
    parts = panel.ask("variables", variablesReference=point["variablesReference"])["variables"]
    assert [(v["name"], v["value"]) for v in parts] == [("x", "1.5"), ("y", "2.0")]
    assert "text/plain" in panel.ask("richInspectVariables", variableName="p")["data"]
    assert panel.ask("modules")["modules"] == []


def test_an_interrupt_ends_a_stopped_cell_at_once(java, panel):
    panel.attach()
    panel.breakpoints(LOOP, 3)
    request = java.send(LOOP)
    panel.stop()
    java.control("interrupt_request")
    assert java.collect(request).error["ename"] == "InterruptedException"
    assert java.run("sum").value == "0"


def test_completion_and_kernel_info_are_answered_while_a_cell_is_stopped(java, panel):
    panel.attach()
    panel.breakpoints(LOOP, 3)
    request = java.send(LOOP)
    panel.stop()
    java.control("kernel_info_request")
    assert java.client.hb_channel.is_beating()
    panel.ask("disconnect")
    assert java.collect(request).value == "3"


def test_an_expression_that_never_ends_holds_nothing_up(java, panel):
    java.run("int forever() { while (true) {} }")
    panel.attach()
    panel.breakpoints(LOOP, 3)
    request = java.send(LOOP)
    panel.stop()
    frame = panel.ask("stackTrace", threadId=panel.thread)["stackFrames"][0]["id"]
    panel.send("evaluate", expression="forever()", frameId=frame)
    java.control("kernel_info_request")
    java.control("interrupt_request")
    assert java.collect(request).error["ename"] == "InterruptedException"


def test_a_page_that_is_loaded_again_finds_the_stop(java, panel):
    panel.attach()
    panel.breakpoints(LOOP, 3)
    request = java.send(LOOP)
    panel.stop()
    again = Panel(java)
    again.sequence = -1  # JupyterLab counts from 0 again
    info = again.ask("debugInfo")
    assert info["isStarted"] and info["stoppedThreads"] == [panel.thread]
    assert [b["line"] for b in info["breakpoints"][0]["breakpoints"]] == [3]
    again.breakpoints(LOOP)
    panel.resume()
    assert java.collect(request).value == "3"


def test_exceptions_stop_where_they_are_thrown(java, panel):
    panel.attach()
    panel.ask("setExceptionBreakpoints", filters=["uncaught"])
    request = java.send("int[] a = {1};\nint i = 4;\na[i] = 2;")
    stopped = panel.event("stopped")
    panel.thread = stopped["threadId"]
    assert stopped["reason"] == "exception" and "Index 4 out of bounds" in stopped["text"]
    assert panel.frames()[0][1:] == ("top level", 3)
    panel.resume()
    assert java.collect(request).error["ename"].endswith("ArrayIndexOutOfBoundsException")


def test_a_kernel_with_a_stopped_cell_restarts_and_shuts_down(fresh):
    panel = Panel(fresh)
    panel.attach()
    panel.breakpoints(LOOP, 3)
    fresh.send(LOOP)
    panel.stop()
    fresh.restart(now=False)
    panel = Panel(fresh)
    assert panel.ask("debugInfo")["isStarted"] is False
    assert fresh.run(LOOP).value == "3"
    panel.attach()
    panel.breakpoints(LOOP, 3)
    fresh.send(LOOP)
    panel.stop()
    fresh.manager.shutdown_kernel(now=False)
    assert fresh.written_by_process() == ""


LISTS = [("stackTrace", "stackFrames"), ("scopes", "scopes"), ("variables", "variables")]


@pytest.mark.parametrize(("command", "name"), LISTS)
def test_a_panel_that_asks_too_late_gets_an_empty_list(panel, command, name):
    panel.attach()
    response = panel.reply(panel.send(command, threadId=1, frameId=1, variablesReference=1))
    assert not response["success"] and response["body"] == {name: []}


def test_what_is_not_known_is_said(panel):
    assert "not attached" in panel.refusal("next", threadId=1)
    panel.attach()
    assert "flyAway" in panel.refusal("flyAway")
    assert "no cell is stopped" in panel.refusal("next", threadId=1)
