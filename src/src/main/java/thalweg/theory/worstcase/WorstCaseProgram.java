package thalweg.theory.worstcase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thalweg.runs.Listener;
import thalweg.runs.Stop;
import thalweg.solvers.semidefinite.SemidefiniteInteriorPoint;
import thalweg.solvers.semidefinite.SemidefiniteSolution;
import thalweg.theory.worstcase.Gram.AtMost;

/** The semidefinite program of a {@link PerformanceEstimation}, in units in which L and the start are 1. */
final class WorstCaseProgram {
  private static final Stop ENOUGH = Stop.after(100).orGradientBelow(1e-9);

  /** What the solver has to reach, in relation to the value. */
  private static final double ACCURACY = 1e-6;

  /** How much better the function handed back may be than the worst; without any room the second program had no interior. */
  private static final double SLACK = 1e-5;

  private final FunctionClass functions;
  private final Samples samples;
  private final List<AtMost> inequalities = new ArrayList<>();
  private final Expression objective;
  private final double unit;

  WorstCaseProgram(
      FunctionClass functions, Start start, PerformanceMeasure criterion, Samples visited) {
    this.functions = functions;
    samples = criterion == PerformanceMeasure.BEST_GRADIENT_SQUARED ? visited.withValue() : visited;
    interpolate(functions.inUnitOf(functions.smoothness()), samples.smooth());
    interpolate(FunctionClass.CONVEX, samples.penalty());
    double largest =
        Math.max(start.distance(), functions.smoothness() * (start.gap() + start.decrease()));
    inequalities.add(new AtMost(left(start, largest), 1));
    unit = start.atMost() / largest;
    objective = objective(criterion);
  }

  Samples samples() {
    return samples;
  }

  /** The factor of all unknowns: the inequalities are homogeneous, so the program is solved from a start of 1. */
  double unit() {
    return unit;
  }

  private void interpolate(FunctionClass unit, List<Sample> of) {
    for (Sample i : of) {
      for (Sample j : of) {
        // Samples of one place are one.
        if (i.f() != j.f()) {
          inequalities.add(new AtMost(unit.interpolation(samples.gram(), i, j), 0));
        }
      }
    }
  }

  /** What is known of the start, with the largest weight 1; its bound is the unit of all unknowns. */
  private Expression left(Start from, double largest) {
    double l = functions.smoothness();
    double first = l * (from.gap() + from.decrease()) / largest;
    Expression left = samples.gram().zero();
    left =
        from.distance() == 0
            ? left
            : left.plus(from.distance() / largest, samples.distanceSquared(0));
    left = first == 0 ? left : left.plus(first, samples.value(0));
    return from.decrease() == 0
        ? left
        : left.plus(-l * from.decrease() / largest, samples.value(samples.visited() - 1));
  }

  private Expression objective(PerformanceMeasure criterion) {
    int last = samples.visited() - 1;
    return switch (criterion) {
      case GAP -> samples.value(last);
      case DISTANCE_SQUARED -> samples.distanceSquared(last);
      case GRADIENT_SQUARED -> samples.gradientSquared(last);
      case BEST_GRADIENT_SQUARED -> {
        Expression least = samples.gram().value(samples.gram().values() - 1);
        for (int i = 0; i <= last; i++) {
          inequalities.add(new AtMost(least.plus(-1, samples.gradientSquared(i)), 0));
        }
        yield least;
      }
    };
  }

  /** The program whose dual value is the worst value. */
  SemidefiniteSolution worst() {
    return maximize(objective, inequalities);
  }

  /** Of all worst functions one with the least trace of G, which brings its rank down; none if that fails. */
  Optional<double[]> simplest(SemidefiniteSolution worst) {
    List<AtMost> where = new ArrayList<>(inequalities);
    Expression lower = samples.gram().zero().plus(-1, objective);
    where.add(new AtMost(lower, -worst.dualValue() * (1 - SLACK)));
    Expression trace = samples.gram().zero();
    for (int p = 0; p < samples.gram().vectors(); p++) {
      double[] unit = new double[samples.gram().vectors()];
      unit[p] = 1;
      trace = trace.plus(-1, samples.gram().inner(unit, unit));
    }
    SemidefiniteSolution simplest = maximize(trace, where);
    return isAccurate(simplest, 1) ? Optional.of(simplest.y()) : Optional.empty();
  }

  private SemidefiniteSolution maximize(Expression largest, List<AtMost> where) {
    return new SemidefiniteInteriorPoint()
        .solve(samples.gram().maximize(largest, where), ENOUGH, Listener.none());
  }

  /** Whether a run's error is small beside a value, whether or not it reached what it was asked for. */
  static boolean isAccurate(SemidefiniteSolution answer, double value) {
    return answer.solution().gradientNorm() <= ACCURACY * Math.min(1, value);
  }
}
