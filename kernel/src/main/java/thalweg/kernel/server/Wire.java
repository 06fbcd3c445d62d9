package thalweg.kernel.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQ;
import thalweg.kernel.log.Log;
import thalweg.kernel.protocol.BadMessage;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.Message;

/** Messages over one socket. Belongs to one thread, as every ZeroMQ socket does; that thread is never interrupted. */
final class Wire implements AutoCloseable {
  private final ZMQ.Socket socket;
  private final Codec codec;
  private final String name;

  Wire(String name, ZMQ.Socket socket, Codec codec) {
    this.name = name;
    this.socket = socket;
    this.codec = codec;
  }

  /** Waits for the next good message; bad ones are noted and skipped. Throws ZMQException when the context ends. */
  Message receive() {
    while (true) {
      Message message = next(0);
      if (message != null) return message;
    }
  }

  /** The next message if one is there now, or a bad one was; else null. */
  @Nullable Message poll() {
    return next(ZMQ.DONTWAIT);
  }

  /** The next message within some milliseconds; null if none came or a bad one did. */
  @Nullable Message await(int millis) {
    socket.setReceiveTimeOut(millis);
    return next(0);
  }

  private @Nullable Message next(int flags) {
    byte[] first = socket.recv(flags);
    if (first == null) return null;
    List<byte[]> frames = new ArrayList<>();
    frames.add(first);
    while (socket.hasReceiveMore()) frames.add(socket.recv());
    try {
      return codec.decode(frames);
    } catch (BadMessage | OutOfMemoryError e) {
      Log.note(name + ": ignored a message: " + e.getMessage());
      return null;
    }
  }

  void send(Message message) {
    List<byte[]> frames = codec.encode(message);
    int last = frames.size() - 1;
    for (int i = 0; i < last; i++) socket.send(frames.get(i), ZMQ.SNDMORE);
    socket.send(frames.get(last), 0);
  }

  @Override
  public void close() {
    socket.close();
  }
}
