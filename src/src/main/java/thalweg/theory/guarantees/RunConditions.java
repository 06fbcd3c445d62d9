package thalweg.theory.guarantees;

import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import thalweg.math.Vectors;
import thalweg.runs.Trace;
import thalweg.schedules.Schedule;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.theory.guarantees.Condition.Finding;

/** What a theorem demands of the run: which method made it, and how its steps were chosen. */
final class RunConditions {
  private static final int READABLE = 120;

  private RunConditions() {}

  /**
   * The run was made by this method, with these settings: its trace says so, or {@link Assumption#METHOD}. Of a method that is not
   * the library's nobody knows whether it is the same algorithm.
   *
   * @param method the theorem's method, as a clause
   * @param fits whether settings are those of the theorem
   */
  static Condition madeBy(String method, BiPredicate<Object, Quantities> fits) {
    return new Condition(
        "the run is one of " + method,
        (q, trace) -> {
          Object made = trace == null ? null : trace.method().orElse(null);
          Boolean same = made == null ? null : orNull(known -> fits.test(made, known), q);
          if (made != null && same != null && (same || isOfTheLibrary(made))) {
            return Finding.of(same, "it was made by %s", named(made));
          }
          return Condition.that(Assumption.METHOD).test().of(q, trace);
        });
  }

  private static boolean isOfTheLibrary(Object method) {
    return method.getClass().getName().startsWith("thalweg.solvers.");
  }

  private static String named(Object method) {
    String settings = method.toString();
    return settings.length() <= READABLE ? settings : method.getClass().getSimpleName();
  }

  /** Every move is −α∇f, as gradient descent's are, or to rounding where the trace kept every row. */
  static Condition gradientSteps() {
    return new Condition(
        "every move is −α∇f(w)",
        (q, trace) -> {
          if (trace != null && trace.method().orElse(null) instanceof GradientDescent) {
            return Finding.of(true, "");
          }
          if (trace == null || trace.iterations()[trace.size() - 1] != trace.size() - 1) {
            return Finding.UNKNOWN;
          }
          double[] sizes = trace.stepSizes();
          double[] norms = trace.gradientNorms();
          double[] moves = trace.moves();
          double reach = trace.points().stream().mapToDouble(Vectors::norm2).max().orElse(0);
          for (int i = 1; i < sizes.length; i++) {
            double expected = sizes[i] * norms[i - 1];
            double tolerance = 1e-6 * expected + Measure.ROUNDING * reach;
            if (Math.abs(moves[i] - expected) > tolerance) {
              return Finding.of(
                  false, "move %d has the length %.6g, but α‖∇f(w)‖ = %.6g", i, moves[i], expected);
            }
          }
          return Finding.of(true, "");
        });
  }

  /** The step sizes of a schedule, in this order. */
  static Condition steps(String name, Function<Quantities, Schedule> made) {
    return new Condition(
        "the step sizes are those of " + name,
        (q, trace) -> {
          Schedule schedule = orNull(made, q);
          if (trace == null || schedule == null) {
            return Finding.UNKNOWN;
          }
          int[] k = trace.iterations();
          double[] sizes = trace.stepSizes();
          for (int i = 1; i < k.length; i++) {
            double expected = schedule.at(k[i] - 1);
            if (!Steps.equal(sizes[i], expected)) {
              return differs(k[i], sizes[i], expected);
            }
          }
          return Finding.of(true, "");
        });
  }

  /** A step size that depends on where the step begins. */
  @FunctionalInterface
  interface StepRule {

    /**
     * The step size.
     *
     * @param gap \(f(w)-f^*\)
     * @param squaredNorm \(\lVert\nabla f(w)\rVert^2\)
     */
    double at(Quantities q, double gap, double squaredNorm);
  }

  /** Every step as the gap and the gradient before it say. */
  static Condition steps(String sizes, StepRule rule) {
    return new Condition(
        "every step is " + sizes,
        (q, trace) ->
            q.has(Quantity.MINIMUM) && trace != null ? compared(q, trace, rule) : Finding.UNKNOWN);
  }

  private static Finding compared(Quantities q, Trace trace, StepRule rule) {
    double[] sizes = trace.stepSizes();
    double[] norms = trace.gradientNorms();
    double[] values = trace.values();
    if (trace.iterations()[trace.size() - 1] != trace.size() - 1) {
      return Finding.UNKNOWN;
    }
    for (int i = 1; i < sizes.length; i++) {
      double gap = values[i - 1] - q.get(Quantity.MINIMUM);
      double expected = rule.at(q, gap, Terms.square(norms[i - 1]));
      double rounding = Measure.ROUNDING * Math.abs(values[i - 1]) / gap;
      if (!(Math.abs(sizes[i] - expected) <= (Steps.EQUAL + rounding) * expected)) {
        return differs(i, sizes[i], expected);
      }
    }
    return Finding.of(true, "");
  }

  private static Finding differs(int k, double size, double expected) {
    return Finding.of(false, "step %d was %.6g, not %.6g", k, size, expected);
  }

  private static <T> @Nullable T orNull(Function<Quantities, T> made, Quantities q) {
    try {
      return made.apply(q);
    } catch (IllegalArgumentException notKnown) {
      return null;
    }
  }
}
