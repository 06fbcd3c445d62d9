package thalweg.problems;

import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.functions.Residuals;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/** A few lines of Marquardt's method, to see that a collection's formulas lead from its starts to its minima. */
final class DampedGaussNewton {
  private DampedGaussNewton() {}

  /** Where at most so many steps from the start lead; each step solves for damped, scaled normal equations. */
  static double[] run(Residuals f, double[] start, int steps) {
    double[] w = start.clone();
    double[] r = new double[f.size()];
    DMatrixRMaj j = new DMatrixRMaj(f.size(), f.dimension());
    double[] g = new double[f.dimension()];
    double[] scale = new double[f.dimension()];
    double lambda = 1e-3;
    for (int k = 0; k < steps && lambda < 1e20; k++) {
      f.residuals(w, r);
      f.jacobian(w, j);
      Matrices.multiplyTransposed(j, r, g);
      DMatrixRMaj normal = Matrices.gram(j);
      double @Nullable [] trial = null;
      while (trial == null && lambda < 1e20) {
        trial = step(normal, g, scale, lambda, w);
        lambda *= trial != null && sumOfSquares(f, trial) <= Vectors.dot(r, r) ? 0.2 : 4;
        trial = trial != null && sumOfSquares(f, trial) <= Vectors.dot(r, r) ? trial : null;
      }
      boolean still = trial == null || Vectors.distance(trial, w) <= 1e-13 * Vectors.norm2(w);
      w = trial == null ? w : trial;
      if (still) {
        return w;
      }
    }
    return w;
  }

  private static double @Nullable [] step(
      DMatrixRMaj normal, double[] g, double[] scale, double lambda, double[] w) {
    DMatrixRMaj damped = normal.copy();
    for (int i = 0; i < g.length; i++) {
      scale[i] = Math.max(scale[i], Math.sqrt(normal.get(i, i)));
      scale[i] = scale[i] == 0 ? 1 : scale[i];
    }
    double[] right = new double[g.length];
    for (int i = 0; i < g.length; i++) {
      for (int k = 0; k < g.length; k++) {
        damped.set(i, k, damped.get(i, k) / scale[i] / scale[k]);
      }
      damped.add(i, i, lambda);
      right[i] = -g[i] / scale[i];
    }
    try {
      double[] z = Matrices.solveCholesky(damped, right);
      for (int i = 0; i < z.length; i++) {
        z[i] = w[i] + z[i] / scale[i];
      }
      return z;
    } catch (IllegalArgumentException singular) {
      return null;
    }
  }

  /** ‖r(w)‖². */
  static double sumOfSquares(Residuals f, double[] w) {
    double[] r = new double[f.size()];
    f.residuals(w, r);
    return Vectors.dot(r, r);
  }
}
