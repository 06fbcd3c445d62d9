package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.log.Log;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/**
 * One shell, the main one or a subshell: answers its requests one after the other, each bracketed by busy and idle, in a
 * thread of its own. Has its own count of cells and its own history.
 */
final class Shell {
  private final RequestChannel channel;
  private final Publisher publisher;
  private final Questions questions;
  private final Interpreter interpreter;
  private final CompletableFuture<Void> started; // the interpreter
  private final Replies replies;
  private final History history = new History();
  private final Executions executions;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(Server::cellThread);
  private final Rest rest = Rest.of(worker);
  private volatile long delivered; // requests so far; counted by the channel's thread alone
  private volatile long aborted; // the number of the last request whose cell is not to run

  Shell(
      RequestChannel channel,
      Publisher publisher,
      Questions questions,
      Interpreter interpreter,
      CompletableFuture<Void> started) {
    this.channel = channel;
    this.publisher = publisher;
    this.questions = questions;
    this.interpreter = interpreter;
    this.started = started;
    this.replies = new Replies(interpreter);
    this.executions = new Executions(interpreter, history);
  }

  /** Takes a request, to be answered after those before it. */
  void deliver(Message request) {
    long number = delivered + 1;
    delivered = number;
    rest.comes();
    worker.execute(() -> serve(request, number));
  }

  /** Takes no more requests: a cell that runs goes on to its end, those that wait for it do not run. */
  void end() {
    aborted = Long.MAX_VALUE;
    worker.execute(interpreter::shellEnds);
    worker.shutdown();
  }

  private void serve(Message request, long number) {
    publisher.status(request.header(), "busy");
    try {
      JsonObject reply = number <= aborted && isCell(request) ? aborted() : answer(request);
      if (reply == null) return;
      if (mustAbort(request, reply)) {
        // Before the reply: who sends a request after reading it knows of the failure and means it.
        channel.awaitArrived();
        aborted = Math.max(aborted, delivered);
      }
      channel.reply(request, reply);
    } catch (RuntimeException | Error e) {
      Log.error("shell: " + request.type(), e);
      if (request.type().endsWith("_request")) channel.reply(request, Errors.fault(e));
    } finally {
      publisher.status(request.header(), "idle");
      rest.answered();
    }
  }

  /** The content of the reply; null for messages that have none. */
  private @Nullable JsonObject answer(Message request) {
    return switch (request.type()) {
      case "kernel_info_request" -> replies.kernelInfo();
      case "history_request" -> history.reply(request.content());
      case "comm_info_request" -> Comms.info(interpreter.comms(), request.content());
      default -> interpreted(request);
    };
  }

  private @Nullable JsonObject interpreted(Message request) {
    started.join();
    return switch (request.type()) {
      case "execute_request" -> executions.execute(request, frontend(request));
      case "complete_request" -> replies.complete(request);
      case "inspect_request" -> replies.inspect(request.content());
      case "is_complete_request" -> replies.isComplete(request.content());
      case "comm_open" -> receive(request, Comm.Kind.OPEN);
      case "comm_msg" -> receive(request, Comm.Kind.MESSAGE);
      case "comm_close" -> receive(request, Comm.Kind.CLOSE);
      default -> null;
    };
  }

  private static boolean isCell(Message request) {
    return request.type().equals("execute_request");
  }

  private static boolean mustAbort(Message request, JsonObject reply) {
    return isCell(request)
        && Json.string(reply, "status", "").equals("error")
        && Json.flag(request.content(), "stop_on_error", true);
  }

  /** A cell that waited for one that failed is not run, so 'Run all' stops at the error. */
  private static JsonObject aborted() {
    JsonObject reply = new JsonObject();
    reply.addProperty("status", "aborted");
    return reply;
  }

  private @Nullable JsonObject receive(Message message, Comm.Kind kind) {
    interpreter.receive(Comms.of(message, kind), frontend(message));
    return null; // there is no reply
  }

  private Request frontend(Message request) {
    return new Request(request, publisher, questions, rest);
  }
}
