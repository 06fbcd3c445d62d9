package thalweg.math;

import org.ejml.data.DMatrixRMaj;

/**
 * Powers of two that bring numbers near 1. Products with them are exact, and what is computed from numbers near 1 neither
 * overflows nor underflows; so a result is the same to the last bit in all units that differ by powers of two.
 *
 * <pre>{@code
 * double[] x = {3e200, 4e200};
 * double s = PowerOfTwo.toOne(Vectors.normInf(x));
 * double sum = 0;
 * for (double xi : x) {
 *   sum += (s * xi) * (s * xi); // at most x.length · 4
 * }
 * Math.sqrt(sum) / s / 1e200; // 5.0
 * }</pre>
 */
public final class PowerOfTwo {
  private PowerOfTwo() {}

  /**
   * The power of two that brings a number's magnitude into [1, 2), or as near as a power of two gets below {@link
   * Double#MIN_NORMAL}; 1 for 0.
   */
  public static double toOne(double x) {
    return x == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(x));
  }

  /** A copy of a matrix times a power of two. */
  static DMatrixRMaj times(double scale, DMatrixRMaj a) {
    DMatrixRMaj copy = a.copy();
    Vectors.scale(scale, copy.data);
    return copy;
  }
}
