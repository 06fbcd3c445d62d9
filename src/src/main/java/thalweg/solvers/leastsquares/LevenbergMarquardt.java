package thalweg.solvers.leastsquares;

import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;

/**
 * The method of Levenberg and Marquardt for nonlinear least squares, as a trust region in Moré's form:
 *
 * <p>\[\min_p\ \tfrac12\lVert Jp+r\rVert^2\quad\text{subject to}\quad\lVert Dp\rVert\le\Delta,\qquad\text{solved
 * by}\quad(J^\top J+\lambda D^2)\,p=-J^\top r.\]
 *
 * <pre>{@code
 * Residuals rosenbrock = Residuals.of(2, 2, (w, r) -> {
 *   r[0] = 10 * (w[1] - w[0] * w[0]);
 *   r[1] = 1 - w[0];
 * });
 * Solution solution =
 *     new LevenbergMarquardt().minimize(new LeastSquares(rosenbrock), new double[] {-1.2, 1});
 * double[] w = solution.point(); // 1, 1
 * }</pre>
 *
 * <p>D holds the largest norm that each column of J has had, so the steps do not depend on the units of the parameters.
 * λ follows from Δ (to 10 %), and Δ from how well the model foretold the last step. Between gradient descent far away and
 * Gauss–Newton near a solution: quadratic where the residuals vanish, linear elsewhere. Copes with a Jacobian
 * of deficient rank. A point is accepted only where residuals and Jacobian are finite.
 *
 * <p>The value is ½‖r‖². An iteration costs one Jacobian, as many residuals as it has trials, and one singular
 * value decomposition, O(md²).
 *
 * <p>Where J has full rank, the points evaluated are those of MINPACK's {@code lmder}, with two exceptions. The first Δ is at
 * least {@code factor} times a tenth of ‖r‖, so that a start at or near 0 does not begin with steps of no length. And a refused
 * Gauss–Newton step is not evaluated again where the smaller Δ still allows it.
 *
 * @param factor Δ at the start in units of ‖Dw‖; 0.1 to 100
 * @see <a href="https://doi.org/10.1007/BFb0067700">Moré, The Levenberg–Marquardt Algorithm: Implementation and Theory (1978)</a>
 * @see BoundedLevenbergMarquardt
 */
public record LevenbergMarquardt(double factor) implements Solver<LeastSquares> {

  /** Checks the factor. */
  public LevenbergMarquardt {
    Check.positive("factor", factor);
  }

  /** Begins with a radius of ‖Dw‖. */
  public LevenbergMarquardt() {
    this(1);
  }

  @Override
  public Solution minimize(LeastSquares objective, double[] start, Stop stop, Listener listener) {
    Box everywhere = Box.unbounded(objective.dimension());
    return DampedSteps.run(this, everywhere, factor, objective, start, stop, listener);
  }
}
