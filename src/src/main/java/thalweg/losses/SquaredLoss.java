package thalweg.losses;

import thalweg.math.Check;

/**
 * Half the squared error, \(\ell(s,y)=\tfrac12(s-y)^2\), for regression.
 *
 * <p>The derivative is the residual \(s-y\), the curvature 1: convex, smooth with L = 1, not Lipschitz. The
 * factor ½ makes the mean over examples \(\frac1{2n}\lVert Xw-y\rVert^2\), whose Hessian is
 * \(X^\top X/n\). Its minimizer predicts the conditional mean, so outliers pull hard.
 */
public record SquaredLoss() implements Loss {

  @Override
  public double value(double score, double target) {
    double residual = score - target;
    return 0.5 * residual * residual;
  }

  @Override
  public double derivative(double score, double target) {
    return score - target;
  }

  @Override
  public double secondDerivative(double score, double target) {
    return 1;
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
    return 1;
  }

  @Override
  public double strongConvexity() {
    return 1;
  }

  @Override
  public void checkTarget(double target) {
    Check.finite("target", target);
  }
}
