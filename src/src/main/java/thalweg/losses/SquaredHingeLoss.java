package thalweg.losses;

/**
 * The squared hinge loss \(\ell(s,y)=\max(1-ys,0)^2\) for labels y = −1 or +1.
 *
 * <p>Convex, smooth with L = 2, not Lipschitz.
 *
 * @see <a href="https://www.jmlr.org/papers/v9/fan08a.html">Fan et al., LIBLINEAR, L2-loss SVM (2008)</a>
 */
public record SquaredHingeLoss() implements Loss {

  @Override
  public double value(double score, double target) {
    double gap = Math.max(1 - target * score, 0);
    return gap * gap;
  }

  @Override
  public double derivative(double score, double target) {
    return -2 * target * Math.max(1 - target * score, 0);
  }

  @Override
  public double secondDerivative(double score, double target) {
    return target * score < 1 ? 2 : 0;
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
    return 2;
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
