package thalweg.solvers.leastsquares;

import thalweg.functions.LeastSquares;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;

/**
 * Linear least squares by the singular value decomposition of J, \(p=-J^+r\): the slowest way, several times the work of QR, and
 * the one that copes with columns that depend on each other: of all solutions it takes the shortest step.
 *
 * <p>One step solves a problem with affine residuals; asked to go on, it removes what rounding left, and where the residuals are not affine it is the undamped
 * Gauss–Newton method.
 *
 * <pre>{@code
 * double[][] points = {{0, 1}, {1, 3}, {2, 4}, {3, 4}};
 * Residuals line = Residuals.of(4, 2, (w, r) -> {
 *   for (int i = 0; i < 4; i++) {
 *     r[i] = w[0] + w[1] * points[i][0] - points[i][1];
 *   }
 * });
 * double[] w = new SvdLeastSquares().minimize(new LeastSquares(line), new double[2], Stop.after(1)).point(); // 1.5, 1
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971484">Björck, Numerical Methods for Least Squares Problems (1996), §1.2.5</a>
 */
public record SvdLeastSquares() implements Solver<LeastSquares> {

  @Override
  public Solution minimize(LeastSquares f, double[] start, Stop stop, Listener listener) {
    return LinearStep.run(this, LinearSolves::pseudoInverse, f, start, stop, listener);
  }
}
