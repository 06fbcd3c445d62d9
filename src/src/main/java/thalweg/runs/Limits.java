package thalweg.runs;

import java.time.Duration;
import thalweg.math.Check;

/**
 * How long a run may last at the most.
 *
 * @param iterations the most steps taken; at least 0
 * @param calls the most calls of the objective ({@link Counts#calls}), at least 1; the step under way may go a few
 *     calls beyond
 * @param time the most time
 */
public record Limits(int iterations, long calls, Duration time) {

  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  /** Checks the settings. */
  public Limits {
    Check.atLeast("iterations", iterations, 0);
    if (calls < 1) {
      throw new IllegalArgumentException("calls must be at least 1 but was " + calls);
    }
    if (time.isNegative()) {
      throw new IllegalArgumentException("time must not be negative but was " + time);
    }
  }

  static Limits iterations(int iterations) {
    return new Limits(iterations, Long.MAX_VALUE, FOREVER);
  }

  /** The time in nanoseconds; what exceeds 292 years counts as 292 years. */
  public long nanos() {
    return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : time.toNanos();
  }

  boolean limitsTime() {
    return nanos() < Long.MAX_VALUE;
  }
}
