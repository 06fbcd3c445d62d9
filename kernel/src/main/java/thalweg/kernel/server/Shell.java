package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.log.Log;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/**
 * The shell channel: one request after the other, each bracketed by busy and idle.
 *
 * <p>The interpreter runs on a thread of its own, because that one gets interrupted and a socket's thread must not.
 */
final class Shell implements Runnable {
  private final Wire wire;
  private final Codec codec;
  private final Publisher publisher;
  private final Questions questions;
  private final Replies replies;
  private final History history = new History();
  private final Executions executions;
  private final ExecutorService cells;

  Shell(
      Wire wire,
      Codec codec,
      Publisher publisher,
      Questions questions,
      Interpreter interpreter,
      ExecutorService cells) {
    this.wire = wire;
    this.codec = codec;
    this.publisher = publisher;
    this.questions = questions;
    this.replies = new Replies(interpreter);
    this.executions = new Executions(interpreter, history);
    this.cells = cells;
  }

  @Override
  public void run() {
    try (wire) {
      while (true) handle(wire.receive());
    }
  }

  private void handle(Message message) {
    serve(message).forEach(this::abort);
  }

  /** Answers between busy and idle; returns the requests that waited for a cell that failed and must not run. */
  private List<Message> serve(Message message) {
    publisher.status(message.header(), "busy");
    try {
      JsonObject reply = answer(message);
      if (reply == null) return List.of();
      // Before the reply: who sends a request after reading it knows of the failure and means it.
      List<Message> waiting = mustAbort(message, reply) ? waiting() : List.of();
      wire.send(codec.message(replyType(message), message.identities(), message.header(), reply));
      return waiting;
    } catch (RuntimeException | OutOfMemoryError e) {
      Log.error("shell: " + message.type(), e);
      return List.of();
    } finally {
      publisher.status(message.header(), "idle");
    }
  }

  /** The content of the reply; null for messages that have none. */
  private @Nullable JsonObject answer(Message message) {
    JsonObject content = message.content();
    return switch (message.type()) {
      case "execute_request" ->
          inCells(() -> executions.execute(message, new Request(message, publisher, questions)));
      case "complete_request" -> inCells(() -> replies.complete(message));
      case "inspect_request" -> inCells(() -> replies.inspect(content));
      case "is_complete_request" -> inCells(() -> replies.isComplete(content));
      case "kernel_info_request" -> replies.kernelInfo();
      case "history_request" -> history.reply(content);
      case "comm_info_request" -> Replies.commInfo();
      case "comm_open" -> {
        refuse(message);
        yield null;
      }
      default -> null;
    };
  }

  private JsonObject inCells(Callable<JsonObject> work) {
    try {
      return cells.submit(work).get();
    } catch (ExecutionException e) {
      Log.error("interpreter", e);
      JsonObject reply = new JsonObject();
      reply.addProperty("status", "error");
      reply.addProperty("ename", String.valueOf(e.getCause()));
      reply.addProperty("evalue", "an error of the kernel itself, please report it");
      reply.add("traceback", new com.google.gson.JsonArray());
      return reply;
    } catch (InterruptedException e) {
      throw new IllegalStateException("a channel's thread is never interrupted", e);
    }
  }

  private static boolean mustAbort(Message message, JsonObject reply) {
    return message.type().equals("execute_request")
        && Json.string(reply, "status", "").equals("error")
        && Json.flag(message.content(), "stop_on_error", true);
  }

  private List<Message> waiting() {
    List<Message> waiting = new ArrayList<>();
    for (Message next = wire.poll(); next != null; next = wire.poll()) waiting.add(next);
    return waiting;
  }

  /** A cell that waited for one that failed is not run, so 'Run all' stops at the error. */
  private void abort(Message message) {
    if (!message.type().equals("execute_request")) {
      serve(message);
      return;
    }
    publisher.status(message.header(), "busy");
    JsonObject aborted = new JsonObject();
    aborted.addProperty("status", "aborted");
    wire.send(codec.message("execute_reply", message.identities(), message.header(), aborted));
    publisher.status(message.header(), "idle");
  }

  private void refuse(Message message) {
    JsonObject close = new JsonObject();
    close.addProperty("comm_id", Json.string(message.content(), "comm_id", ""));
    close.add("data", new JsonObject());
    publisher.publish("comm_close", message.header(), close);
  }

  static String replyType(Message request) {
    return request.type().replace("_request", "_reply");
  }
}
