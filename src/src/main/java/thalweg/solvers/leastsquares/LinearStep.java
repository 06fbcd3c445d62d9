package thalweg.solvers.leastsquares;

import java.util.function.BiFunction;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.LeastSquares;
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
   * @param solve solves \(\min_p\lVert Jp-r\rVert\) or throws where J forbids it
   */
  static Solution run(
      Object method,
      BiFunction<DMatrixRMaj, double[], double[]> solve,
      LeastSquares objective,
      double[] start,
      Stop stop,
      Listener listener) {
    Run run = new Run(method, objective, start, stop, listener);
    Linearization here = new Linearization(run.counting(objective.residuals()));
    double[] w = start.clone();
    here.jacobian(w);
    double taken = 0;
    while (run.goesOn(w, here.value(), here.gradientNorm(), taken)) {
      try {
        Vectors.axpy(-here.norm(), solve.apply(here.jacobian(), here.unit()), w);
      } catch (IllegalArgumentException singular) {
        return run.searchFailed(String.valueOf(singular.getMessage()));
      }
      here.jacobian(w);
      taken = 1;
    }
    return run.solution();
  }
}
