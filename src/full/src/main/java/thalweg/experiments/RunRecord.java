package thalweg.experiments;

import thalweg.math.Check;

/**
 * One run and what came of it.
 *
 * @param key all that its value depends on
 * @param value what was measured; NaN if the run failed
 * @param failure why it failed, in a sentence; empty if it did not
 * @param seconds how long it took
 */
public record RunRecord(RunKey key, double value, String failure, double seconds) {

  /** A value that is no finite number is a failure, too. −0 becomes 0. */
  public RunRecord {
    if (failure.isEmpty() && !Double.isFinite(value)) {
      failure = "the value was %s, which may mean that training diverged".formatted(value);
    }
    value = failure.isEmpty() ? value + 0.0 : Double.NaN;
    Check.nonNegative("seconds", seconds);
  }

  /** Whether there is no value. */
  public boolean failed() {
    return !failure.isEmpty();
  }

  /** {@code η = 0.1, seed 3: 0.482137}. */
  @Override
  public String toString() {
    return failed() ? "%s failed: %s".formatted(key, failure) : key + ": " + Digits.of(value, 6);
  }
}
