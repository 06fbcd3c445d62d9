package thalweg.solvers.leastsquares;

import java.util.function.BiFunction;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;

/** Full steps to the solution of the linearized problem; the first one ends it where the residuals are affine. */
final class LinearStep {
  private LinearStep() {}

  /**
   * Runs.
   *
   * @param solve solves \(\min_p\lVert Jp-r\rVert\) for J and r, or throws where J forbids it
   */
  static Solution run(
      BiFunction<DMatrixRMaj, double[], double[]> solve,
      LeastSquares objective,
      double[] start,
      Stop stop,
      Listener listener) {
    Run run = new Run(objective, start, stop, listener);
    Residuals f = run.counting(objective.residuals());
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] r = new double[f.size()];
    DMatrixRMaj j = new DMatrixRMaj(r.length, w.length);
    double taken = 0;
    while (true) {
      f.residuals(w, r);
      f.jacobian(w, j);
      Matrices.multiplyTransposed(j, r, g);
      if (!run.goesOn(w, 0.5 * Vectors.dot(r, r), Vectors.norm2(g), taken)) {
        return run.solution();
      }
      try {
        Vectors.axpy(-1, solve.apply(j, r), w);
      } catch (IllegalArgumentException singular) {
        return run.searchFailed(String.valueOf(singular.getMessage()));
      }
      taken = 1;
    }
  }
}
