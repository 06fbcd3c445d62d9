package thalweg.solvers.leastsquares;

import thalweg.functions.LeastSquares;
import thalweg.math.Matrices;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;

/**
 * Linear least squares by a QR factorization of J with column pivoting, \(Rp=-Q^\top r\): the usual way, backward stable, d²m
 * multiplications.
 *
 * <p>One step solves a problem with affine residuals; asked to go on, it removes what rounding left, and where the residuals are not affine it is the undamped
 * Gauss–Newton method. A J whose columns depend on each other ends the run; {@link SvdLeastSquares} copes with it.
 *
 * <pre>{@code
 * double[][] points = {{0, 1}, {1, 3}, {2, 4}, {3, 4}};
 * Residuals line = Residuals.of(4, 2, (w, r) -> {
 *   for (int i = 0; i < 4; i++) {
 *     r[i] = w[0] + w[1] * points[i][0] - points[i][1];
 *   }
 * });
 * double[] w = new QrLeastSquares().minimize(new LeastSquares(line), new double[2], Stop.after(1)).point(); // 1.5, 1
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971484">Björck, Numerical Methods for Least Squares Problems (1996), §2.4</a>
 */
public record QrLeastSquares() implements Solver<LeastSquares> {

  @Override
  public Solution minimize(LeastSquares f, double[] start, Stop stop, Listener listener) {
    return LinearStep.run(this, Matrices::solveQr, f, start, stop, listener);
  }
}
