package thalweg.losses;

/**
 * The exponential function of many numbers, in plain arithmetic without branches, so that the compiler takes several at a time: a
 * fourth of the time of {@link Math#exp} for each.
 *
 * <p>With k the whole number nearest to \(x/\log2\), \(e^x=2^ke^r\) and \(|r|\le\frac12\log2\), where thirteen terms of
 * Taylor's series are exact to 4e-18. The error is at most 2 units in the last place.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4899-7983-4">Muller, Elementary Functions, §11.1, the reduction of Cody and Waite</a>
 */
final class Exponentials {
  private static final double PER_LOG2 = 1 / Math.log(2);
  private static final double LOG2_HIGH = 0x1.62e42feep-1;
  private static final double LOG2_LOW = 0x1.a39ef35793c76p-33;

  /** Added and subtracted, it leaves no digits behind the point. */
  private static final double TO_WHOLE = 0x1.8p52;

  /** Below this the exponential is 0. */
  private static final double LOWEST = 746;

  /** Below this the exponential has all its digits. */
  private static final double NORMAL = 700;

  private Exponentials() {}

  /**
   * \(e_i\leftarrow e^{-|x_i|}\) for the first so many numbers.
   *
   * @param x any numbers; NaN gives NaN. Not modified.
   * @param e the results; not x. Modified.
   */
  static void ofMinusMagnitude(double[] x, int count, double[] e) {
    for (int i = 0; i < count; i++) {
      double z = Math.min(Math.abs(x[i]), LOWEST);
      double k = (z * PER_LOG2 + TO_WHOLE) - TO_WHOLE;
      double r = (k * LOG2_HIGH - z) + k * LOG2_LOW;
      double sum = 1.0 / 6227020800L;
      sum = sum * r + 1.0 / 479001600;
      sum = sum * r + 1.0 / 39916800;
      sum = sum * r + 1.0 / 3628800;
      sum = sum * r + 1.0 / 362880;
      sum = sum * r + 1.0 / 40320;
      sum = sum * r + 1.0 / 5040;
      sum = sum * r + 1.0 / 720;
      sum = sum * r + 1.0 / 120;
      sum = sum * r + 1.0 / 24;
      sum = sum * r + 1.0 / 6;
      sum = sum * r + 1.0 / 2;
      e[i] = 1 + (r + r * r * sum);
    }
    // Alone in a loop, since the compiler takes several numbers at a time only where none is looked
    // at bit by bit.
    for (int i = 0; i < count; i++) {
      double z = Math.abs(x[i]);
      if (z < NORMAL) {
        // The last bits of this sum are k: subtracted from the exponent, they divide by 2ᵏ.
        long k = Double.doubleToRawLongBits(z * PER_LOG2 + TO_WHOLE);
        e[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(e[i]) - (k << 52));
      } else {
        double k = Math.min(z, LOWEST) * PER_LOG2;
        e[i] *= Math.scalb(1.0, -(int) ((k + TO_WHOLE) - TO_WHOLE));
      }
    }
  }
}
