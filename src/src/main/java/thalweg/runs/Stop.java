package thalweg.runs;

import java.time.Duration;
import java.util.StringJoiner;
import java.util.function.Predicate;
import thalweg.math.Check;

/**
 * When a run is to end: at the first iterate for which one of these rules holds.
 *
 * <p>Reads as a sentence: {@code Stop.after(1000).orGradientBelow(1e-8)}. An absolute tolerance is in the units of
 * the problem; a relative one means the same in all units.
 *
 * @param limits the most steps, calls and time
 * @param gradient ends at a small \(\lVert\nabla f\rVert_2\), or the solver's measure of stationarity; relative to
 *     the one at the start. An exactly zero gradient always ends a run
 * @param step ends at a small move \(\lVert w_{k+1}-w_k\rVert_2\); relative to \(\lVert w_{k+1}\rVert_2\). Methods that
 *     search around a point (Nelder–Mead, CMA-ES, random search) compare the extent of what they still search. A
 *     refused step is no small one
 * @param valueChange ends after a move with a small \(|f(w_{k+1})-f(w_k)|\); relative to the larger of the two
 * @param error ends where the minimizer is near, see {@link #orErrorBelow}; −1 for never
 * @param targetValue ends at f ≤ this; −∞ for never
 * @param condition ends when it holds, such as early stopping
 * @param traced how much of the run the trace keeps
 */
public record Stop(
    Limits limits,
    Tolerance gradient,
    Tolerance step,
    Tolerance valueChange,
    double error,
    double targetValue,
    Predicate<Iterate> condition,
    TraceBudget traced) {

  /** Checks the error and the target. */
  public Stop {
    Check.finite("error tolerance", error);
    if (Double.isNaN(targetValue)) {
      throw new IllegalArgumentException("targetValue must be a number but was NaN");
    }
  }

  /** Ends after this many steps, or at an exactly zero gradient. */
  public static Stop after(int iterations) {
    return new Stop(
        Limits.iterations(iterations),
        new Tolerance(0, -1),
        Tolerance.NONE,
        Tolerance.NONE,
        -1,
        Double.NEGATIVE_INFINITY,
        new Never(),
        TraceBudget.STANDARD);
  }

  /**
   * What suits most problems in any units: an error of at most 1e-8 as {@link #orErrorBelow} estimates it, and 10,000
   * steps at the most.
   */
  public static Stop standard() {
    return after(10_000).orErrorBelow(1e-8);
  }

  /**
   * Also ends once the minimizer is near: the gradient has fallen to this share of the first, and the way left is at most
   * this share of ‖w‖ or of the way come, \(\lVert w-w_0\rVert\).
   *
   * <p>A gradient alone tells little after a steep start: that of exp from 360 is a billionth of the first long before the
   * descent is over. The way left is estimated from the last five moves, \(\lVert\Delta w\rVert\frac{r}{1-r}\), as if all later ones
   * shrank like the worst of them: Δw is the longest, and r the largest ratio of the gradient norm after a move to the
   * one before it, at least 1e-3. Methods that search around a point give the extent of what they still search. Where a line
   * search finds nothing any more, the last move alone decides.
   *
   * <p>It is an estimate. Where f is flat in some directions and steep in others, the true error can be larger by the ratio of
   * their curvatures; a method that creeps along a valley, such as gradient descent, does not see how long it is.
   */
  public Stop orErrorBelow(double tolerance) {
    return new Stop(
        limits,
        gradient,
        step,
        valueChange,
        Check.nonNegative("error tolerance", tolerance),
        targetValue,
        condition,
        traced);
  }

  /** Also ends once \(\lVert\nabla f\rVert_2\) is at most the tolerance. */
  public Stop orGradientBelow(double tolerance) {
    return withGradient(gradient.absolute("gradient tolerance", tolerance));
  }

  /** Also ends once \(\lVert\nabla f\rVert_2\) is at most this share of the one at the start. */
  public Stop orRelativeGradientBelow(double tolerance) {
    return withGradient(gradient.relative("relative gradient tolerance", tolerance));
  }

  /** Also ends once a move \(\lVert w_{k+1}-w_k\rVert_2\), or what is still searched, is at most this long. */
  public Stop orStepBelow(double tolerance) {
    return withStep(step.absolute("step tolerance", tolerance));
  }

  /** Also ends once a move, or what is still searched, is at most this share of \(\lVert w_{k+1}\rVert_2\). */
  public Stop orRelativeStepBelow(double tolerance) {
    return withStep(step.relative("relative step tolerance", tolerance));
  }

  /** Also ends once a move changes the value by at most the tolerance. */
  public Stop orValueChangeBelow(double tolerance) {
    return withValueChange(valueChange.absolute("value change tolerance", tolerance));
  }

  /** Also ends once a move changes the value by at most this share of it. */
  public Stop orRelativeValueChangeBelow(double tolerance) {
    return withValueChange(valueChange.relative("relative value change tolerance", tolerance));
  }

  /** Also ends once f is at most the target. */
  public Stop orValueBelow(double target) {
    return new Stop(limits, gradient, step, valueChange, error, target, condition, traced);
  }

  /** Also ends after this many calls of the objective, for its value, its gradient or a Hessian–vector product. */
  public Stop orAfterCalls(long calls) {
    return within(new Limits(limits.iterations(), calls, limits.time()));
  }

  /** Also ends after this much time. */
  public Stop orAfter(Duration time) {
    return within(new Limits(limits.iterations(), limits.calls(), time));
  }

  /** The same rules within other limits. */
  public Stop within(Limits other) {
    return new Stop(other, gradient, step, valueChange, error, targetValue, condition, traced);
  }

  /** Also ends when the condition holds; asked once for each iterate, in order. */
  public Stop orWhen(Predicate<Iterate> other) {
    return new Stop(
        limits, gradient, step, valueChange, error, targetValue, condition.or(other), traced);
  }

  /** The same rules, with a trace within another budget; {@link TraceBudget#ENDS} keeps next to nothing. */
  public Stop tracing(TraceBudget budget) {
    return new Stop(limits, gradient, step, valueChange, error, targetValue, condition, budget);
  }

  private Stop withGradient(Tolerance tolerance) {
    return new Stop(limits, tolerance, step, valueChange, error, targetValue, condition, traced);
  }

  private Stop withStep(Tolerance tolerance) {
    return new Stop(
        limits, gradient, tolerance, valueChange, error, targetValue, condition, traced);
  }

  private Stop withValueChange(Tolerance tolerance) {
    return new Stop(limits, gradient, step, tolerance, error, targetValue, condition, traced);
  }

  /** No condition of the caller's. */
  private record Never() implements Predicate<Iterate> {
    @Override
    public boolean test(Iterate iterate) {
      return false;
    }
  }

  /** The rules that can hold, as a sentence. */
  @Override
  public String toString() {
    StringJoiner rules = new StringJoiner(", ");
    rules.add("stop after " + limits.iterations() + " iterations");
    if (limits.calls() < Long.MAX_VALUE) {
      rules.add("after " + limits.calls() + " calls");
    }
    if (gradient.absolute() > 0 || gradient.relative() >= 0) {
      rules.add("at a gradient norm of " + gradient.describe("%s", "the first") + " or less");
    }
    if (step.isAsked()) {
      rules.add("at a step of " + step.describe("%s", "‖w‖") + " or less");
    }
    if (valueChange.isAsked()) {
      rules.add("at a value change of " + valueChange.describe("%s", "the value") + " or less");
    }
    if (error >= 0) {
      rules.add("at an error of about " + error + " or less");
    }
    if (targetValue > Double.NEGATIVE_INFINITY) {
      rules.add("at a value of " + targetValue + " or less");
    }
    if (limits.limitsTime()) {
      rules.add("after " + limits.nanos() / 1e9 + " s");
    }
    if (!(condition instanceof Never)) {
      rules.add("or when your condition holds");
    }
    return rules.toString();
  }
}
