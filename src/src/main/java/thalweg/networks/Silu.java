package thalweg.networks;

import thalweg.losses.LogisticLoss;

/**
 * The sigmoid-weighted linear unit or swish, \(\varphi(x)=x\sigma(x)\).
 *
 * @see <a href="https://arxiv.org/abs/1702.03118">Elfwing, Uchibe and Doya, Sigmoid-Weighted Linear Units (2017)</a>
 */
public record Silu() implements Activation {
  @Override
  public double value(double x) {
    return x * LogisticLoss.sigmoid(x);
  }

  /** \(\sigma(1+x(1-\sigma))\). */
  @Override
  public double derivative(double x) {
    return LogisticLoss.sigmoid(x) * (1 + x * LogisticLoss.sigmoid(-x));
  }

  /** \(\sigma(1-\sigma)(2+x(1-2\sigma))\). */
  @Override
  public double secondDerivative(double x) {
    double sigma = LogisticLoss.sigmoid(x);
    double rest = LogisticLoss.sigmoid(-x);
    return sigma * rest * (2 + x * (rest - sigma));
  }
}
