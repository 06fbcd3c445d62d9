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
 * A socket on which requests come in and replies go out, such as that of all shells.
 *
 * <p>It belongs to one thread, as every ZeroMQ socket does, and that blocks until a message comes. So others leave what
 * is to be done and ring: an empty message to the same socket from within this process.
 */
final class RequestChannel {
  private final Wire wire;
  private final ZMQ.Socket bell;
  private final Codec codec;
  private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();
  private volatile Consumer<Message> takers = request -> {};
  private boolean ended; // by its own thread
  private boolean closed;

  /** A channel on a socket, and the bell: another one that is connected to it. */
  RequestChannel(Wire wire, ZMQ.Socket bell, Codec codec) {
    this.wire = wire;
    this.bell = bell;
    this.codec = codec;
  }

  /** Passes on each request in the order they come, until this ends or the context of the sockets does. */
  void serve(Consumer<Message> to) {
    takers = to;
    try (wire) {
      while (!ended) {
        Message request = wire.next();
        if (request != null) to.accept(request);
        for (Runnable next = errands.poll(); next != null; next = errands.poll()) next.run();
      }
    } finally {
      close();
    }
  }

  /** No more requests are taken after the one that is being passed on; only where that is done. */
  void end() {
    ended = true;
  }

  /** Replies to a request; from any thread. */
  void reply(Message request, JsonObject content) {
    Message reply =
        codec.message(replyType(request), request.identities(), request.header(), content);
    post(() -> wire.send(reply));
  }

  /** Waits until every request that has come so far has been passed on; not from this channel's own thread. */
  void awaitArrived() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    post(
        () -> {
          wire.drain(takers);
          done.complete(null);
        });
    done.join();
  }

  private void post(Runnable errand) {
    errands.add(errand);
    ring();
  }

  private synchronized void ring() {
    if (closed) return;
    boolean interrupted = Thread.interrupted(); // it would close what the bell is made of
    bell.send(new byte[0]);
    if (interrupted) Thread.currentThread().interrupt();
  }

  private synchronized void close() {
    closed = true;
    bell.close();
  }

  static String replyType(Message request) {
    return request.type().replace("_request", "_reply");
  }
}
