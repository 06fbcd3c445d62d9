package thalweg.initializers;

import thalweg.math.Check;

/**
 * The factor by which weights grow to make up for what an activation takes away: 1/√(E φ(z)²) or near it for a standard
 * normal z.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.calculate_gain">PyTorch, calculate_gain</a>
 */
public final class Gain {
  /** No activation, and for the sigmoid: 1. */
  public static final double LINEAR = 1;

  /** For tanh: 5/3. */
  public static final double TANH = 5.0 / 3;

  /** For relu, which drops half of the signal's energy: √2. */
  public static final double RELU = Math.sqrt(2);

  private Gain() {}

  /**
   * For the leaky relu max(z, az): \(\sqrt{2/(1+a^2)}\).
   *
   * @param a the slope on the negative side; finite
   */
  public static double leakyRelu(double a) {
    Check.finite("negative slope", a);
    return Math.sqrt(2) / Math.hypot(1, a);
  }
}
