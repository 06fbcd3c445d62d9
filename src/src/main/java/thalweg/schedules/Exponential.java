package thalweg.schedules;

import thalweg.math.Check;

/**
 * Exponential decay, \(\alpha_t=\alpha_0\gamma^{t/s}\).
 *
 * <p>With s = 1 PyTorch's {@code ExponentialLR}, in general Optax's {@code exponential_decay}; {@link
 * StepDecay} is its staircase. A γ above 1 grows without bound, as a search for the largest usable step size
 * wants it.
 *
 * @param start α₀, the first step size; at least 0
 * @param gamma γ, the factor per {@code every} steps; positive, usually below 1
 * @param every s, the steps over which one factor acts; at least 1
 */
public record Exponential(double start, double gamma, int every) implements Schedule {

  /** Checks the settings. */
  public Exponential {
    Check.nonNegative("start", start);
    Check.positive("gamma", gamma);
    Check.atLeast("every", every, 1);
  }

  /** One factor γ each step. */
  public Exponential(double start, double gamma) {
    this(start, gamma, 1);
  }

  @Override
  public double at(int t) {
    return start * Math.pow(gamma, (double) Check.atLeast("t", t, 0) / every);
  }
}
