package thalweg.theory.constants;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;
import thalweg.spectra.SymmetricHessian;

/**
 * The Polyak–Łojasiewicz constant of a convex quadratic: its smallest positive eigenvalue, unless it falls without end along a direction
 * without curvature.
 */
final class QuadraticBound {
  /** Slopes along flat directions below this part of the gradient are rounding. */
  private static final double ROUNDING = 1e-10;

  private QuadraticBound() {}

  static Optional<ProblemConstant> polyakLojasiewicz(
      TwiceDifferentiable f, double[] w, double[] g, HessianRange range) {
    if (range.smallest() < -range.error() || Double.isNaN(range.smallestPositive())) {
      return Optional.empty();
    }
    boolean strong = range.smallest() > range.error();
    if (!strong && slopeAlongFlat(f, w, g, range.error()) > ROUNDING * Vectors.norm2(g)) {
      return Optional.of(
          new ProblemConstant(
              0, 0, Certainty.EXACT, "f falls without end along a direction without curvature"));
    }
    return Optional.of(
        new ProblemConstant(
            range.smallestPositive(),
            range.error(),
            range.certainty(),
            strong ? "the strong convexity" : "the smallest positive eigenvalue of the Hessian"));
  }

  /** The length of the gradient's part along eigenvectors whose eigenvalue is rounding. */
  private static double slopeAlongFlat(
      TwiceDifferentiable f, double[] w, double[] g, double rounding) {
    DMatrixRMaj h = SymmetricHessian.of(f, w);
    SymmetricEigen eigen = SymmetricEigen.of(h);
    double[] parts = new double[g.length];
    for (int k = 0; k < g.length; k++) {
      for (int i = 0; i < g.length && eigen.values()[k] <= rounding; i++) {
        parts[k] += eigen.vectors().get(i, k) * g[i];
      }
    }
    return Vectors.norm2(parts);
  }
}
