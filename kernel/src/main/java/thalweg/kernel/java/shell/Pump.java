package thalweg.kernel.java.shell;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** A thread that passes bytes on as they come, from a program or to it. */
final class Pump extends Thread {
  private static final long PATIENCE = 500; // ms

  private final InputStream from;
  private final OutputStream to;
  private final Closeable end;
  private final AtomicLong passed = new AtomicLong();
  private volatile boolean busy;

  private Pump(InputStream from, OutputStream to, Closeable end) {
    super("a program's bytes");
    this.from = from;
    this.to = to;
    this.end = end;
    setDaemon(true);
  }

  /**
   * Begins to pass bytes on.
   *
   * @param end what is closed when there are no more
   */
  static Pump start(InputStream from, OutputStream to, Closeable end) {
    Pump pump = new Pump(from, to, end);
    pump.start();
    return pump;
  }

  @Override
  public void run() {
    byte[] bytes = new byte[1 << 13];
    try (end) {
      for (int n; (n = from.read(bytes)) >= 0; passed.addAndGet(n)) {
        busy = true;
        to.write(bytes, 0, n);
        to.flush();
        busy = false;
      }
    } catch (IOException e) {
      // the program has ended: nobody writes or reads any more
    }
  }

  /** Waits until all has come; but a program that runs on in the background may keep its output open for ever. */
  void drain() throws InterruptedException {
    for (long before = -1; isAlive() && (busy || before != passed.get()); ) {
      before = passed.get();
      join(PATIENCE);
    }
  }
}
