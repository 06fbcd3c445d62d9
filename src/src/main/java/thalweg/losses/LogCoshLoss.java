package thalweg.losses;

import thalweg.math.Check;

/**
 * The log-cosh loss \(\ell(s,y)=\log\cosh(s-y)\): half the square near the target, the absolute error minus log 2
 * far from it, and smooth throughout.
 *
 * <p>Convex, Lipschitz with constant 1, smooth with L = 1. Neither overflows nor cancels, however large or small
 * the residual.
 *
 * @see <a href="https://arxiv.org/abs/2208.04564">Saleh and Saleh, Statistical Properties of the log-cosh Loss Function (2022)</a>
 */
public record LogCoshLoss() implements Loss {

  @Override
  public double value(double score, double target) {
    double r = Math.abs(score - target);
    double sinh = Math.sinh(Math.min(r, 1));
    return r < 1 ? 0.5 * Math.log1p(sinh * sinh) : r + Math.log1p(Math.exp(-2 * r)) - Math.log(2);
  }

  @Override
  public double derivative(double score, double target) {
    return Math.tanh(score - target);
  }

  @Override
  public double secondDerivative(double score, double target) {
    double cosh = Math.cosh(score - target);
    return 1 / cosh / cosh;
  }

  @Override
  public boolean convex() {
    return true;
  }

  @Override
  public double lipschitz() {
    return 1;
  }

  @Override
  public double smoothness() {
    return 1;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }

  @Override
  public void checkTarget(double target) {
    Check.finite("target", target);
  }
}
