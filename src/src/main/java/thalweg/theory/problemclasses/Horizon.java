package thalweg.theory.problemclasses;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/** The first step at which a falling bound is small enough. */
final class Horizon {
  /** No run that anybody waits for has more steps. */
  static final int MOST = 1 << 30;

  private Horizon() {}

  /**
   * The smallest k with a bound of at most the tolerance, by doubling and then halving; empty if even {@link #MOST} steps are too few.
   *
   * @param bound falls in k; may be infinite at first, or NaN where a theorem is silent
   */
  static OptionalInt of(IntToDoubleFunction bound, double tolerance) {
    int high = 1;
    while (!(bound.applyAsDouble(high) <= tolerance)) {
      if (high == MOST) {
        return OptionalInt.empty();
      }
      high *= 2;
    }
    int low = high / 2;
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      if (bound.applyAsDouble(middle) <= tolerance) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return OptionalInt.of(high);
  }
}
