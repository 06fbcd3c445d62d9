package thalweg.kernel.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/**
 * The shells of a kernel: the main one, and beside it those that clients ask for to get answers while a cell of the main
 * one runs. A request says in its header which it is for.
 */
final class Shells {
  private static final String ID = "subshell_id";

  private final RequestChannel channel;
  private final Publisher publisher;
  private final Supplier<Shell> maker;
  private final Shell main;
  private final Map<String, Shell> others = new ConcurrentHashMap<>();

  Shells(RequestChannel channel, Publisher publisher, Supplier<Shell> maker) {
    this.channel = channel;
    this.publisher = publisher;
    this.maker = maker;
    this.main = maker.get();
  }

  /** Passes a request to its shell. */
  void deliver(Message request) {
    String id = Json.string(request.header(), ID, "");
    Shell shell = id.isEmpty() ? main : others.get(id);
    if (shell == null) refuse(request, id);
    else shell.deliver(request);
  }

  /** The content of a create_subshell_reply. */
  JsonObject create() {
    String id = UUID.randomUUID().toString();
    others.put(id, maker.get());
    JsonObject reply = Replies.ok();
    reply.addProperty(ID, id);
    return reply;
  }

  /** The content of a delete_subshell_reply. */
  JsonObject delete(JsonObject request) {
    String id = Json.string(request, ID, "");
    Shell shell = others.remove(id);
    if (shell == null) return Errors.reply(unknown(id));
    shell.end();
    return Replies.ok();
  }

  /** The content of a list_subshell_reply. */
  JsonObject list() {
    JsonArray ids = new JsonArray();
    others.keySet().forEach(ids::add);
    JsonObject reply = Replies.ok();
    reply.add(ID, ids);
    return reply;
  }

  /** Answers a request that names no shell of this kernel, such as one of before a restart. */
  private void refuse(Message request, String id) {
    publisher.status(request.header(), "busy");
    Outcome.Failed unknown = unknown(id);
    if (request.type().equals("execute_request"))
      publisher.publish("error", request.header(), Errors.message(unknown));
    if (request.type().endsWith("_request")) channel.reply(request, Errors.reply(unknown));
    publisher.status(request.header(), "idle");
  }

  private static Outcome.Failed unknown(String id) {
    return Errors.of(
        "UnknownSubshell",
        "there is no subshell '"
            + id
            + "': it was deleted, or the kernel has restarted since; create another");
  }
}
