package thalweg.experiments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import thalweg.samples.Examples;

/** SHA-256 of data, the first 16 of its bytes as hexadecimal digits: enough to tell data apart, short enough to print. */
public final class Checksum {
  private static final int BYTES = 16;

  private Checksum() {}

  /** Of the shape and the bits of all numbers, in order: one changed, added or swapped example changes it. */
  public static String of(Examples examples) {
    MessageDigest digest = digest();
    digest.update(
        ByteBuffer.allocate(8).putInt(examples.size()).putInt(examples.dimension()).flip());
    add(digest, examples.x().data, examples.size() * examples.dimension());
    add(digest, examples.y(), examples.size());
    return hex(digest);
  }

  /** Of a text. */
  static String of(String text) {
    MessageDigest digest = digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return hex(digest);
  }

  private static void add(MessageDigest digest, double[] x, int n) {
    ByteBuffer bytes = ByteBuffer.allocate(8);
    for (int i = 0; i < n; i++) {
      digest.update(bytes.clear().putDouble(x[i]).flip());
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
