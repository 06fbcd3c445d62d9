package thalweg.schedules;

import thalweg.math.Check;

/**
 * A cut at regular intervals, \(\alpha_t=\alpha_0\gamma^{\lfloor t/s\rfloor}\).
 *
 * <p>PyTorch's {@code StepLR}, and Optax's {@code exponential_decay} with {@code staircase}.
 *
 * @param start α₀, the first step size; at least 0
 * @param every s, the steps between two cuts; at least 1
 * @param gamma γ, the factor of a cut; positive, usually below 1
 */
public record StepDecay(double start, int every, double gamma) implements Schedule {

  /** Checks the settings. */
  public StepDecay {
    Check.nonNegative("start", start);
    Check.atLeast("every", every, 1);
    Check.positive("gamma", gamma);
  }

  @Override
  public double at(int t) {
    int cuts = Check.atLeast("t", t, 0) / every;
    return start * Math.pow(gamma, cuts);
  }
}
