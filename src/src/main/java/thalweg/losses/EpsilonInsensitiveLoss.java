package thalweg.losses;

import java.util.List;
import thalweg.math.Check;

/**
 * The loss of support vector regression, \(\ell(s,y)=\max(|s-y|-\varepsilon,0)\): errors up to ε are free.
 *
 * <p>Convex, Lipschitz with constant 1, with kinks at \(|s-y|=\varepsilon\) (where the derivative given is 0), so
 * not smooth.
 *
 * @param epsilon ε, the half width of the tube; at least 0
 * @see <a href="https://doi.org/10.1023/B:STCO.0000035301.49549.88">Smola and Schölkopf, A Tutorial on Support Vector Regression (2004)</a>
 */
public record EpsilonInsensitiveLoss(double epsilon) implements PiecewiseLinear {
  /** Checks the tube. */
  public EpsilonInsensitiveLoss {
    Check.nonNegative("epsilon", epsilon);
  }

  @Override
  public double value(double score, double target) {
    return Math.max(Math.abs(score - target) - epsilon, 0);
  }

  @Override
  public double derivative(double score, double target) {
    return Math.abs(score - target) > epsilon ? Math.signum(score - target) : 0;
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
    return List.of(
        new Piece(0, 0), new Piece(-1, target - epsilon), new Piece(1, -target - epsilon));
  }
}
