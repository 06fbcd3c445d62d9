package thalweg.solvers;

import thalweg.math.Vectors;

/**
 * How far to move along −∇f where nothing is known of the curvature yet.
 *
 * <p>A length of 1, as in L-BFGS-B, unless the problem itself says that 1 is more than ten times too short or too long.
 * Two lengths in its own units tell: \(\lVert w\rVert_\infty\), and \(\frac{|f|}{\lVert\nabla f\rVert}\), after which f
 * would be 0 if it fell on. So a problem in other units begins with nearly the same move.
 *
 * @see <a href="https://doi.org/10.1145/1132973.1132979">Hager and Zhang, Algorithm 851: CG_DESCENT (2006), step I0, for the two lengths</a>
 */
public final class FirstMove {
  private static final double TOLERANCE = 10;

  private FirstMove() {}

  /**
   * The length of the move.
   *
   * @param w the point. Not modified.
   * @param value f(w)
   * @param gradientNorm \(\lVert\nabla f(w)\rVert_2\), positive
   */
  public static double length(double[] w, double value, double gradientNorm) {
    double size = Vectors.normInf(w);
    double toZero = Math.abs(value) / gradientNorm;
    double longer = Math.max(size, toZero);
    double shorter = size == 0 || toZero == 0 ? longer : Math.min(size, toZero);
    return shorter > 0 && Double.isFinite(shorter)
        ? Math.max(shorter / TOLERANCE, Math.min(1, longer * TOLERANCE))
        : 1;
  }
}
