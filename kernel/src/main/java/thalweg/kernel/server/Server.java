package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.log.Log;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.ConnectionFile;
import thalweg.kernel.protocol.Message;
import thalweg.kernel.protocol.Signer;

/**
 * A kernel's five sockets, each with a thread that blocks until something comes: nothing sleeps, nothing polls. So do the
 * shells, each with a thread that runs its cells.
 *
 * <p>Handles {@link #run} in the caller's thread until a client asks for shutdown.
 */
public final class Server {
  private static final String BELL = "inproc://bell-";
  private static final int LINGER = 200; // ms in which the last messages may still leave
  // A frame is in memory a few times while it is read: who announces more than this is hung up on.
  private static final long LARGEST_FRAME = Runtime.getRuntime().maxMemory() / 8; // bytes

  private final ConnectionFile connection;
  private final Interpreter interpreter;

  /** A server for one connection and one interpreter. */
  public Server(ConnectionFile connection, Interpreter interpreter) {
    this.connection = connection;
    this.interpreter = interpreter;
  }

  /**
   * Serves until shutdown.
   *
   * @throws ZMQException if a port is taken
   */
  public void run() {
    CompletableFuture<Void> started = // takes longest: the sockets are made beside it
        CompletableFuture.runAsync(interpreter::start, start -> cellThread(start).start());
    ZContext context = new ZContext();
    context.setLinger(LINGER);
    Codec codec = new Codec(new Signer(connection.scheme(), connection.key()));
    Publisher publisher = new Publisher(codec);
    ZMQ.Socket heartbeat = bind(socket(context, SocketType.REP), connection.heartbeat());
    RequestChannel channel = channel(context, "shell", connection.shell(), codec);
    RequestChannel control = channel(context, "control", connection.control(), codec);
    ZMQ.Socket stdin = bind(socket(context, SocketType.ROUTER), connection.stdin());
    ZMQ.Socket pub = socket(context, SocketType.XPUB);
    Subscribers subscribers = new Subscribers(pub, codec);
    bind(pub, connection.iopub());

    Questions questions = new Questions(new Wire("stdin", stdin, codec), codec);
    thread("heartbeat", () -> echo(heartbeat));
    Thread publishing = thread("iopub", () -> send(publisher, subscribers));
    thread("stdin", questions);
    Shells shells =
        new Shells(
            channel,
            publisher,
            () -> new Shell(channel, publisher, questions, interpreter, started));
    thread("shell", () -> channel.serve(shells::deliver));
    publisher.status(new JsonObject(), "starting");
    DebugRequests debugger = new DebugRequests(control, publisher, interpreter, started);
    new Control(control, publisher, interpreter, shells, debugger).run();
    publisher.close();
    join(publishing);
    // Wakes every thread that waits on a socket and lets the last messages leave; a cell that runs
    // on must not hold it.
    questions.close();
    join(thread("ending", context.getContext()::term));
    interpreter.close();
  }

  private static void echo(ZMQ.Socket heartbeat) {
    try (heartbeat) {
      while (true) heartbeat.send(heartbeat.recv());
    }
  }

  private static void send(Publisher publisher, Subscribers subscribers) {
    try (subscribers) {
      subscribers.awaitFirst();
      for (Message m = publisher.take(); m != null; m = publisher.take()) subscribers.send(m);
    } catch (InterruptedException e) {
      throw new IllegalStateException("a channel's thread is never interrupted", e);
    }
  }

  /** A channel for requests, which this process itself wakes by another socket. */
  private RequestChannel channel(ZContext context, String name, int port, Codec codec) {
    ZMQ.Socket socket = bind(socket(context, SocketType.ROUTER), port);
    ZMQ.Socket bell = socket(context, SocketType.DEALER);
    socket.bind(BELL + name);
    bell.connect(BELL + name);
    return new RequestChannel(new Wire(name, socket, codec), bell, codec);
  }

  private static ZMQ.Socket socket(ZContext context, SocketType type) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.setHWM(0); // a request that waits for a long cell must not get lost
    socket.setLinger(LINGER);
    socket.setMaxMsgSize(LARGEST_FRAME);
    return socket;
  }

  private ZMQ.Socket bind(ZMQ.Socket socket, int port) {
    socket.bind(connection.address(port));
    return socket;
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, "thalweg-" + name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (t, e) -> {
          if (!(e instanceof ZMQException ended
              && ended.getErrorCode() == ZMQ.Error.ETERM.getCode())) {
            Log.error(t.getName(), e);
          }
        });
    thread.start();
    return thread;
  }

  /** A thread that asks the interpreter. */
  static Thread cellThread(Runnable task) {
    Thread thread = new Thread(null, task, "interpreter", Interpreter.STACK);
    thread.setDaemon(true);
    return thread;
  }

  private static void join(Thread thread) {
    try {
      thread.join(LINGER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
