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
 * @see <a href="https://doi.org/10.1137/1.9781611971484">Björck, Numerical Methods for Least Squares Problems (1996), §2.4</a>
 */
public record QrLeastSquares() implements Solver<LeastSquares> {

  @Override
  public Solution minimize(LeastSquares f, double[] start, Stop stop, Listener listener) {
    return LinearStep.run(Matrices::solveQr, f, start, stop, listener);
  }
}
