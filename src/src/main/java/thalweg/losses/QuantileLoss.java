package thalweg.losses;

import java.util.List;
import thalweg.math.Check;

/**
 * The quantile (pinball) loss \(\ell(s,y)=\max\bigl(\tau(y-s),(1-\tau)(s-y)\bigr)\).
 *
 * <p>Its minimizer predicts the conditional τ-quantile: a score too low costs τ a unit, one too high 1 − τ. Convex,
 * Lipschitz with constant max(τ, 1−τ), with a kink at s = y (where the derivative given is 0), so not smooth.
 * With τ = ½ it is half of {@link AbsoluteLoss}.
 *
 * @param tau τ, the quantile; in (0, 1)
 * @see <a href="https://doi.org/10.2307/1913643">Koenker and Bassett, Regression Quantiles (1978)</a>
 */
public record QuantileLoss(double tau) implements PiecewiseLinear {
  /** Checks the quantile. */
  public QuantileLoss {
    Check.inOpen("tau", tau, 0, 1);
  }

  @Override
  public double value(double score, double target) {
    // Half of the residual, which may itself be too large for a double.
    double h = 0.5 * target - 0.5 * score;
    return Math.max(2 * tau * h, 2 * (tau - 1) * h);
  }

  @Override
  public double derivative(double score, double target) {
    double r = target - score;
    return r > 0 ? -tau : r < 0 ? 1 - tau : 0;
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
    return Math.max(tau, 1 - tau);
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
    return List.of(new Piece(-tau, tau * target), new Piece(1 - tau, (tau - 1) * target));
  }
}
