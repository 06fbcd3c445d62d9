package thalweg.solvers.constrained;

import java.util.function.Function;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;
import thalweg.solvers.bounded.LbfgsB;

/**
 * The quadratic penalty method: minimizes, within the bounds, for growing ρ
 *
 * <p>\[f(w)+\frac\rho2\sum_ic_i(w)^2+\frac\rho2\sum_j\max(0,g_j(w))^2.\]
 *
 * <p>Constraints are broken by about multiplier/ρ, so they hold in the limit only, while the Hessian's condition number grows
 * like ρ: the lesson that leads to {@link AugmentedLagrangian}. \(\rho c_i\) and \(\rho\max(0,g_j)\) estimate the multipliers.
 * An iteration is one minimization; the measure of stationarity is {@link KktReport#residual()}. Moves, objective and constraints are
 * first brought to units in which they are near 1 around the start.
 *
 * @param inner the solver of the subproblems, given the bounds, both in units; with infinite bounds any will do
 * @param penalty ρ at the start, in units; positive
 * @param growth the factor of ρ; above 1
 * @param innerIterations the most iterations of a subproblem; at least 1
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, framework 17.1</a>
 */
public record QuadraticPenalty(
    Function<Box, Solver<Differentiable>> inner, double penalty, double growth, int innerIterations)
    implements Solver<ConstrainedProblem> {

  /** Checks the settings. */
  public QuadraticPenalty {
    Check.positive("penalty", penalty);
    Check.inOpen("growth", growth, 1, Double.POSITIVE_INFINITY);
    Check.atLeast("innerIterations", innerIterations, 1);
  }

  /** ρ = 1, tenfold each time, with {@link LbfgsB} inside and up to 5000 of its iterations each time. */
  public QuadraticPenalty() {
    this(LbfgsB::new, 1, 10, 5000);
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
    AugmentedFunction penalized = run.augmented();
    while (run.goesOn()) {
      run.descend(innerIterations, run.tolerance());
      run.measure(penalized.equalityMultipliers(run.v()), penalized.inequalityMultipliers(run.v()));
      penalized.rho *= growth;
    }
    return run.end(run.run().solution());
  }
}
