package thalweg.searches;

import thalweg.math.Vectors;

/**
 * The inner product \(x^\top y\) in a unit \(2^e\) of one's choice, right also where its terms overflow or underflow: with
 * entries of 1e±200 as with entries of 1.
 */
final class ScaledProduct {
  private static final int LEAST = 3 * Double.MIN_EXPONENT;

  private ScaledProduct() {}

  /**
   * \(2^{-e}x^\top y\).
   *
   * @param x a vector. Not modified.
   * @param y a vector. Not modified.
   * @param e the exponent of the unit
   */
  static double of(double[] x, double[] y, int e) {
    double plain = Vectors.dot(x, y);
    if (Math.abs(plain) > 1e-280 && Math.abs(plain) < 1e280) {
      return Math.scalb(plain, -e);
    }
    int top = exponent(x, y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      int ex = Math.getExponent(x[i]);
      int ey = Math.getExponent(y[i]);
      sum += Math.scalb(Math.scalb(x[i], -ex) * Math.scalb(y[i], -ey), ex + ey - top);
    }
    return Math.scalb(sum, top - e);
  }

  /** The exponent of the largest term, with which no term overflows and only negligible ones underflow. */
  static int exponent(double[] x, double[] y) {
    int top = LEAST;
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0 && y[i] != 0) {
        top = Math.max(top, Math.getExponent(x[i]) + Math.getExponent(y[i]));
      }
    }
    return top;
  }
}
