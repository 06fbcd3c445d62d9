package thalweg.kernel.java.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import thalweg.kernel.interpreter.Frontend;

/** Lines a person types when asked. */
final class Keyboard extends InputStream {
  private ByteBuffer line = ByteBuffer.allocate(0);

  @Override
  public synchronized int read() throws IOException {
    return ask() ? line.get() & 0xff : -1;
  }

  @Override
  public synchronized int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) return 0;
    if (!ask()) return -1;
    int n = Math.min(length, line.remaining());
    line.get(bytes, from, n);
    return n;
  }

  @Override
  public synchronized int available() {
    return line.remaining();
  }

  private boolean ask() throws IOException {
    if (line.hasRemaining()) return true;
    Frontend frontend = Streams.frontend();
    if (frontend == null) return false;
    try {
      String typed = frontend.input("", false) + "\n";
      line = ByteBuffer.wrap(typed.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for input");
    } catch (IOException e) { // which a Scanner would keep to itself
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
