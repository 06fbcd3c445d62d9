package thalweg.theory.guarantees;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import thalweg.runs.Trace;

/**
 * What a guarantee demands, and how to tell whether it is so.
 *
 * @param statement the condition as a clause, such as {@code α ≤ 1/L}
 * @param test what is known of it
 */
public record Condition(String statement, Test test) {

  /** Says what is known of a condition. */
  @FunctionalInterface
  public interface Test {

    /**
     * What is known.
     *
     * @param q the numbers and assumptions
     * @param trace a run, or null where there is none yet
     */
    Finding of(Quantities q, @Nullable Trace trace);
  }

  /** Whether it holds. */
  public enum Verdict {
    /** It is known to hold. */
    HOLDS,
    /** It is known not to hold. */
    BROKEN,
    /** Nobody said so, and the run does not tell. */
    UNKNOWN
  }

  /**
   * What is known of a condition.
   *
   * @param verdict whether it holds
   * @param numbers the numbers that say so, as a clause; may be empty
   */
  public record Finding(Verdict verdict, String numbers) {
    static final Finding UNKNOWN = new Finding(Verdict.UNKNOWN, "");

    static Finding of(boolean holds, String format, Object... numbers) {
      return new Finding(
          holds ? Verdict.HOLDS : Verdict.BROKEN, String.format(Locale.ROOT, format, numbers));
    }
  }

  /** What was assumed. */
  static Condition that(Assumption assumption) {
    return new Condition(
        assumption.statement(),
        (q, trace) ->
            q.holds(assumption).map(known -> Finding.of(known, "")).orElse(Finding.UNKNOWN));
  }

  /** A number that must be above 0, such as μ. */
  static Condition positive(Quantity quantity) {
    return new Condition(
        quantity.sign() + " > 0",
        (q, trace) ->
            q.has(quantity)
                ? Finding.of(q.get(quantity) > 0, "%s = %.6g", quantity.sign(), q.get(quantity))
                : Finding.UNKNOWN);
  }

  /** A number below a limit, such as R &lt; 2μ/(3H). */
  static Condition below(Quantity quantity, String limit, ToDoubleFunction<Quantities> at) {
    return new Condition(
        quantity.sign() + " < " + limit,
        (q, trace) -> {
          double most = orNaN(at, q);
          return q.has(quantity) && !Double.isNaN(most)
              ? compared(quantity.sign(), q.get(quantity), q.get(quantity) < most, limit, most)
              : Finding.UNKNOWN;
        });
  }

  /** No step longer than the limit; of a run, none that was taken. */
  static Condition stepAtMost(String limit, ToDoubleFunction<Quantities> at) {
    return step("α ≤ " + limit, limit, at, (alpha, most) -> alpha <= most * (1 + 1e-9));
  }

  /** Every step shorter than the limit. */
  static Condition stepBelow(String limit, ToDoubleFunction<Quantities> at) {
    return step("α < " + limit, limit, at, (alpha, most) -> alpha < most);
  }

  /** Every step of this length. */
  static Condition stepIs(String size, ToDoubleFunction<Quantities> at) {
    return step("α = " + size, size, at, Steps::equal);
  }

  /** All steps equal to α, whatever it is. */
  static Condition fixedStep() {
    return step("every step has the size α", "α", q -> q.get(Quantity.STEP_SIZE), Steps::equal);
  }

  private interface Comparison {
    boolean holds(double alpha, double limit);
  }

  private static Condition step(
      String statement, String limit, ToDoubleFunction<Quantities> at, Comparison comparison) {
    return new Condition(
        statement,
        (q, trace) -> {
          double most = orNaN(at, q);
          double[] sizes = trace == null ? new double[0] : taken(trace);
          if (sizes.length == 0 && q.has(Quantity.STEP_SIZE)) {
            sizes = new double[] {q.get(Quantity.STEP_SIZE)};
          }
          if (sizes.length == 0 || Double.isNaN(most)) {
            return Finding.UNKNOWN;
          }
          double worst = sizes[0];
          for (double size : sizes) {
            worst = comparison.holds(size, most) ? worst : size;
          }
          return compared("α", worst, comparison.holds(worst, most), limit, most);
        });
  }

  /** The steps of a run whose size is known; one that was refused is none. */
  private static double[] taken(Trace trace) {
    double[] sizes = trace.stepSizes();
    return Arrays.stream(sizes).skip(1).filter(size -> size > 0).toArray();
  }

  private static Finding compared(
      String sign, double value, boolean holds, String limit, double most) {
    return limit.equals(sign)
        ? Finding.of(holds, "%s = %.6g, but a step of %.6g", sign, most, value)
        : Finding.of(holds, "%s = %.6g, %s = %.6g", sign, value, limit, most);
  }

  private static double orNaN(ToDoubleFunction<Quantities> at, Quantities q) {
    try {
      return at.applyAsDouble(q);
    } catch (IllegalArgumentException notKnown) {
      return Double.NaN;
    }
  }

  /** The statement. */
  @Override
  public String toString() {
    return statement;
  }
}
