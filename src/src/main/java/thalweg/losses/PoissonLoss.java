package thalweg.losses;

import thalweg.math.Check;

/**
 * The Poisson loss \(\ell(s,y)=e^s-ys\) for counts y, where the score is the logarithm of the rate.
 *
 * <p>It is the negative log-likelihood of \(y\sim\mathrm{Poisson}(e^s)\) without \(\log y!\), which no score
 * changes; so it can be negative, down to \(y-y\log y\). Convex with curvature \(e^s\): neither Lipschitz nor
 * smooth. Scores above 709 cost +∞, which is what overflows, and never NaN. PyTorch's {@code poisson_nll_loss}
 * with {@code log_input}.
 *
 * @see <a href="https://doi.org/10.1201/9780203753736">McCullagh and Nelder, Generalized Linear Models, §6.2</a>
 */
public record PoissonLoss() implements Loss {

  @Override
  public double value(double score, double target) {
    double rate = Math.exp(score);
    return Double.isInfinite(rate) ? rate : rate - target * score;
  }

  @Override
  public double derivative(double score, double target) {
    return Math.exp(score) - target;
  }

  @Override
  public double secondDerivative(double score, double target) {
    return Math.exp(score);
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

  /** \(y-y\log y\), reached where the rate is the count. */
  @Override
  public double infimum(double target) {
    return target == 0 ? 0 : target - target * Math.log(target);
  }

  @Override
  public void checkTarget(double target) {
    Check.nonNegative("count", target);
  }
}
