package thalweg.schedules;

import thalweg.math.Check;

/**
 * Polynomial decay, \(\alpha_t=\beta+(\alpha_0-\beta)\bigl(1-\min(t,n)/n\bigr)^p\).
 *
 * <p>After n steps it stays at β. PyTorch's {@code PolynomialLR} (β = 0) and Optax's {@code
 * polynomial_schedule}.
 *
 * @param start α₀, the first step size; at least 0
 * @param end β, the last step size; at least 0
 * @param steps n, the steps of the decay; at least 1
 * @param power p; positive, 1 for a straight line
 */
public record Polynomial(double start, double end, int steps, double power) implements Schedule {

  /** Checks the settings. */
  public Polynomial {
    Check.nonNegative("start", start);
    Check.nonNegative("end", end);
    Check.atLeast("steps", steps, 1);
    Check.positive("power", power);
  }

  /** Decay to zero. */
  public Polynomial(double start, int steps, double power) {
    this(start, 0, steps, power);
  }

  @Override
  public double at(int t) {
    double left = 1 - (double) Math.min(Check.atLeast("t", t, 0), steps) / steps;
    return end + (start - end) * Math.pow(left, power);
  }
}
