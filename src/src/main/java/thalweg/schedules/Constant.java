package thalweg.schedules;

import thalweg.math.Check;

/**
 * The same step size at every step, \(\alpha_t=\alpha\).
 *
 * @param value the step size α; at least 0, where 0 is a pause ({@link Schedule#constant} refuses it)
 */
public record Constant(double value) implements Schedule {

  /** Checks the step size. */
  public Constant {
    Check.nonNegative("step size", value);
  }

  @Override
  public double at(int t) {
    Check.atLeast("t", t, 0);
    return value;
  }
}
