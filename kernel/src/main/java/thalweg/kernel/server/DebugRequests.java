package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import thalweg.kernel.interpreter.DebugFrontend;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.log.Log;
import thalweg.kernel.protocol.Message;

/**
 * Requests to the debugger, one after the other in a thread of their own: some take a while, and the control channel they
 * come on is to take an interrupt meanwhile.
 */
final class DebugRequests {
  private final RequestChannel channel;
  private final Publisher publisher;
  private final Interpreter interpreter;
  private final CompletableFuture<Void> started; // the interpreter
  private final ExecutorService worker = Executors.newSingleThreadExecutor(DebugRequests::thread);

  DebugRequests(
      RequestChannel channel,
      Publisher publisher,
      Interpreter interpreter,
      CompletableFuture<Void> started) {
    this.channel = channel;
    this.publisher = publisher;
    this.interpreter = interpreter;
    this.started = started;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "debugger");
    thread.setDaemon(true);
    return thread;
  }

  /** Takes a request, to be answered after those before it; it is busy until then. */
  void add(Message request) {
    worker.execute(() -> answer(request));
  }

  private void answer(Message request) {
    Asking asking = new Asking(request);
    try {
      started.join();
      interpreter.debug(request.content(), asking);
    } catch (RuntimeException | Error e) {
      Log.error("debugger: " + request.content().get("command"), e);
      asking.reply(Errors.fault(e));
    }
  }

  /** The client that sent a request. */
  private final class Asking implements DebugFrontend {
    private final Message request;

    Asking(Message request) {
      this.request = request;
    }

    @Override
    public void reply(JsonObject response) {
      channel.reply(request, response);
      publisher.status(request.header(), "idle");
    }

    @Override
    public void event(JsonObject event) {
      publisher.publish("debug_event", request.header(), event);
    }
  }
}
