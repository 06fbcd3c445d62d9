package thalweg.kernel.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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

  /** Waits for the next good message. Throws ZMQException when the context ends, as all of this does. */
  Message receive() {
    while (true) {
      Message message = next();
      if (message != null) return message;
    }
  }

  /** Waits for the next message; null for a bad one, which is noted, and for an empty one, which only wakes. */
  @Nullable Message next() {
    return decode(Objects.requireNonNull(frames(0), "no time limit is set"));
  }

  /** Takes all that has come. */
  void drain(Consumer<Message> to) {
    for (List<byte[]> frames = frames(ZMQ.DONTWAIT);
        frames != null;
        frames = frames(ZMQ.DONTWAIT)) {
      Message message = decode(frames);
      if (message != null) to.accept(message);
    }
  }

  /** The next message within some milliseconds; null if none came or a bad one did. */
  @Nullable Message await(int millis) {
    socket.setReceiveTimeOut(millis);
    List<byte[]> frames = frames(0);
    return frames == null ? null : decode(frames);
  }

  private @Nullable List<byte[]> frames(int flags) {
    byte[] first = socket.recv(flags);
    if (first == null) return null;
    List<byte[]> frames = new ArrayList<>();
    frames.add(first);
    while (socket.hasReceiveMore()) frames.add(socket.recv());
    return frames;
  }

  private @Nullable Message decode(List<byte[]> frames) {
    if (frames.get(frames.size() - 1).length == 0) return null;
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
