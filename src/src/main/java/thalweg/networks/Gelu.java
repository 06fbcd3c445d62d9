package thalweg.networks;

import thalweg.math.NormalDistribution;

/**
 * The Gaussian error linear unit, \(\varphi(x)=x\Phi(x)\) with Φ the standard normal distribution: the exact form, not the one
 * with tanh.
 *
 * @see <a href="https://arxiv.org/abs/1606.08415">Hendrycks and Gimpel, Gaussian Error Linear Units (2016)</a>
 */
public record Gelu() implements Activation {
  @Override
  public double value(double x) {
    return x == Double.NEGATIVE_INFINITY ? 0 : x * NormalDistribution.cumulative(x);
  }

  /** \(\Phi(x)+x\varphi(x)\) with φ the density. */
  @Override
  public double derivative(double x) {
    return NormalDistribution.cumulative(x) + x * NormalDistribution.density(x);
  }

  /** \((2-x^2)\varphi(x)\) with φ the density. */
  @Override
  public double secondDerivative(double x) {
    return (2 - x * x) * NormalDistribution.density(x);
  }
}
