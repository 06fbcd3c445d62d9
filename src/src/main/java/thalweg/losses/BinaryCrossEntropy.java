package thalweg.losses;

import thalweg.math.Check;

/**
 * The logistic loss for targets 0 and 1, \(\ell(s,y)=\log(1+e^s)-ys\), the cross-entropy of the probability
 * \(\sigma(s)\).
 *
 * <p>{@link LogisticLoss} is the same price for labels −1 and +1. A target between 0 and 1 is a soft label. Convex,
 * Lipschitz with constant 1, smooth with L = 1/4; exact to rounding and never NaN for a finite score.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-45528-0">Bishop, Pattern Recognition and Machine Learning, §4.3.2</a>
 */
public record BinaryCrossEntropy() implements Loss {

  @Override
  public double value(double score, double target) {
    return Math.max(score, 0) - target * score + Math.log1p(Math.exp(-Math.abs(score)));
  }

  @Override
  public double derivative(double score, double target) {
    // Not σ(s) − y, which cancels where a confident score is right.
    return (1 - target) * LogisticLoss.sigmoid(score) - target * LogisticLoss.sigmoid(-score);
  }

  @Override
  public double secondDerivative(double score, double target) {
    return LogisticLoss.sigmoid(score) * LogisticLoss.sigmoid(-score);
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
    return 0.25;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }

  /** The entropy of the target, 0 for a hard one. */
  @Override
  public double infimum(double target) {
    return Softmax.entropy(target) + Softmax.entropy(1 - target);
  }

  @Override
  public void checkTarget(double target) {
    Check.inClosed("target", target, 0, 1);
  }
}
