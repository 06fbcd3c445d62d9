package thalweg.solvers.constrained;

import java.util.Locale;
import java.util.function.Function;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Solver;
import thalweg.solvers.bounded.LbfgsB;

/**
 * The augmented Lagrangian method (method of multipliers): minimizes, within the bounds,
 *
 * <p>\[f+\sum_i\Bigl(y_ic_i+\frac\rho2c_i^2\Bigr)+\frac1{2\rho}\sum_j\bigl(\max(0,z_j+\rho g_j)^2-z_j^2\bigr),\]
 *
 * <p>then learns the multipliers, \(y_i\leftarrow y_i+\rho c_i\), \(z_j\leftarrow\max(0,z_j+\rho g_j)\), and raises ρ where
 * the violation did not halve. So ρ stays moderate, where {@link QuadraticPenalty} needs it infinite. An iteration is one such
 * minimization, to a tolerance that tightens tenfold each time; the measure of stationarity is
 * {@link KktReport#residual()}. Finds a local solution of nonconvex problems. Counts are those of the objective.
 *
 * <p>Moves, objective and constraints are first brought to units in which they are near 1 around the start, so that
 * ρ and the tolerances mean the same whatever the problem's own units are.
 *
 * @param inner the solver of the subproblems, given the bounds, both in units; with infinite bounds any will do
 * @param penalty ρ at the start, in units; positive
 * @param growth the factor of ρ; above 1
 * @param innerIterations the most iterations of a subproblem; at least 1
 * @see <a href="https://doi.org/10.1137/060654797">Andreani, Birgin, Martínez and Schuverdt, On Augmented Lagrangian Methods with General Lower-Level Constraints (2007)</a>
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 17.4</a>
 */
public record AugmentedLagrangian(
    Function<Box, Solver<Differentiable>> inner, double penalty, double growth, int innerIterations)
    implements Solver<ConstrainedProblem> {

  private static final double LARGEST_PENALTY = 1e12;
  private static final int PATIENCE = 10;

  /** Checks the settings. */
  public AugmentedLagrangian {
    Check.positive("penalty", penalty);
    Check.inOpen("growth", growth, 1, Double.POSITIVE_INFINITY);
    Check.atLeast("innerIterations", innerIterations, 1);
  }

  /** ρ = 10, tenfold where needed; up to 5000 iterations of the inner solver each time. */
  public AugmentedLagrangian(Function<Box, Solver<Differentiable>> inner) {
    this(inner, 10, 10, 5000);
  }

  /** With {@link LbfgsB} inside. */
  public AugmentedLagrangian() {
    this(LbfgsB::new);
  }

  @Override
  public Solution minimize(
      ConstrainedProblem problem, double[] start, Stop stop, Listener listener) {
    return solve(problem, start, stop, listener).solution();
  }

  /** Runs like {@link #minimize} with nobody listening, and keeps the multipliers. */
  public ConstrainedSolution solve(ConstrainedProblem problem, double[] start, Stop stop) {
    return solve(problem, start, stop, Listener.none());
  }

  /** Runs like {@link #minimize}, and keeps the multipliers. */
  public ConstrainedSolution solve(
      ConstrainedProblem problem, double[] start, Stop stop, Listener listener) {
    PenaltyRun run = new PenaltyRun(this, problem, inner, penalty, start, stop, listener);
    AugmentedFunction lagrangian = run.augmented();
    double violation = lagrangian.violation(run.v());
    double tolerance = 0.01;
    int stuckFor = 0;
    while (run.goesOn()) {
      Solution low = run.descend(innerIterations, tolerance);
      boolean bottom = PenaltyRun.hasBottom(low);
      boolean stuck = low.termination() == Termination.SEARCH_FAILED && low.iterations() == 0;
      stuckFor = stuck ? stuckFor + 1 : 0;
      double before = violation;
      violation = lagrangian.violation(run.v());
      boolean feasible = violation <= run.tolerance();
      if (bottom && (feasible || !stuck)) {
        lagrangian.updateMultipliers(run.v());
      }
      run.measure(lagrangian.y, lagrangian.z);
      if (!bottom || (!feasible && (stuck || !(violation <= 0.25 * before)))) {
        lagrangian.rho *= growth;
      }
      if (stuckFor == PATIENCE) {
        return run.end(run.run().searchFailed("inside, " + low.detail()));
      }
      if (lagrangian.rho > LARGEST_PENALTY) {
        run.goesOn();
        return run.end(failed(run, bottom));
      }
      tolerance = Math.max(0.1 * tolerance, run.tolerance());
    }
    return run.end(run.run().solution());
  }

  private static Solution failed(PenaltyRun run, boolean bottom) {
    return bottom
        ? run.run()
            .ended(
                Termination.INFEASIBLE,
                String.format(
                    Locale.ROOT,
                    "the constraints stay broken by %.3g however high their price",
                    run.violation()))
        : run.run()
            .ended(
                Termination.UNBOUNDED,
                "the value falls without end however high the price of the constraints");
  }
}
