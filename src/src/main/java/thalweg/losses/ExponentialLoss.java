package thalweg.losses;

/**
 * The exponential loss of AdaBoost, \(\ell(s,y)=e^{-ys}\) for labels y = −1 or +1.
 *
 * <p>Convex; neither Lipschitz nor smooth, for mistakes cost exponentially. Below ys = −709 it costs +∞, which is
 * what overflows, and never NaN.
 *
 * @see <a href="https://doi.org/10.1214/aos/1016218223">Friedman, Hastie and Tibshirani, Additive Logistic Regression (2000)</a>
 */
public record ExponentialLoss() implements Loss {

  @Override
  public double value(double score, double target) {
    return Math.exp(-target * score);
  }

  @Override
  public double derivative(double score, double target) {
    return -target * Math.exp(-target * score);
  }

  @Override
  public double secondDerivative(double score, double target) {
    return Math.exp(-target * score);
  }

  @Override
  public boolean convex() {
    return true;
  }

  @Override
  public double lipschitz() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double smoothness() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }

  @Override
  public void checkTarget(double target) {
    new LogisticLoss().checkTarget(target);
  }
}
