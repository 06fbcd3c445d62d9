package thalweg.math;

/**
 * Powers of two that bring numbers near 1: products with them are exact, and what is computed from numbers near 1 neither
 * overflows nor underflows. So a result is the same to the last bit in any units that differ by powers of two.
 */
public final class Scale {
  private Scale() {}

  /**
   * The power of two that brings a number's magnitude into [1, 2), or as near as a power of two gets below {@link
   * Double#MIN_NORMAL}; 1 for 0.
   */
  public static double toOne(double x) {
    return x == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(x));
  }
}
