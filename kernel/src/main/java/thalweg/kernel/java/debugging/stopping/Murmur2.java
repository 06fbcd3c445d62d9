package thalweg.kernel.java.debugging.stopping;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * MurmurHash2 of a text in UTF-8, 32 bits: what front ends make the names of cells' files by.
 *
 * @see <a href="https://github.com/aappleby/smhasher">A. Appleby, SMHasher, MurmurHash2.cpp</a>
 */
final class Murmur2 {
  private static final int M = 0x5bd1e995;
  private static final int R = 24;

  private Murmur2() {}

  /** The hash, as an unsigned number. */
  static long hash(String text, int seed) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int h = seed ^ bytes.length;
    while (data.remaining() >= Integer.BYTES) {
      int k = data.getInt() * M;
      h = (h * M) ^ ((k ^ (k >>> R)) * M);
    }
    if (data.hasRemaining()) {
      for (int shift = 0; data.hasRemaining(); shift += 8) h ^= (data.get() & 0xff) << shift;
      h *= M;
    }
    h = (h ^ (h >>> 13)) * M;
    return Integer.toUnsignedLong(h ^ (h >>> 15));
  }
}
