package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.util.Map;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/** Comms as messages of the protocol. */
final class Comms {
  private Comms() {}

  /** What a front end says. */
  static Comm of(Message message, Comm.Kind kind) {
    JsonObject content = message.content();
    return new Comm(
        kind,
        Json.string(content, "comm_id", ""),
        Json.string(content, "target_name", ""),
        Json.child(content, "data"),
        message.metadata(),
        message.buffers());
  }

  /** The content of the message that says it. */
  static JsonObject content(Comm comm) {
    JsonObject content = new JsonObject();
    content.addProperty("comm_id", comm.id());
    if (comm.kind() == Comm.Kind.OPEN) content.addProperty("target_name", comm.target());
    content.add("data", comm.data());
    return content;
  }

  /** The content of a comm_info_reply: the open ones, all or those with the target that is asked for. */
  static JsonObject info(Map<String, String> open, JsonObject request) {
    String wanted = Json.string(request, "target_name", "");
    JsonObject comms = new JsonObject();
    open.forEach(
        (id, target) -> {
          if (!wanted.isEmpty() && !wanted.equals(target)) return;
          JsonObject one = new JsonObject();
          one.addProperty("target_name", target);
          comms.add(id, one);
        });
    JsonObject reply = Replies.ok();
    reply.add("comms", comms);
    return reply;
  }
}
