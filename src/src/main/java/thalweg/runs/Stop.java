package thalweg.runs;

import java.time.Duration;
import java.util.function.Predicate;
import thalweg.math.Check;

/**
 * When a run is to end: at the first iterate for which one of these rules holds.
 *
 * <p>Reads as a sentence: {@code Stop.after(1000).orGradientBelow(1e-8)}.
 *
 * @param maxIterations the most steps taken; at least 0
 * @param gradientTolerance ends at \(\lVert\nabla f\rVert_2\le\) this; 0 means only at an exactly zero
 *     gradient
 * @param stepTolerance ends at a step size at most this, in the solver's measure (a step length, a simplex's
 *     diameter); −1 for never
 * @param targetValue ends at f ≤ this; −∞ for never
 * @param maxTime ends after this much time
 * @param condition ends when it holds, such as early stopping
 */
public record Stop(
    int maxIterations,
    double gradientTolerance,
    double stepTolerance,
    double targetValue,
    Duration maxTime,
    Predicate<Iterate> condition) {

  private static final Duration FOREVER = Duration.ofDays(365);

  /** Checks the settings. */
  public Stop {
    Check.atLeast("maxIterations", maxIterations, 0);
    Check.nonNegative("gradientTolerance", gradientTolerance);
    if (Double.isNaN(stepTolerance)) {
      throw new IllegalArgumentException("stepTolerance must be a number but was NaN");
    }
    if (Double.isNaN(targetValue)) {
      throw new IllegalArgumentException("targetValue must be a number but was NaN");
    }
    if (maxTime.isNegative()) {
      throw new IllegalArgumentException("maxTime must not be negative but was " + maxTime);
    }
  }

  /** Ends after this many steps. */
  public static Stop after(int maxIterations) {
    return new Stop(maxIterations, 0, -1, Double.NEGATIVE_INFINITY, FOREVER, new Never());
  }

  /** Also ends once \(\lVert\nabla f\rVert_2\) is at most the tolerance. */
  public Stop orGradientBelow(double tolerance) {
    return new Stop(maxIterations, tolerance, stepTolerance, targetValue, maxTime, condition);
  }

  /**
   * Also ends once a step is at most this small, in the solver's measure: what methods that see no gradient can be
   * asked for.
   */
  public Stop orStepBelow(double tolerance) {
    Check.nonNegative("stepTolerance", tolerance);
    return new Stop(maxIterations, gradientTolerance, tolerance, targetValue, maxTime, condition);
  }

  /** Also ends once f is at most the target. */
  public Stop orValueBelow(double target) {
    return new Stop(maxIterations, gradientTolerance, stepTolerance, target, maxTime, condition);
  }

  /** Also ends after this much time. */
  public Stop orAfter(Duration time) {
    return new Stop(maxIterations, gradientTolerance, stepTolerance, targetValue, time, condition);
  }

  /** Also ends when the condition holds; asked once for each iterate, in order. */
  public Stop orWhen(Predicate<Iterate> other) {
    return new Stop(
        maxIterations, gradientTolerance, stepTolerance, targetValue, maxTime, condition.or(other));
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
    StringBuilder rules = new StringBuilder("stop after " + maxIterations + " iterations");
    if (gradientTolerance > 0) {
      rules.append(", at a gradient norm of ").append(gradientTolerance).append(" or less");
    }
    if (stepTolerance >= 0) {
      rules.append(", at a step of ").append(stepTolerance).append(" or less");
    }
    if (targetValue > Double.NEGATIVE_INFINITY) {
      rules.append(", at a value of ").append(targetValue).append(" or less");
    }
    if (!maxTime.equals(FOREVER)) {
      rules.append(", after ").append(maxTime.toMillis() / 1000.0).append(" s");
    }
    if (!(condition instanceof Never)) {
      rules.append(", or when your condition holds");
    }
    return rules.toString();
  }
}
