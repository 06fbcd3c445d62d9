package thalweg.solvers.leastsquares;

import thalweg.functions.LeastSquares;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;

/**
 * Linear least squares by the normal equations \(J^\top J\,p=-J^\top r\) and Cholesky's factorization: the fastest way, d²m/2
 * multiplications, and the least exact, since the condition number of \(J^\top J\) is the square of that of J.
 *
 * <p>One step solves a problem with affine residuals; asked to go on, it removes what rounding left, and where the residuals are not affine it is the undamped
 * Gauss–Newton method. A J whose columns depend on each other ends the run.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971484">Björck, Numerical Methods for Least Squares Problems (1996), §2.2</a>
 */
public record NormalEquations() implements Solver<LeastSquares> {

  @Override
  public Solution minimize(LeastSquares f, double[] start, Stop stop, Listener listener) {
    return LinearStep.run(LinearSolves::normalEquations, f, start, stop, listener);
  }
}
