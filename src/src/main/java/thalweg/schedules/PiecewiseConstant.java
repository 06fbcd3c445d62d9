package thalweg.schedules;

import java.util.List;
import thalweg.math.Check;

/**
 * A staircase of any heights, \(\alpha_t=v_k\) for \(b_k\le t&lt;b_{k+1}\): the first value before the first boundary, and
 * value k from boundary k on.
 *
 * <p>Optax's {@code piecewise_constant_schedule} names the factors between the values instead.
 *
 * <pre>{@code
 * Schedule rate = new PiecewiseConstant(List.of(100, 150), List.of(0.1, 0.01, 0.001));
 * rate.at(99); // 0.1
 * rate.at(100); // 0.01
 * }</pre>
 *
 * @param boundaries the steps from which on the next value holds; ascending, at least 0
 * @param values the step sizes, one more than boundaries; at least 0
 */
public record PiecewiseConstant(List<Integer> boundaries, List<Double> values) implements Schedule {

  /** Checks the settings. */
  public PiecewiseConstant {
    boundaries = List.copyOf(boundaries);
    values = List.copyOf(values);
    if (values.size() != boundaries.size() + 1) {
      throw new IllegalArgumentException(
          "values must have " + (boundaries.size() + 1) + " entries but has " + values.size());
    }
    int last = 0;
    for (int boundary : boundaries) {
      last = Check.atLeast("each boundary", boundary, last);
    }
    for (double value : values) {
      Check.nonNegative("step size", value);
    }
  }

  @Override
  public double at(int t) {
    Check.atLeast("t", t, 0);
    int passed = 0;
    while (passed < boundaries.size() && boundaries.get(passed) <= t) {
      passed++;
    }
    return values.get(passed);
  }
}
