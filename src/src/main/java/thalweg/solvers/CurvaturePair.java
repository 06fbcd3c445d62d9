package thalweg.solvers;

import thalweg.math.Vectors;

/**
 * What a quasi-Newton method learns from one move: the step s and the change y of the gradient over it, each divided by
 * its norm.
 *
 * <p>The curvature met is \(\frac{s^\top y}{s^\top s}=\cos\angle(s,y)\,\frac{\lVert y\rVert}{\lVert s\rVert}\). The cosine has
 * no unit, so one rule says in all units whether f curves upward along s: \(s^\top y>\varepsilon\lVert s\rVert\lVert y\rVert\).
 * Products of unit vectors neither overflow nor underflow.
 */
public final class CurvaturePair {
  private final double[] s;
  private final double[] y;
  private double cosine;
  private double ratio;

  /** A pair of vectors of this length; not usable before {@link #learn}. */
  public CurvaturePair(int dimension) {
    s = new double[dimension];
    y = new double[dimension];
  }

  /**
   * Takes a move, unless f does not curve upward along it: what was learned before is kept then.
   *
   * @param step s. Not modified.
   * @param change y. Not modified.
   * @return whether the move was taken
   */
  public boolean learn(double[] step, double[] change) {
    double length = Vectors.norm2(step);
    double rise = Vectors.norm2(change);
    double cos = cosine(step, 1 / length, change, 1 / rise);
    // Negated, so that NaN is left out, too.
    if (!(cos > Math.ulp(1.0) && length / rise > 0 && rise / length > 0)) {
      return false;
    }
    Vectors.combine(1 / length, step, 0, step, s);
    Vectors.combine(1 / rise, change, 0, change, y);
    cosine = cos;
    ratio = length / rise;
    return true;
  }

  private static double cosine(double[] step, double a, double[] change, double b) {
    double cos = 0;
    for (int i = 0; i < step.length; i++) {
      cos += a * step[i] * (b * change[i]);
    }
    return cos;
  }

  /** \(s/\lVert s\rVert\). Not to be modified. */
  public double[] s() {
    return s;
  }

  /** \(y/\lVert y\rVert\). Not to be modified. */
  public double[] y() {
    return y;
  }

  /** \(\frac{s^\top y}{\lVert s\rVert\lVert y\rVert}\), positive. */
  public double cosine() {
    return cosine;
  }

  /** \(\frac{\lVert s\rVert}{\lVert y\rVert}\). */
  public double ratio() {
    return ratio;
  }

  /** \(\frac{s^\top x}{\lVert s\rVert}\). */
  public double alongStep(double[] x) {
    return Vectors.dot(s, x);
  }

  /** \(\frac{y^\top x}{\lVert y\rVert}\). */
  public double alongChange(double[] x) {
    return Vectors.dot(y, x);
  }

  /** Adds multiples of both vectors: \(x\leftarrow x+a\frac s{\lVert s\rVert}+b\frac y{\lVert y\rVert}\). */
  public void addTo(double[] x, double a, double b) {
    for (int i = 0; i < x.length; i++) {
      x[i] += a * s[i] + b * y[i];
    }
  }
}
