package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.ConnectionFile;
import thalweg.kernel.protocol.Message;
import thalweg.kernel.protocol.Signer;

/** A front end of our own: starts a server in this JVM and talks to it over real sockets. */
final class Client {
  private static final int PATIENCE =
      120_000; // ms after which a test fails; never waited for when all is well

  final ZContext context = new ZContext();
  final Codec codec = new Codec(new Signer("hmac-sha256", "key"));
  final ZMQ.Socket shell;
  final ZMQ.Socket control;
  final ZMQ.Socket iopub;
  final ZMQ.Socket stdin;
  final ZMQ.Socket heartbeat;
  private final Thread server;

  Client(Interpreter interpreter) throws IOException {
    this(interpreter, true);
  }

  /** One that does not listen yet to what is published, unless it says so. */
  Client(Interpreter interpreter, boolean listens) throws IOException {
    int[] p = freePorts();
    ConnectionFile file =
        new ConnectionFile("tcp", "127.0.0.1", p[0], p[1], p[2], p[3], p[4], "hmac-sha256", "key");
    server = new Thread(new Server(file, interpreter)::run, "server under test");
    server.start();
    iopub = connect(SocketType.SUB, p[2]);
    if (listens) iopub.subscribe(ZMQ.SUBSCRIPTION_ALL);
    byte[] identity = {'m', 'e'};
    shell = connect(SocketType.DEALER, p[0]);
    control = connect(SocketType.DEALER, p[1]);
    stdin = connect(SocketType.DEALER, p[3], identity);
    heartbeat = connect(SocketType.REQ, p[4]);
    if (listens) awaitSubscription();
  }

  /** A subscription takes a moment: asks until the answer's status is heard. */
  private void awaitSubscription() {
    iopub.setReceiveTimeOut(100);
    for (int i = 0; i < 100; i++) {
      send(shell, "kernel_info_request", new JsonObject());
      receive(shell);
      @Nullable Message status;
      boolean heard = false;
      while ((status = tryReceive(iopub)) != null) {
        heard |= status.type().equals("status");
      }
      if (heard) break;
    }
    iopub.setReceiveTimeOut(PATIENCE);
  }

  private ZMQ.Socket connect(SocketType type, int port, byte[]... identity) {
    ZMQ.Socket socket = context.createSocket(type);
    if (type == SocketType.DEALER)
      socket.setIdentity(identity.length > 0 ? identity[0] : new byte[] {'m', 'e'});
    socket.setReceiveTimeOut(PATIENCE);
    socket.setHWM(0);
    socket.connect("tcp://127.0.0.1:" + port);
    return socket;
  }

  private static int[] freePorts() throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    int[] ports = new int[5];
    for (int i = 0; i < ports.length; i++) {
      held.add(new ServerSocket(0));
      ports[i] = held.get(i).getLocalPort();
    }
    for (ServerSocket socket : held) socket.close();
    return ports;
  }

  Message send(ZMQ.Socket socket, String type, JsonObject content) {
    Message message = codec.message(type, List.of(), new JsonObject(), content);
    sendFrames(socket, codec.encode(message));
    return message;
  }

  /** Sends a request for a subshell. */
  Message sendTo(String subshell, String type, JsonObject content) {
    Message message = codec.message(type, List.of(), new JsonObject(), content);
    message.header().addProperty("subshell_id", subshell);
    sendFrames(shell, codec.encode(message));
    return message;
  }

  /** Asks on the control channel and waits for the answer. */
  JsonObject control(String type, JsonObject content) {
    Message request = send(control, type, content);
    Message reply = receive(control);
    while (!reply.parent().equals(request.header())) reply = receive(control);
    return reply.content();
  }

  static void sendFrames(ZMQ.Socket socket, List<byte[]> frames) {
    for (int i = 0; i < frames.size(); i++)
      socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
  }

  Message receive(ZMQ.Socket socket) {
    Message message = tryReceive(socket);
    if (message == null) throw new AssertionError("no message within " + PATIENCE + " ms");
    return message;
  }

  private @Nullable Message tryReceive(ZMQ.Socket socket) {
    byte[] first = socket.recv();
    if (first == null) return null;
    List<byte[]> frames = new ArrayList<>(List.of(first));
    while (socket.hasReceiveMore()) frames.add(socket.recv());
    try {
      return codec.decode(frames);
    } catch (thalweg.kernel.protocol.BadMessage e) {
      throw new AssertionError(e);
    }
  }

  /** What is published for a request, up to and with its idle. */
  List<Message> published(Message request) {
    List<Message> all = new ArrayList<>();
    while (true) {
      Message message = receive(iopub);
      if (!message.parent().equals(request.header())) continue;
      all.add(message);
      if (message.content().toString().contains("\"idle\"")) return all;
    }
  }

  /** Waits until a cell has begun. */
  void awaitInput(Message request) {
    Message message = receive(iopub);
    while (!message.type().equals("execute_input") || !message.parent().equals(request.header())) {
      message = receive(iopub);
    }
  }

  Message execute(String code) {
    return send(shell, "execute_request", code(code));
  }

  static JsonObject code(String code) {
    JsonObject content = new JsonObject();
    content.addProperty("code", code);
    return content;
  }

  boolean serverEnded() throws InterruptedException {
    server.join(PATIENCE);
    return !server.isAlive();
  }

  void close() throws InterruptedException {
    if (server.isAlive()) send(control, "shutdown_request", new JsonObject());
    server.join(PATIENCE);
    context.close();
  }
}
