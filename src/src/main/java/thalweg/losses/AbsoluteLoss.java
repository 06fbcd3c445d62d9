package thalweg.losses;

import java.util.List;
import thalweg.math.Check;

/**
 * The absolute error \(\ell(s,y)=|s-y|\), for regression that outliers cannot pull far.
 *
 * <p>Its minimizer predicts the conditional median. Convex, Lipschitz with constant 1, with a kink at s = y (where
 * the derivative given is 0), so not smooth.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd and Vandenberghe, Convex Optimization, §6.1</a>
 */
public record AbsoluteLoss() implements PiecewiseLinear {

  @Override
  public double value(double score, double target) {
    return Math.abs(score - target);
  }

  @Override
  public double derivative(double score, double target) {
    return Math.signum(score - target);
  }

  @Override
  public double secondDerivative(double score, double target) {
    return 0;
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
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }

  @Override
  public void checkTarget(double target) {
    Check.finite("target", target);
  }

  @Override
  public List<Piece> pieces(double target) {
    return List.of(new Piece(-1, target), new Piece(1, -target));
  }
}
