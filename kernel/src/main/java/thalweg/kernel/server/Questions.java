package thalweg.kernel.server;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/** The stdin channel: one question at a time, asked by the cell's thread and put to the front end by this one. */
@SuppressWarnings("ReferenceEquality") // one question is one object
final class Questions implements Runnable, AutoCloseable {
  // How soon a question that was given up makes room for the next, while a person is asked.
  private static final int LOOK_UP = 20; // ms

  private final Wire wire;
  private final Codec codec;
  private @Nullable Message asked;
  private @Nullable String answer;
  private boolean closed;

  Questions(Wire wire, Codec codec) {
    this.wire = wire;
    this.codec = codec;
  }

  /** Asks the client that sent a request; waits for the answer. */
  synchronized String ask(Message request, String prompt, boolean password)
      throws InterruptedException {
    JsonObject content = new JsonObject();
    content.addProperty("prompt", prompt);
    content.addProperty("password", password);
    while (asked != null) wait(); // another shell's question
    answer = null;
    asked = codec.message("input_request", request.identities(), request.header(), content);
    notifyAll();
    try {
      while (answer == null) wait();
      return answer;
    } finally {
      asked = null;
      notifyAll();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  @Override
  public void run() {
    try (wire) {
      for (Message q = nextQuestion(); q != null; q = nextQuestion()) put(q);
    }
  }

  private void put(Message question) {
    wire.drain(late -> {}); // answers that came after their cells were interrupted
    wire.send(question);
    while (isOpen(question)) {
      Message reply = wire.await(LOOK_UP);
      if (reply != null && reply.type().equals("input_reply")) {
        settle(question, Json.string(reply.content(), "value", ""));
      }
    }
  }

  private synchronized @Nullable Message nextQuestion() {
    while (!closed && (asked == null || answer != null)) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException("a channel's thread is never interrupted", e);
      }
    }
    return closed ? null : asked;
  }

  private synchronized boolean isOpen(Message question) {
    return !closed && asked == question && answer == null;
  }

  private synchronized void settle(Message question, String value) {
    if (asked != question) return;
    answer = value;
    notifyAll();
  }
}
