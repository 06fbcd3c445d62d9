package thalweg.networks;

import thalweg.math.Check;

/**
 * \(\varphi(x)=x\) for x &gt; 0 and \(ax\) otherwise, so that no unit is without a gradient.
 *
 * @param slope a, the slope for negative x; in [0, 1)
 * @see <a href="https://ai.stanford.edu/~amaas/papers/relu_hybrid_icml2013_final.pdf">Maas, Hannun and Ng, Rectifier Nonlinearities Improve Neural Network Acoustic Models (2013)</a>
 */
public record LeakyRelu(double slope) implements Activation {

  /** Checks the slope. */
  public LeakyRelu {
    Check.inHalfOpen("slope", slope, 0, 1);
  }

  /** With slope 0.01. */
  public LeakyRelu() {
    this(0.01);
  }

  @Override
  public double value(double x) {
    return x > 0 ? x : slope * x;
  }

  @Override
  public double derivative(double x) {
    return x > 0 ? 1 : slope;
  }

  @Override
  public double secondDerivative(double x) {
    return 0;
  }
}
