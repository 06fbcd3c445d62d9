package thalweg.schedules;

import thalweg.math.Check;

/**
 * The same step size at every step, \(\alpha_t=\alpha\).
 *
 * @param value the step size α; positive
 */
public record Constant(double value) implements Schedule {

  /** Checks the step size. */
  public Constant {
    Check.positive("step size", value);
  }

  @Override
  public double at(int t) {
    return value;
  }
}
