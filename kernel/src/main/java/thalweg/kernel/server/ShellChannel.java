package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.zeromq.ZMQ;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.Message;

/**
 * The shell channel's socket, which all shells share: takes requests in and sends replies out.
 *
 * <p>It belongs to one thread, as every ZeroMQ socket does, and that blocks until a message comes. So others leave what
 * is to be done and ring: an empty message to the same socket from within this process.
 */
final class ShellChannel {
  private final Wire wire;
  private final ZMQ.Socket bell;
  private final Codec codec;
  private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();
  private volatile Consumer<Message> shells = request -> {};

  /** A channel on a socket, and the bell: another one that is connected to it. */
  ShellChannel(Wire wire, ZMQ.Socket bell, Codec codec) {
    this.wire = wire;
    this.bell = bell;
    this.codec = codec;
  }

  /** Passes on each request in the order they come, until the context of the sockets ends. */
  void serve(Consumer<Message> to) {
    shells = to;
    try (wire) {
      while (true) {
        Message request = wire.next();
        if (request != null) to.accept(request);
        for (Runnable next = errands.poll(); next != null; next = errands.poll()) next.run();
      }
    } finally {
      close();
    }
  }

  /** Replies to a request; from any thread. */
  void reply(Message request, JsonObject content) {
    Message reply =
        codec.message(replyType(request), request.identities(), request.header(), content);
    post(() -> wire.send(reply));
  }

  /** Waits until every request that has come so far is with its shell; not from this channel's own thread. */
  void awaitArrived() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    post(
        () -> {
          wire.drain(shells);
          done.complete(null);
        });
    done.join();
  }

  private void post(Runnable errand) {
    errands.add(errand);
    ring();
  }

  private synchronized void ring() {
    boolean interrupted = Thread.interrupted(); // it would close what the bell is made of
    bell.send(new byte[0]);
    if (interrupted) Thread.currentThread().interrupt();
  }

  private synchronized void close() {
    bell.close();
  }

  static String replyType(Message request) {
    return request.type().replace("_request", "_reply");
  }
}
