package thalweg.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks a gzipped file whole, or says where it is damaged.
 *
 * <p>Java's own stream takes whatever follows a member and is no member itself for the file's end, without a word; so a
 * second member with one bad byte in its header would be rows that are missing. Here the file must end where the
 * last member ends.
 */
final class Gzip extends GZIPInputStream {

  /** The checksum and the length that close a member. */
  private static final int TRAILER = 8;

  /** The buffer takes in the whole file, so that what is left of it is what was not unpacked. */
  private Gzip(byte[] content) throws IOException {
    super(new ByteArrayInputStream(content), content.length);
  }

  /** Whether a file begins as gzipped ones do. */
  static boolean is(byte[] content) {
    return content.length > 1 && content[0] == 0x1f && content[1] == (byte) 0x8b;
  }

  /**
   * The content of all members.
   *
   * @param file its name, for errors
   * @param content the gzipped bytes. Not modified.
   * @throws IllegalArgumentException if it does not unpack; the message names the place, in bytes
   */
  static byte[] unpacked(String file, byte[] content) {
    int left = content.length;
    try (Gzip in = new Gzip(content)) {
      try {
        byte[] unpacked = in.readAllBytes();
        left = in.inf.getRemaining() - TRAILER;
        if (left > 0) {
          throw new IOException("what follows is not gzipped");
        }
        return unpacked;
      } catch (IOException e) {
        left = Math.max(left == content.length ? in.inf.getRemaining() : left, 0);
        throw e;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s, byte %d of %d: the file is damaged or cut short and does not unpack (%s); fetch it again"
              .formatted(file, content.length - left, content.length, e.getMessage()),
          e);
    }
  }
}
