package thalweg.solvers.constrained;

import java.util.Locale;
import java.util.function.Function;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;
import thalweg.solvers.bounded.LbfgsB;
import thalweg.solvers.sets.OverSet;

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
 * @param inner the solver of the subproblems, given the bounds; with infinite bounds any will do
 * @param penalty ρ at the start; positive
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
    double[] w = new OverSet<>(problem.objective(), problem.bounds()).inside(start);
    Run run = new Run(problem, w, stop, listener);
    Differentiable f = run.counting(problem.objective());
    AugmentedFunction lagrangian = new AugmentedFunction(problem, f, penalty);
    Solver<Differentiable> solver = inner.apply(problem.bounds());
    KktReport kkt = KktReport.at(problem, w, lagrangian.y, lagrangian.z);
    double violation = lagrangian.violation(w);
    double tolerance = 0.01;
    int stuckFor = 0;
    double[] last = w.clone();
    while (run.goesOn(w, kkt.value(), kkt.residual(), Vectors.distance(w, last))) {
      System.arraycopy(w, 0, last, 0, w.length);
      Stop until = Stop.after(innerIterations).orGradientBelow(tolerance);
      Solution low = lagrangian.descend(solver, w, until);
      boolean bottom = low.value() > AugmentedFunction.BOTTOMLESS;
      boolean stuck = low.termination() == Termination.SEARCH_FAILED && low.iterations() == 0;
      stuckFor = stuck ? stuckFor + 1 : 0;
      double before = violation;
      violation = lagrangian.violation(w);
      boolean feasible = violation <= 0.1 * stop.gradient().absolute();
      if (bottom && (feasible || !stuck)) {
        lagrangian.updateMultipliers(w);
      }
      kkt = KktReport.at(problem, w, lagrangian.y, lagrangian.z);
      if (!bottom || (!feasible && (stuck || !(violation <= 0.5 * before)))) {
        lagrangian.rho *= growth;
      }
      if (stuckFor == PATIENCE) {
        return new ConstrainedSolution(run.searchFailed("inside, " + low.detail()), kkt);
      }
      if (lagrangian.rho > LARGEST_PENALTY) {
        run.goesOn(w, kkt.value(), kkt.residual(), Vectors.distance(w, last));
        return new ConstrainedSolution(failed(run, bottom, violation), kkt);
      }
      tolerance = Math.max(0.1 * tolerance, 0.1 * stop.gradient().absolute());
    }
    return new ConstrainedSolution(run.solution(), kkt);
  }

  private static Solution failed(Run run, boolean bottom, double violation) {
    return bottom
        ? run.ended(
            Termination.INFEASIBLE,
            String.format(
                Locale.ROOT,
                "the constraints stay broken by %.3g however high their price",
                violation))
        : run.ended(
            Termination.UNBOUNDED,
            "the value falls without end however high the price of the constraints");
  }
}
