package thalweg.losses;

import thalweg.math.Check;

/**
 * Huber's loss with \(r=s-y\): quadratic near the target, linear beyond δ,
 *
 * <p>\[\ell(s,y)=\begin{cases}\tfrac12r^2&amp;|r|\le\delta\\\delta(|r|-\tfrac12\delta)&amp;|r|\gt\delta.\end{cases}\]
 *
 * <p>Convex, Lipschitz with constant δ, smooth with L = 1. {@link SmoothL1Loss} with β = δ is 1/δ of it.
 *
 * @param delta δ, up to which residuals count quadratically; positive
 * @see <a href="https://doi.org/10.1214/aoms/1177703732">Huber, Robust Estimation of a Location Parameter (1964)</a>
 */
public record HuberLoss(double delta) implements Loss {
  /** Checks the threshold. */
  public HuberLoss {
    Check.positive("delta", delta);
  }

  @Override
  public double value(double score, double target) {
    // Half of the residual, which may itself be too large for a double.
    double h = Math.abs(0.5 * score - 0.5 * target);
    return h <= 0.5 * delta ? 2 * h * h : 2 * delta * (h - 0.25 * delta);
  }

  @Override
  public double derivative(double score, double target) {
    return Math.max(-delta, Math.min(score - target, delta));
  }

  @Override
  public double secondDerivative(double score, double target) {
    return Math.abs(score - target) <= delta ? 1 : 0;
  }

  @Override
  public boolean convex() {
    return true;
  }

  @Override
  public double lipschitz() {
    return delta;
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
