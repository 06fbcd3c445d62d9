package thalweg.solvers.sets;

import thalweg.constraints.LinearOracle;
import thalweg.math.Vectors;

/** The Frank–Wolfe gap, which for convex f is at least \(f(w)-f^*\). */
final class Gap {
  private Gap() {}

  /**
   * \(\max_{s\in C}g^\top(w-s)\), NaN where g is not finite.
   *
   * @param g the gradient at w. Not modified.
   * @param w a point of the set. Not modified.
   * @param s receives the extreme point that attains it. Modified.
   */
  static double of(LinearOracle set, double[] g, double[] w, double[] s) {
    if (!Vectors.isFinite(g)) {
      return Double.NaN;
    }
    set.minimizeLinear(g, s);
    return Math.max(0, -Segment.slope(g, w, s));
  }
}
