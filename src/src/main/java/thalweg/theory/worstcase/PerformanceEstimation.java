package thalweg.theory.worstcase;

import thalweg.math.Vectors;
import thalweg.runs.Termination;
import thalweg.solvers.semidefinite.SemidefiniteSolution;

/**
 * The exact worst case of a fixed-step method over a class of functions, as a semidefinite program:
 *
 * <p>\[\max\ f_N-f^*\quad\text{over all }(x_i,g_i,f_i)\text{ of a function of the class with }x_{i+1}=x_i-\sum_kh_{ik}g_k,\
 * \lVert x_0-x^*\rVert\le R.\]
 *
 * <p>Everything is linear in the values \(f_i\) and in the products of \(x_0-x^*,g_0,\dots,g_N\), so the largest value is found, not a bound
 * on it: some function of the class attains it, in as many dimensions as it takes, and none exceeds it.
 *
 * <pre>{@code
 * PerformanceEstimation.of(FunctionClass.smoothConvex(1), Methods.gradientDescent(1, 1, 1), Start.distance(1), PerformanceMeasure.GAP).solve();
 * // f(x_N) − f* is at most 0.0714286 …, which is LR²/(4N + 2)
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1007/s10107-013-0653-0">Drori and Teboulle, Performance of first-order methods for smooth convex minimization: a novel approach (2014)</a>
 * @see <a href="https://doi.org/10.1007/s10107-016-1009-3">Taylor, Hendrickx and Glineur, Smooth strongly convex interpolation and exact worst-case performance of first-order methods (2017)</a>
 */
public final class PerformanceEstimation {
  private static final int MOST_UNKNOWNS = 450;

  private final String method;
  private final FunctionClass functions;
  private final Start start;
  private final PerformanceMeasure criterion;
  private final WorstCaseProgram program;

  private PerformanceEstimation(
      String method,
      FunctionClass functions,
      Start start,
      PerformanceMeasure criterion,
      Samples samples) {
    this.method = method;
    this.functions = functions;
    this.start = start;
    this.criterion = criterion;
    program = new WorstCaseProgram(functions, start, criterion, samples);
  }

  /**
   * The worst case of a gradient method.
   *
   * @throws IllegalArgumentException if the program would be too large, or if the start or the criterion asks for a minimizer
   *     of functions that are not convex
   */
  public static PerformanceEstimation of(
      FunctionClass functions, FixedStepMethod method, Start start, PerformanceMeasure criterion) {
    checkSize(method, method.steps() + 2);
    checkSmooth(functions);
    if (!functions.isConvex() && (start.decrease() == 0 || start.gap() + start.distance() > 0)) {
      throw new IllegalArgumentException(
          "functions that are not convex are measured by their decrease, Start.decrease, but the start was "
              + start);
    }
    if (!functions.isConvex()
        && (criterion == PerformanceMeasure.GAP
            || criterion == PerformanceMeasure.DISTANCE_SQUARED)) {
      throw new IllegalArgumentException(
          "functions that are not convex need not have a minimizer: take a gradient as the criterion, not "
              + criterion);
    }
    Samples samples = Samples.of(scaled(method, functions), functions.isConvex());
    return new PerformanceEstimation(method.toString(), functions, start, criterion, samples);
  }

  /** The worst case of a proximal method on the sum of a function of the class and any convex penalty. */
  public static PerformanceEstimation of(
      FunctionClass functions, ProximalMethod proximal, Start start, PerformanceMeasure criterion) {
    checkSize(proximal.method(), 2 * proximal.method().steps() + 4);
    checkSmooth(functions);
    if (!functions.isConvex()) {
      throw new IllegalArgumentException(
          "a proximal method is estimated on convex functions, but strongConvexity was "
              + functions.strongConvexity());
    }
    if (criterion == PerformanceMeasure.BEST_GRADIENT_SQUARED) {
      throw new IllegalArgumentException(
          "a proximal method has both gradients at its last point only: take GRADIENT_SQUARED, not BEST_GRADIENT_SQUARED");
    }
    ProximalMethod unit =
        new ProximalMethod(
            scaled(proximal.method(), functions), functions.smoothness() * proximal.gamma());
    boolean atStart = start.gap() + start.decrease() > 0;
    return new PerformanceEstimation(
        proximal.toString(), functions, start, criterion, Samples.of(unit, atStart));
  }

  private static void checkSmooth(FunctionClass functions) {
    if (functions.smoothness() == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "smoothness must be finite: steps along gradients have no worst case on functions with kinks");
    }
  }

  private static void checkSize(FixedStepMethod method, int vectors) {
    int unknowns = vectors * (vectors + 1) / 2 + vectors;
    if (unknowns > MOST_UNKNOWNS) {
      throw new IllegalArgumentException(
          "%s would be a semidefinite program of %d unknowns and about %d inequalities; at most %d unknowns are taken, so try fewer steps"
              .formatted(method, unknowns, vectors * vectors, MOST_UNKNOWNS));
    }
  }

  /** The method in the unit in which L = 1. */
  private static FixedStepMethod scaled(FixedStepMethod method, FunctionClass functions) {
    FixedStepMethod scaled = new FixedStepMethod(method.name(), method.h().copy());
    for (int k = 0; k < scaled.h().data.length; k++) {
      scaled.h().data[k] *= functions.smoothness();
    }
    return scaled;
  }

  String method() {
    return method;
  }

  FunctionClass functions() {
    return functions;
  }

  Start start() {
    return start;
  }

  PerformanceMeasure criterion() {
    return criterion;
  }

  /**
   * Solves the program, and a second one for a worst function of few dimensions. A run that ends too early, because its thread was
   * interrupted or the numbers are too extreme, gives a value of NaN and says why.
   */
  public WorstCase solve() {
    SemidefiniteSolution worst = program.worst();
    if (worst.solution().termination() == Termination.INFEASIBLE) {
      String why = "no bound holds for this class from this start";
      return WorstCase.without(this, Double.POSITIVE_INFINITY, why);
    }
    if (!WorstCaseProgram.isAccurate(worst, worst.dualValue())) {
      String why =
          "%s (it must be small beside the value, %.2e of the start)"
              .formatted(worst.solution(), worst.dualValue());
      return WorstCase.without(this, Double.NaN, why);
    }
    double[] unknowns = program.simplest(worst).orElse(worst.y()).clone();
    Vectors.scale(program.unit(), unknowns);
    double value = program.unit() * worst.dualValue();
    return WorstCase.of(this, value, program.samples(), unknowns, program.proof(worst));
  }
}
