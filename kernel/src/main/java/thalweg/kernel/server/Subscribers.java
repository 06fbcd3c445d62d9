package thalweg.kernel.server;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zeromq.ZMQ;
import thalweg.kernel.log.Log;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.Message;

/**
 * The iopub channel's far end: every subscriber gets every message, at the pace of the slowest.
 *
 * <p>Who takes next to nothing for {@value #PATIENCE} ms while all wait is hung up on; a client that lives connects
 * again by itself. Belongs to one thread, as every ZeroMQ socket does.
 */
final class Subscribers implements AutoCloseable {
  private static final int PATIENCE = 10_000;
  // On their way to each subscriber beside what its connection buffers: some megabytes of output.
  private static final int ROOM = 16; // messages
  private static final int BUFFER = 1 << 18; // bytes

  private final ZMQ.Socket socket;
  private final Codec codec;
  private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();

  /** Subscribers of an XPUB socket that is not bound yet. */
  Subscribers(ZMQ.Socket socket, Codec codec) {
    this.socket = socket;
    this.codec = codec;
    socket.setHWM(ROOM);
    socket.setXpubNoDrop(true); // send waits for room instead of dropping
    socket.setSendTimeOut(PATIENCE);
    socket.setEventHook(e -> connected(e.<SocketChannel>getValue()), ZMQ.EVENT_ACCEPTED);
  }

  /**
   * Waits for the first one, as long as for one that reads nothing. What is sent before is lost, and a client that hears nothing
   * about its first request takes the channel for closed and asks again, a fifth of a second later.
   */
  void awaitFirst() {
    socket.setReceiveTimeOut(PATIENCE);
    socket.recv(); // an XPUB socket hears of subscriptions
  }

  /** Sends to all; waits while one of them has no room. */
  void send(Message message) {
    List<byte[]> frames = codec.encode(message);
    int last = frames.size() - 1;
    for (int i = 0; i <= last; i++) {
      while (!socket.send(frames.get(i), i < last ? ZMQ.SNDMORE : 0)) hangUp();
    }
    socket.recv(ZMQ.DONTWAIT); // so that later subscriptions do not gather
  }

  @Override
  public void close() {
    socket.close();
  }

  private void connected(SocketChannel connection) {
    connections.removeIf(c -> !c.isOpen());
    connections.add(connection);
    try {
      connection.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
    } catch (IOException e) {
      Log.error("iopub", e); // gone already, or it keeps the buffer of the system
    }
  }

  /** By now those who read have emptied their buffers: whose is still full does not read. */
  private void hangUp() {
    try (Selector writable = Selector.open()) {
      for (SocketChannel c : connections) register(c, writable);
      writable.selectNow();
      for (SelectionKey key : writable.keys()) {
        if (writable.selectedKeys().contains(key)) continue;
        Log.note("iopub: hung up on a client that reads nothing");
        ((SocketChannel) key.channel()).shutdownInput(); // ZeroMQ takes it for the peer's end
      }
    } catch (IOException e) {
      Log.error("iopub", e);
    }
  }

  private static void register(SocketChannel connection, Selector selector) {
    try {
      connection.register(selector, SelectionKey.OP_WRITE);
    } catch (ClosedChannelException e) {
      // It has gone by itself.
    }
  }
}
