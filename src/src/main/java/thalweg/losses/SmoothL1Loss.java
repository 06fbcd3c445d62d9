package thalweg.losses;

import thalweg.math.Check;

/**
 * The absolute error with its kink rounded off, with \(r=s-y\):
 *
 * <p>\[\ell(s,y)=\begin{cases}\tfrac1{2\beta}r^2&amp;|r|\lt\beta\\|r|-\tfrac12\beta&amp;|r|\ge\beta.\end{cases}\]
 *
 * <p>Convex, Lipschitz with constant 1, smooth with L = 1/β. It is the Moreau envelope of {@link AbsoluteLoss},
 * and {@link HuberLoss} divided by β.
 *
 * @param beta β, the width of the rounding; positive
 * @see <a href="https://arxiv.org/abs/1504.08083">Girshick, Fast R-CNN, §2.3 (2015)</a>
 */
public record SmoothL1Loss(double beta) implements Loss {
  /** Checks the width. */
  public SmoothL1Loss {
    Check.positive("beta", beta);
  }

  @Override
  public double value(double score, double target) {
    double r = Math.abs(score - target);
    return r < beta ? 0.5 * r * (r / beta) : r - 0.5 * beta;
  }

  @Override
  public double derivative(double score, double target) {
    return Math.max(-1, Math.min((score - target) / beta, 1));
  }

  @Override
  public double secondDerivative(double score, double target) {
    return Math.abs(score - target) < beta ? 1 / beta : 0;
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
    return 1 / beta;
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
