package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Frontend.Stream;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.Message;
import thalweg.kernel.server.Printed.Text;

/**
 * The queue before the iopub channel: any thread puts in, one thread takes out and sends.
 *
 * <p>Printed text gathers until it is large, is old, or its request publishes anything else, so order is kept and 100,000
 * lines are a few dozen messages. A monitor rather than a concurrent queue: entering it cannot be interrupted, so a cell that
 * is being stopped still delivers its last line.
 */
final class Publisher {
  private static final int LARGE = 1 << 16; // chars
  private static final long OLD = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long FULL = 4L << 20; // chars waiting to be sent; whoever shows then waits
  private static final int MOMENT = 50; // ms

  private final Codec codec;
  private final Queue<Message> ready = new ArrayDeque<>();
  private final Printed printed = new Printed();
  private long waiting;
  private boolean closed;

  Publisher(Codec codec) {
    this.codec = codec;
  }

  /** Publishes a message that belongs to a request, immediately. */
  synchronized void publish(String type, JsonObject parent, JsonObject content) {
    flush(parent);
    add(message(type, parent, content));
  }

  /** Tells an object of the front end something; waits for room. */
  synchronized void tell(JsonObject parent, Comm comm) {
    awaitRoom();
    flush(parent);
    add(
        message(comm.kind().wireName(), parent, Comms.content(comm))
            .with(comm.metadata(), comm.buffers()));
  }

  /** Publishes whether the kernel is busy with a request. */
  void status(JsonObject parent, String state) {
    JsonObject content = new JsonObject();
    content.addProperty("execution_state", state);
    publish("status", parent, content);
  }

  /** Publishes what a cell shows; waits for room. */
  synchronized void show(String type, JsonObject parent, JsonObject content) {
    awaitRoom();
    publish(type, parent, content);
  }

  /** Prints text that belongs to a request; waits for room. */
  synchronized void print(JsonObject parent, Stream stream, String more) {
    awaitRoom();
    Text text = printed.of(parent, stream);
    if (text.stream() != stream) {
      flush(parent);
      text = printed.of(parent, stream);
    }
    if (text.chars().length() == 0) notifyAll();
    text.chars().append(more);
    if (text.chars().length() >= LARGE) flush(parent);
  }

  /** The next message to send; waits for one. Null once closed and empty. */
  synchronized @Nullable Message take() throws InterruptedException {
    while (true) {
      Message message = ready.poll();
      if (message != null) {
        waiting -= Size.of(message);
        notifyAll();
        return message;
      }
      Optional<Text> text = printed.oldest();
      if (text.isPresent()) {
        long left = text.get().since() + OLD - System.nanoTime();
        if (left <= 0 || closed) flush(text.get().parent());
        else TimeUnit.NANOSECONDS.timedWait(this, left);
      } else if (closed) {
        return null;
      } else {
        wait();
      }
    }
  }

  /** Lets {@link #take} run dry and end. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Waits for room; a thread that is interrupted only for a moment, because its cell is to stop. */
  private synchronized void awaitRoom() {
    boolean interrupted = false;
    while (waiting > FULL && !closed) {
      try {
        wait(interrupted ? MOMENT : 0);
        if (interrupted) break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void flush(JsonObject parent) {
    printed.take(parent).ifPresent(text -> add(message("stream", parent, text.content())));
  }

  private Message message(String type, JsonObject parent, JsonObject content) {
    byte[] topic = ("kernel." + type).getBytes(StandardCharsets.UTF_8);
    return codec.message(type, List.of(topic), parent, content);
  }

  private void add(Message message) {
    waiting += Size.of(message);
    ready.add(message);
    notifyAll();
  }
}
