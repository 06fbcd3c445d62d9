"""Widgets over the wire: what the kernel publishes, in which order, and what becomes of what a front end says."""

import base64
import re
import uuid
from pathlib import Path

import pytest

from session import PATIENCE

SQUARE = 'interact(slider("k", 1, 9), k -> k * k)'
VIEW = "application/vnd.jupyter.widget-view+json"


def send(java, kind, content, **more):
    message = java.client.session.msg(kind, content, **more)
    java.client.shell_channel.send(message)
    return message["header"]["msg_id"]


def run(java, code, cell):
    """Runs code as the notebook's cell with an id."""
    content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
    return java.collect(send(java, "execute_request", content, metadata={"cellId": cell}))


def say(java, comm, data):
    """Says something to a widget; what is published for it, up to its idle."""
    request = send(java, "comm_msg", {"comm_id": comm, "data": data})
    while java.await_message(request, "status")["content"]["execution_state"] != "idle":
        pass
    return java.published.pop(request)


def move(java, comm, **state):
    return say(java, comm, {"method": "update", "state": state, "buffer_paths": []})


def slider_of(result):
    return next(c["comm_id"] for c in result.of("comm_open") if c["data"]["state"]["_model_name"] == "IntSliderModel")


def width(content):
    """Of the picture in a message's HTML, in pixels."""
    png = base64.b64decode(re.search('base64,([^"]*)', content["data"]["text/html"])[1])
    return int.from_bytes(png[16:20], "big")


def comms(java):
    return java.reply(send(java, "comm_info_request", {"target_name": "jupyter.widget"}))["comms"]


@pytest.fixture
def square(java):
    return run(java, SQUARE, "square")


def test_all_that_a_view_refers_to_is_there_before_it(square):
    known, kinds = set(), [m["msg_type"] for m in square.messages]
    for message in square.messages:
        if message["msg_type"] == "comm_open":
            assert message["metadata"]["version"] == "2.1.0"
            refers = [v for v in str(message["content"]["data"]["state"]).split("'") if v.startswith("IPY_MODEL_")]
            assert {r.removeprefix("IPY_MODEL_") for r in refers} <= known
            known.add(message["content"]["comm_id"])
        elif message["msg_type"] == "display_data" and VIEW in message["content"]["data"]:
            assert message["content"]["data"][VIEW]["model_id"] in known
    assert kinds.count("display_data") == 3 and kinds[-1] == "status"


def test_the_readme_s_sliders_draw_a_picture(java):
    readme = (Path(__file__).parents[4] / "README.md").read_text(encoding="utf-8")
    result = run(java, re.search("```java cell\n(.*?)```", readme, re.DOTALL)[1], "readme")
    assert result.error is None
    moved = move(java, slider_of(result), value=3)
    assert "<img" in next(m for m in moved if m["msg_type"] == "update_display_data")["content"]["data"]["text/html"]


def test_a_move_is_bracketed_echoed_and_shown_in_place(java, square):
    published = move(java, slider_of(square), value=5)
    kinds = [m["msg_type"] for m in published]
    assert kinds == ["status", "comm_msg", "update_display_data", "update_display_data", "status"]
    assert published[1]["content"]["data"]["method"] == "echo_update"
    assert published[2]["content"]["data"]["text/plain"] == "25"
    shown = [c["transient"]["display_id"] for c in square.of("display_data")[1:]]
    assert [m["content"]["transient"]["display_id"] for m in published[2:4]] == shown


def test_a_picture_is_coarse_and_light_at_first_and_sharp_once_nothing_moves(java):
    result = run(java, "interact(slider(\"k\", 1, 9), k -> Plot.of(\"t\", \"x\", \"y\").line(\"a\", new double[] {1, k}))", "plot")
    request = send(java, "comm_msg", {"comm_id": slider_of(result), "data": {
        "method": "update", "state": {"value": 5}, "buffer_paths": []}})
    coarse, _, sharp = (java.await_message(request, "update_display_data")["content"] for _ in range(3))
    assert "image/png" not in coarse["data"] and width(coarse) == 760
    assert width(sharp) == 1520 and sharp["data"]["image/png"] in sharp["data"]["text/html"]
    assert coarse["transient"] == sharp["transient"]


def test_moves_wait_for_the_cell_that_runs_and_the_last_one_counts(java, square):
    request = java.send('System.out.println("on"); System.in.read();', allow_stdin=True)
    java.await_message(request, "stream")
    moves = [
        send(java, "comm_msg", {"comm_id": slider_of(square), "data": {
            "method": "update", "state": {"value": value}, "buffer_paths": []}})
        for value in (2, 3, 4)]
    java.arrived()
    java.client.stdin_channel.get_msg(timeout=PATIENCE)
    java.client.input("x")
    assert java.collect(request).error is None
    for moved in moves:
        while java.await_message(moved, "status")["content"]["execution_state"] != "idle":
            pass
    shown = [m["content"]["data"]["text/plain"] for m in java.published.pop(moves[-1]) if "update" in m["msg_type"]]
    assert shown == ["16", "k = 4"]


def test_a_page_that_opens_gets_all_widgets(java, square):
    control = uuid.uuid4().hex
    send(java, "comm_open", {"comm_id": control, "target_name": "jupyter.widget.control", "data": {}})
    published = say(java, control, {"method": "request_states"})
    states = next(m for m in published if m["msg_type"] == "comm_msg")["content"]["data"]["states"]
    assert states.keys() == comms(java).keys()
    assert states[slider_of(square)]["state"]["value"] == 1
    send(java, "comm_close", {"comm_id": control, "data": {}})


def test_a_widget_of_before_a_restart_is_closed(java):
    published = move(java, "of-long-ago", value=1)
    assert [m["content"]["comm_id"] for m in published if m["msg_type"] == "comm_close"] == ["of-long-ago"]


def test_five_hundred_runs_leave_no_widgets_behind(java):
    run(java, SQUARE, "again")
    before = len(comms(java))
    for _ in range(500):
        last = run(java, SQUARE, "again")
    assert len(comms(java)) == before and slider_of(last) in comms(java)
    assert len(last.of("comm_close")) == len(last.of("comm_open"))


def test_bytes_that_come_with_a_message_do_no_harm(java, square):
    message = java.client.session.msg("comm_msg", {"comm_id": slider_of(square), "data": {
        "method": "update", "state": {}, "buffer_paths": [["value"]]}})
    java.client.session.send(java.client.shell_channel.socket, message, buffers=[b"\x00\xff"])
    assert java.run("1 + 1").value == "2"
