package thalweg.solvers.proximal;

import thalweg.math.Vectors;

/** A step size in the units of a problem, for looking at a point rather than for moving it. */
final class UnitStep {
  private UnitStep() {}

  /**
   * The power of two next to \(\lVert w\rVert/\lVert g\rVert\). At w = 0, where nothing is lost in rounding, one next to
   * \(10^{-100}/\lVert g\rVert\); 1 where g is 0 or not finite.
   */
  static double of(double[] w, double[] g) {
    double length = Vectors.normInf(w);
    double t = (length == 0 ? 1e-100 : length) / Vectors.normInf(g);
    return t > 0 && t < Double.POSITIVE_INFINITY ? Math.scalb(1.0, Math.getExponent(t)) : 1;
  }
}
