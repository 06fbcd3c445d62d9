package thalweg.searches;

import thalweg.math.Vectors;

/**
 * The power of two, \(2^e\), in which a line states slopes and changes so that they neither overflow nor underflow: 1 unless
 * \(|g^\top d|\) is above 2³⁰⁰ or below 2⁻³⁰⁰, then about the largest term of that sum.
 *
 * @param exponent e
 */
record Unit(int exponent) {
  private static final Unit ONE = new Unit(0);
  private static final double LARGE = 0x1p300;
  private static final int LEAST = 3 * Double.MIN_EXPONENT;

  /**
   * The unit for a line.
   *
   * @param g the gradient where it begins. Not modified.
   * @param d its direction. Not modified.
   */
  static Unit of(double[] g, double[] d) {
    double slope = Math.abs(ONE.slope(g, d));
    return slope > 1 / LARGE && slope < LARGE ? ONE : new Unit(largest(g, d));
  }

  /** \(g^\top d\) in this unit, also where the plain sum overflows or underflows. Neither is modified. */
  double slope(double[] g, double[] d) {
    double plain = Vectors.dot(g, d);
    if (Math.abs(plain) > 1e-280 && Math.abs(plain) < 1e280) {
      return in(plain);
    }
    int top = largest(g, d);
    double sum = 0;
    for (int i = 0; i < g.length; i++) {
      int eg = Math.getExponent(g[i]);
      int ed = Math.getExponent(d[i]);
      sum += Math.scalb(Math.scalb(g[i], -eg) * Math.scalb(d[i], -ed), eg + ed - top);
    }
    return Math.scalb(sum, top - exponent);
  }

  /** A change of f in this unit. */
  double in(double change) {
    return Math.scalb(change, -exponent);
  }

  /** What is in this unit as a change of f: the largest or the smallest number of its sign where it is none. */
  double out(double change) {
    double scaled = Math.scalb(change, exponent);
    if (change == 0 || !Double.isFinite(change)) {
      return change;
    }
    return Math.copySign(
        Math.max(Double.MIN_VALUE, Math.min(Double.MAX_VALUE, Math.abs(scaled))), change);
  }

  /** The exponent of the largest term of \(g^\top d\). */
  private static int largest(double[] g, double[] d) {
    int top = LEAST;
    for (int i = 0; i < g.length; i++) {
      if (g[i] != 0 && d[i] != 0) {
        top = Math.max(top, Math.getExponent(g[i]) + Math.getExponent(d[i]));
      }
    }
    return top;
  }
}
