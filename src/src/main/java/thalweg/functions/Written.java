package thalweg.functions;

import java.util.Arrays;

/** Tells whether a user's formula has written all it should: what it left as it was would be a wrong number without a word. */
final class Written {
  /** A NaN that no arithmetic gives. */
  private static final double UNTOUCHED = Double.longBitsToDouble(0x7ff8_7468_616c_7765L);

  private static final long BITS = Double.doubleToRawLongBits(UNTOUCHED);

  private Written() {}

  /** Marks every entry as not written. */
  static void clear(double[] x) {
    Arrays.fill(x, UNTOUCHED);
  }

  /**
   * Requires that every entry was written since {@link #clear}. To add to an entry is not to write it.
   *
   * @throws IllegalArgumentException if one was not
   */
  static void check(String name, double[] x) {
    for (int i = 0; i < x.length; i++) {
      if (Double.doubleToRawLongBits(x[i]) == BITS) {
        throw new IllegalArgumentException(
            "the formula must write every entry of %s but left entry %d of %d: set it, %s[%d] = …, before adding to it, also where it is 0"
                .formatted(name, i, x.length, name, i));
      }
    }
  }
}
