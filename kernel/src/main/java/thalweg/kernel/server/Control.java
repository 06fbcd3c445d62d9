package thalweg.kernel.server;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.log.Log;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/** The control channel: interrupt, shutdown, subshells, usage and the debugger, answered while a cell runs. */
final class Control implements Runnable {
  private final RequestChannel channel;
  private final Publisher publisher;
  private final Interpreter interpreter;
  private final Shells shells;
  private final DebugRequests debugger;
  private final Replies replies;
  private @Nullable Usage usage; // made when first asked for: few clients ask, and it takes a while

  Control(
      RequestChannel channel,
      Publisher publisher,
      Interpreter interpreter,
      Shells shells,
      DebugRequests debugger) {
    this.channel = channel;
    this.publisher = publisher;
    this.interpreter = interpreter;
    this.shells = shells;
    this.debugger = debugger;
    this.replies = new Replies(interpreter);
  }

  /** Returns when the kernel is asked to end. */
  @Override
  public void run() {
    channel.serve(this::receive);
  }

  private void receive(Message message) {
    publisher.status(message.header(), "busy");
    if (message.type().equals("debug_request")) {
      debugger.add(message); // and says that it is idle, later
      return;
    }
    boolean shutdown = message.type().equals("shutdown_request");
    JsonObject reply = reply(message);
    if (reply != null) channel.reply(message, reply);
    if (shutdown && reply != null) publisher.publish("shutdown_reply", message.header(), reply);
    publisher.status(message.header(), "idle");
    if (shutdown) channel.end();
  }

  /** The content of the reply; a fault of the kernel must not close this channel. */
  private @Nullable JsonObject reply(Message message) {
    try {
      return answer(message);
    } catch (RuntimeException e) {
      Log.error("control: " + message.type(), e);
      return Errors.fault(e);
    }
  }

  /** The content of the reply; null for messages that have none. */
  private @Nullable JsonObject answer(Message message) {
    return switch (message.type()) {
      case "interrupt_request" -> {
        interpreter.interrupt();
        yield Replies.ok();
      }
      case "shutdown_request" -> {
        JsonObject content = Replies.ok();
        content.addProperty("restart", Json.flag(message.content(), "restart", false));
        yield content;
      }
      case "kernel_info_request" -> replies.kernelInfo();
      case "create_subshell_request" -> shells.create();
      case "delete_subshell_request" -> shells.delete(message.content());
      case "list_subshell_request" -> shells.list();
      case "usage_request" -> {
        if (usage == null) usage = new Usage();
        yield usage.reply();
      }
      default -> null;
    };
  }
}
