package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.ConnectionFile;
import thalweg.kernel.protocol.Signer;

/**
 * A short life of a kernel with itself as the client: a few cells over real sockets. The installer runs it once, so
 * that the JVM can store the classes a kernel needs and later kernels start faster.
 */
public final class Rehearsal {
  private static final String SCHEME = "hmac-sha256";
  private static final String KEY = "rehearsal";
  private static final int PATIENCE = 60_000; // ms for a cell

  private Rehearsal() {}

  /**
   * Runs the cells and ends the server.
   *
   * @throws IOException if there are no free ports, or a cell takes longer than a minute
   */
  public static void run(Interpreter interpreter, List<String> cells) throws IOException {
    int[] p = freePorts();
    ConnectionFile file =
        new ConnectionFile("tcp", "127.0.0.1", p[0], p[1], p[2], p[3], p[4], SCHEME, KEY);
    Thread server = new Thread(new Server(file, interpreter)::run, "rehearsal");
    server.start();
    Codec codec = new Codec(new Signer(SCHEME, KEY));
    try (ZContext context = new ZContext()) {
      ZMQ.Socket iopub = connect(context, SocketType.SUB, p[2]);
      iopub.subscribe(ZMQ.SUBSCRIPTION_ALL);
      ZMQ.Socket shell = connect(context, SocketType.DEALER, p[0]);
      ask(shell, codec, "kernel_info_request", "");
      for (String cell : cells) ask(shell, codec, "execute_request", cell);
      ask(shell, codec, "complete_request", "Math.sq");
      ask(shell, codec, "inspect_request", "Math.sqrt");
      ask(connect(context, SocketType.DEALER, p[1]), codec, "shutdown_request", "");
    }
  }

  private static ZMQ.Socket connect(ZContext context, SocketType type, int port) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.setReceiveTimeOut(PATIENCE);
    socket.setHandshakeIvl(500); // JeroMQ now and then loses one, and tries again only after 30 s
    socket.connect("tcp://127.0.0.1:" + port);
    return socket;
  }

  private static void ask(ZMQ.Socket socket, Codec codec, String type, String code)
      throws IOException {
    JsonObject content = new JsonObject();
    content.addProperty("code", code);
    Wire wire = new Wire(type, socket, codec);
    wire.send(codec.message(type, List.of(), new JsonObject(), content));
    if (wire.await(PATIENCE) == null)
      throw new IOException("no reply to " + type + " within a minute");
  }

  private static int[] freePorts() throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    int[] ports = new int[5];
    try {
      for (int i = 0; i < ports.length; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        ports[i] = held.get(i).getLocalPort();
      }
    } finally {
      for (ServerSocket socket : held) socket.close();
    }
    return ports;
  }
}
