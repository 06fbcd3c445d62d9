package thalweg.losses;

import java.util.List;

/**
 * The hinge loss of the support vector machine, \(\ell(s,y)=\max(1-ys,0)\) for labels y = −1 or +1.
 *
 * <p>Convex, Lipschitz with constant 1, with a kink at ys = 1 (where the derivative given is 0), so not smooth.
 *
 * @see <a href="https://doi.org/10.1007/BF00994018">Cortes and Vapnik, Support-Vector Networks (1995)</a>
 */
public record HingeLoss() implements PiecewiseLinear {

  @Override
  public double value(double score, double target) {
    return Math.max(1 - target * score, 0);
  }

  @Override
  public double derivative(double score, double target) {
    return target * score < 1 ? -target : 0;
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
    new LogisticLoss().checkTarget(target);
  }

  @Override
  public List<Piece> pieces(double target) {
    return List.of(new Piece(0, 0), new Piece(-target, 1));
  }
}
