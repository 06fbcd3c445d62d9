package thalweg.kernel.server;

import com.google.gson.JsonObject;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/** The control channel: interrupt and shutdown, answered while a cell runs. */
final class Control implements Runnable {
  private final Wire wire;
  private final Codec codec;
  private final Publisher publisher;
  private final Interpreter interpreter;
  private final Replies replies;

  Control(Wire wire, Codec codec, Publisher publisher, Interpreter interpreter) {
    this.wire = wire;
    this.codec = codec;
    this.publisher = publisher;
    this.interpreter = interpreter;
    this.replies = new Replies(interpreter);
  }

  /** Returns when the kernel is asked to end. */
  @Override
  public void run() {
    while (true) {
      Message message = wire.receive();
      publisher.status(message.header(), "busy");
      boolean shutdown = message.type().equals("shutdown_request");
      JsonObject reply =
          switch (message.type()) {
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
            default -> new JsonObject();
          };
      if (reply.has("status")) {
        wire.send(
            codec.message(Shell.replyType(message), message.identities(), message.header(), reply));
      }
      if (shutdown) publisher.publish("shutdown_reply", message.header(), reply);
      publisher.status(message.header(), "idle");
      if (shutdown) return;
    }
  }
}
