package thalweg.solvers.constrained;

import java.util.function.Function;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;
import thalweg.solvers.sets.OverSet;

/**
 * What the penalty methods share: a run, the problem in {@link Units} found at the start, the descents on its augmented function, and the
 * conditions of optimality after each.
 */
final class PenaltyRun {
  /** Below this a value in units is taken for the beginning of a fall without end. */
  private static final double BOTTOMLESS = -1e20;

  private final ConstrainedProblem problem;
  private final Run run;
  private final Units units;
  private final AugmentedFunction augmented;
  private final Solver<Differentiable> solver;
  private final double target;
  private final double[] v;
  private double[] w;
  private double[] last;
  private KktReport kkt;

  PenaltyRun(
      Object method,
      ConstrainedProblem problem,
      Function<Box, Solver<Differentiable>> inner,
      double rho,
      double[] start,
      Stop stop,
      Listener listener) {
    this.problem = problem;
    w = new OverSet<>(problem.objective(), problem.bounds()).inside(start);
    last = w;
    run = new Run(method, problem, w, stop, listener);
    units = Units.at(problem, w);
    ConstrainedProblem scaled = units.scaled(problem, run.counting(problem.objective()));
    augmented = new AugmentedFunction(scaled, rho);
    solver = inner.apply(scaled.bounds());
    v = Units.times(1 / units.move(), w);
    kkt = new KktMeasure(problem, w, units).report(augmented.y, augmented.z);
    target =
        Math.max(Math.max(0, stop.error() * kkt.residual()), stop.gradient().at(kkt.residual()));
  }

  Run run() {
    return run;
  }

  /** f + the price of the constraints, all in units. */
  AugmentedFunction augmented() {
    return augmented;
  }

  /** The point, in units. */
  double[] v() {
    return v;
  }

  /** What a descent may leave in units, for the residual at which the run is to end. */
  double tolerance() {
    return 0.1 * KktMeasure.AT_LEAST * target;
  }

  boolean goesOn() {
    return run.goesOn(w, kkt.value(), kkt.residual(), Vectors.distance(w, last));
  }

  /** Moves to where the solver finds the augmented function low, unless it has no bottom. */
  Solution descend(int iterations, double tolerance) {
    Stop until = Stop.after(iterations).orGradientBelow(tolerance).orValueBelow(BOTTOMLESS);
    Solution low = solver.minimize(augmented, v, run.remaining(until));
    last = w;
    if (hasBottom(low)) {
      System.arraycopy(low.point(), 0, v, 0, v.length);
      w = Units.times(units.move(), v);
    }
    return low;
  }

  static boolean hasBottom(Solution low) {
    return low.value() > BOTTOMLESS;
  }

  /** Checks the conditions of optimality with these multipliers, given in units. */
  void measure(double[] y, double[] z) {
    kkt =
        new KktMeasure(problem, w, units)
            .report(units.prices(y, units.equalities()), units.prices(z, units.inequalities()));
  }

  /** How far the point breaks its worst constraint. */
  double violation() {
    return problem.violation(w);
  }

  ConstrainedSolution end(Solution solution) {
    return new ConstrainedSolution(solution, kkt);
  }
}
