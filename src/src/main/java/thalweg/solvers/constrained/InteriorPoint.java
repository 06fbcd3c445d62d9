package thalweg.solvers.constrained;

import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Mehrotra's predictor–corrector interior-point method for linear and convex quadratic programs.
 *
 * <p>With slacks \(s=h-Gw\ge0\) and multipliers y, \(z\ge0\), Newton's method is applied to the conditions of optimality with
 * \(s_jz_j=\sigma\mu\), \(\mu=s^\top z/m\). Each iteration first predicts a step with σ = 0, learns from it
 * \(\sigma=(\mu_{\mathrm{aff}}/\mu)^3\) and a second-order correction, and goes 99.5 % of the way to the boundary. Usually
 * done in 10 to 30 iterations, nearly whatever the size; each factorizes one matrix of order d + p.
 *
 * <p>The conditions with \(s_jz_j=t\) are those of a minimizer of the log barrier \(\tfrac12w^\top Qw+c^\top w-t\sum_j\log(h-Gw)_j\)
 * where Aw = b: the central path of the barrier method, which minimizes for one t after another. This method takes one Newton
 * step in w, y and z at once for each t, which needs no feasible start and stays well-behaved as t goes to 0.
 *
 * <p>The measure of stationarity is the largest of the relative residuals: \(\lVert Aw-b\rVert\), \(\lVert Gw+s-h\rVert\) and
 * \(\lVert Qw+c+A^\top y+G^\top z\rVert\), each over 1 plus the norm of its data, and the duality gap \(s^\top z\) over
 * \(1+|f|\). The run ends with {@link Termination#INFEASIBLE} or {@link Termination#UNBOUNDED} once the iterates prove it by
 * Farkas' lemma to 1e-8. The first iterate is computed from the problem; the start given is checked, but not used.
 *
 * @param reach the share of the way to the boundary that is gone; in (0, 1)
 * @see <a href="https://doi.org/10.1137/0802028">Mehrotra, On the Implementation of a Primal-Dual Interior Point Method (1992)</a>
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 16.4</a>
 */
public record InteriorPoint(double reach) implements Solver<QuadraticProgram> {

  private static final double CERTAIN = 1e-8;

  /** Checks the setting. */
  public InteriorPoint {
    Check.inOpen("reach", reach, 0, 1);
  }

  /** Goes 99.5 % of the way. */
  public InteriorPoint() {
    this(0.995);
  }

  @Override
  public Solution minimize(QuadraticProgram problem, double[] start, Stop stop, Listener listener) {
    Check.finite("start", Check.length("start", start, problem.dimension()));
    return solve(problem, stop, listener).solution();
  }

  /** Up to 200 iterations to a relative 1e-9, and keeps the multipliers. */
  public ConstrainedSolution solve(QuadraticProgram problem) {
    return solve(problem, Stop.after(200).orGradientBelow(1e-9), Listener.none());
  }

  /** Runs like {@link #minimize} from a start of its own, and keeps the multipliers. */
  public ConstrainedSolution solve(QuadraticProgram problem, Stop stop, Listener listener) {
    CentralPath at = new CentralPath(problem);
    at.begin();
    Run run = new Run(problem, at.w, stop, listener);
    double alpha = 0;
    while (run.goesOn(at.w, at.value(), at.residual(), alpha)) {
      if (at.provesInfeasible(CERTAIN)) {
        return with(at, run.ended(Termination.INFEASIBLE, at.proof("s contradict each other")));
      }
      if (at.provesUnbounded(CERTAIN)) {
        return with(
            at, run.ended(Termination.UNBOUNDED, at.proof(" leave a way down without end")));
      }
      if (!at.factorize()) {
        return with(at, run.searchFailed("the matrix of the Newton step is singular to rounding"));
      }
      at.predict();
      double mu = at.mu();
      double sigma = Math.pow(at.muAfter(at.largestStep()) / Math.max(mu, Double.MIN_NORMAL), 3);
      at.correct(sigma * mu);
      alpha = Math.min(1, reach * at.largestStep());
      at.move(alpha);
    }
    return with(at, run.solution());
  }

  private static ConstrainedSolution with(CentralPath at, Solution solution) {
    return new ConstrainedSolution(
        solution, KktReport.at(at.problem().constrained(), solution.point(), at.y, at.z));
  }
}
