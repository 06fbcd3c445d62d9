package thalweg.solvers.leastsquares;

import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;

/**
 * The method of Levenberg and Marquardt with bounds on the parameters, \(\min\tfrac12\lVert r(w)\rVert^2\) subject to \(l\le
 * w\le u\): each step minimizes the linear model within the box and the trust region,
 *
 * <p>\[\min_p\ \tfrac12\lVert Jp+r\rVert^2\quad\text{subject to}\quad l\le w+p\le u,\quad\lVert Dp\rVert\le\Delta,\]
 *
 * <p>by active sets. For the same problems as SciPy's {@code least_squares(method='trf')}, the trust-region reflective method of
 * Branch, Coleman and Li; that one stays inside the bounds and converges to them, this one puts parameters on their bounds
 * and takes them off again, as many in a step as need be, so the solution is exact there. Without bounds in the way it is
 * {@link LevenbergMarquardt}, step by step.
 *
 * <pre>{@code
 * Residuals rosenbrock = Residuals.of(2, 2, (w, r) -> {
 *   r[0] = 10 * (w[1] - w[0] * w[0]);
 *   r[1] = 1 - w[0];
 * });
 * Box box = Box.atMost(0.5, 2);
 * double[] w =
 *     new BoundedLevenbergMarquardt(box)
 *         .minimize(new LeastSquares(rosenbrock), new double[] {-1.2, 1})
 *         .point(); // 0.5, 0.25
 * }</pre>
 *
 * <p>Residuals and Jacobian are never asked outside the bounds, not even by rounding; a Jacobian by differences must keep to
 * them itself. A start outside is moved to the nearest point of the box. Bounds may coincide, which fixes a parameter.
 * Stationarity is measured by the norm of the projected gradient \(w-P(w-J^\top r)\), as in {@link
 * thalweg.solvers.bounded.LbfgsB}. An iteration costs one Jacobian, as many residuals as it has trials, and a
 * singular value decomposition, O(md²), for each bound that it meets or leaves and one more.
 *
 * @param box the bounds; infinite where there are none
 * @param factor Δ at the start in units of ‖Dw‖; 0.1 to 100
 * @see <a href="https://doi.org/10.1007/BFb0067700">Moré, The Levenberg–Marquardt Algorithm: Implementation and Theory (1978)</a>
 * @see <a href="https://doi.org/10.1137/S1064827595289108">Branch, Coleman and Li, A Subspace, Interior, and Conjugate Gradient Method for Large-Scale Bound-Constrained Minimization Problems (1999)</a>
 */
public record BoundedLevenbergMarquardt(Box box, double factor) implements Solver<LeastSquares> {

  /** Checks the factor. */
  public BoundedLevenbergMarquardt {
    Check.positive("factor", factor);
  }

  /** Begins with a radius of ‖Dw‖. */
  public BoundedLevenbergMarquardt(Box box) {
    this(box, 1);
  }

  @Override
  public Solution minimize(LeastSquares objective, double[] start, Stop stop, Listener listener) {
    Check.length("lower", box.lower(), objective.dimension());
    return DampedSteps.run(this, box, factor, objective, start, stop, listener);
  }
}
