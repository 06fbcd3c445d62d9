package thalweg.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Fetches an address into a file that may hold its beginning already, by HTTP's Range (RFC 9110, section 14).
 *
 * <p>A connection that breaks is taken up again as long as each one brings something. Whether the file is right is for a
 * checksum to say: its beginning may be of another version.
 */
final class Download {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int BLOCK = 1 << 16;
  private static final int END = -1;
  private static final int BROKEN = -2;

  private Download() {}

  /**
   * Completes the file.
   *
   * @throws IOException if the address does not answer, refuses, or breaks off; what has come stays in the file
   */
  static void complete(URI address, Path part) throws IOException {
    long before;
    do {
      before = size(part);
      if (attempt(address, part, before)) {
        return;
      }
    } while (size(part) > before);
    throw new IOException("the connection broke off after %d bytes".formatted(size(part)));
  }

  /** Whether the file is complete after one connection. */
  private static boolean attempt(URI address, Path part, long from) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    connection.setRequestProperty("Accept-Encoding", "identity");
    if (from > 0) {
      connection.setRequestProperty("Range", "bytes=" + from + "-");
    }
    try {
      int status = connection.getResponseCode();
      if (status == 416 && from > 0) {
        return true; // there is nothing beyond what is here
      }
      if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL) {
        throw new IOException("the answer is status " + status);
      }
      return copied(connection, part, continues(connection, status, from) ? from : 0);
    } finally {
      connection.disconnect();
    }
  }

  /** Whether the answer continues where the file ends; a server that does not support Range starts over. */
  private static boolean continues(HttpURLConnection connection, int status, long from) {
    String range = connection.getHeaderField("Content-Range");
    return status == HttpURLConnection.HTTP_PARTIAL
        && range != null
        && range.startsWith("bytes " + from + "-");
  }

  private static boolean copied(HttpURLConnection connection, Path part, long from)
      throws IOException {
    long expected = connection.getContentLengthLong();
    long copied = 0;
    byte[] block = new byte[BLOCK];
    StandardOpenOption how =
        from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    try (InputStream in = connection.getInputStream();
        OutputStream out =
            Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      int n;
      while ((n = read(in, block)) != END) {
        if (n == BROKEN) {
          return false;
        }
        out.write(block, 0, n);
        copied += n;
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException("interrupted after %d bytes".formatted(from + copied));
        }
      }
    }
    return expected < 0 || copied >= expected;
  }

  /** As the stream's read, but a connection that breaks is no exception. */
  private static int read(InputStream in, byte[] block) {
    try {
      return in.read(block);
    } catch (IOException e) {
      return BROKEN;
    }
  }

  private static long size(Path part) throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }
}
