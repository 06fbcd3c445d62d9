"""What a front end does with the controls of a cell, over the wire."""


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


def comms(java):
    return java.reply(send(java, "comm_info_request", {"target_name": "jupyter.widget"}))["comms"]
