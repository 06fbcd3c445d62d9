package thalweg.theory.worstcase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import thalweg.math.Matrices;
import thalweg.runs.Listener;
import thalweg.runs.Stop;
import thalweg.solvers.semidefinite.SemidefiniteInteriorPoint;
import thalweg.solvers.semidefinite.SemidefiniteSolution;
import thalweg.theory.worstcase.DualCertificate.Kind;
import thalweg.theory.worstcase.DualCertificate.Multiplier;
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
  private final List<Row> rows = new ArrayList<>();
  private final PerformanceMeasure criterion;
  private final Expression objective;
  private final double largest;
  private final double unit;

  /** An inequality between two points, −1 for the minimizer. */
  private record Row(Kind kind, int i, int j, AtMost inequality) {

    /** Whether it tells of a step in its direction, or of a point beside the minimizer. */
    boolean isOfAStep() {
      return kind == Kind.START || kind == Kind.LEAST_GRADIENT || i < 0 || j == i + 1;
    }

    /** Whether its points are neighbours, or one is the minimizer. */
    boolean isOfNeighbours() {
      return isOfAStep() || j < 0 || j == i - 1;
    }
  }

  WorstCaseProgram(
      FunctionClass functions, Start start, PerformanceMeasure criterion, Samples visited) {
    this.functions = functions;
    samples = criterion == PerformanceMeasure.BEST_GRADIENT_SQUARED ? visited.withValue() : visited;
    interpolate(Kind.FUNCTION, functions.inUnitOf(functions.smoothness()), samples.smooth());
    interpolate(Kind.PENALTY, FunctionClass.CONVEX, samples.penalty());
    largest = Math.max(start.distance(), functions.smoothness() * (start.gap() + start.decrease()));
    add(new AtMost(left(start), 1), Kind.START, -1, -1);
    unit = start.atMost() / largest;
    this.criterion = criterion;
    objective = objective(criterion);
  }

  Samples samples() {
    return samples;
  }

  /** The factor of all unknowns: the inequalities are homogeneous, so the program is solved from a start of 1. */
  double unit() {
    return unit;
  }

  private void interpolate(Kind kind, FunctionClass unit, List<Sample> of) {
    for (int i = 0; i < of.size(); i++) {
      for (int j = 0; j < of.size(); j++) {
        // Samples of one place are one.
        if (of.get(i).f() != of.get(j).f()) {
          Expression demanded = unit.interpolation(samples.gram(), of.get(i), of.get(j));
          add(new AtMost(demanded, 0), kind, number(i, of), number(j, of));
        }
      }
    }
  }

  private void add(AtMost inequality, Kind kind, int i, int j) {
    rows.add(new Row(kind, i, j, inequality));
  }

  /** The number of a point in the method; −1 for the minimizer. Penalties are not always asked for at the start. */
  private int number(int sample, List<Sample> of) {
    boolean minimizer = samples.minimizer() && sample == of.size() - 1;
    return minimizer ? -1 : sample + samples.smooth().size() - of.size();
  }

  /** What is known of the start, with the largest weight 1; its bound is the unit of all unknowns. */
  private Expression left(Start from) {
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
          add(
              new AtMost(least.plus(-1, samples.gradientSquared(i)), 0),
              Kind.LEAST_GRADIENT,
              i,
              -1);
        }
        yield least;
      }
    };
  }

  /** The program whose dual value is the worst value. */
  SemidefiniteSolution worst() {
    return maximize(objective, rows);
  }

  /**
   * A proof of the worst value: with inequalities of steps alone where they are enough, as in the literature, else with those of
   * neighbours, else with all. The fewer there are, the less is left open, and the more a reader sees.
   */
  DualCertificate proof(SemidefiniteSolution worst) {
    for (Predicate<Row> few : List.<Predicate<Row>>of(Row::isOfAStep, Row::isOfNeighbours)) {
      List<Row> some = rows.stream().filter(few).toList();
      SemidefiniteSolution answer = maximize(objective, some);
      double excess = answer.dualValue() - worst.dualValue();
      if (isAccurate(answer, worst.dualValue()) && excess <= ACCURACY * worst.dualValue()) {
        return certificate(answer, some);
      }
    }
    return certificate(worst, rows);
  }

  private DualCertificate certificate(SemidefiniteSolution answer, List<Row> of) {
    double l = functions.smoothness();
    double bound = 0;
    double error = 0;
    List<Multiplier> multipliers = new ArrayList<>();
    Expression left = samples.gram().zero().plus(-1, objective);
    for (int k = 0; k < of.size(); k++) {
      Row row = of.get(k);
      double lambda = answer.x().get(1 + k).get(0, 0);
      left = left.plus(lambda, row.inequality().expression());
      bound += lambda * row.inequality().bound();
      error = Math.max(error, -lambda);
      double scale =
          switch (row.kind()) {
            case FUNCTION, PENALTY -> criterion.unit(l) / l;
            case LEAST_GRADIENT -> 1;
            case START -> criterion.unit(l) / largest;
          };
      multipliers.add(new Multiplier(row.kind(), row.i(), row.j(), scale * lambda));
    }
    for (int k = samples.gram().products(); k < samples.gram().unknowns(); k++) {
      error = Math.max(error, Math.abs(left.coefficients()[k]));
    }
    double least = Matrices.symmetricEigenvalues(samples.gram().form(left))[0];
    return new DualCertificate(
        multipliers, bound * unit * criterion.unit(l), Math.max(error, -least));
  }

  /** Of all worst functions one with the least trace of G, which brings its rank down; none if that fails. */
  Optional<double[]> simplest(SemidefiniteSolution worst) {
    List<Row> where = new ArrayList<>(rows);
    Expression lower = samples.gram().zero().plus(-1, objective);
    where.add(new Row(Kind.START, -1, -1, new AtMost(lower, -worst.dualValue() * (1 - SLACK))));
    Expression trace = samples.gram().zero();
    for (int p = 0; p < samples.gram().vectors(); p++) {
      double[] unit = new double[samples.gram().vectors()];
      unit[p] = 1;
      trace = trace.plus(-1, samples.gram().inner(unit, unit));
    }
    SemidefiniteSolution simplest = maximize(trace, where);
    return isAccurate(simplest, 1) ? Optional.of(simplest.y()) : Optional.empty();
  }

  private SemidefiniteSolution maximize(Expression most, List<Row> where) {
    List<AtMost> inequalities = where.stream().map(Row::inequality).toList();
    return new SemidefiniteInteriorPoint()
        .solve(samples.gram().maximize(most, inequalities), ENOUGH, Listener.none());
  }

  /** Whether a run's error is small beside a value, whether or not it reached what it was asked for. */
  static boolean isAccurate(SemidefiniteSolution answer, double value) {
    return answer.solution().gradientNorm() <= ACCURACY * Math.min(1, value);
  }
}
