package thalweg.networks;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Trains on mixtures of two examples, \(x'=\lambda x_i+(1-\lambda)x_j\) with the loss \(\lambda\ell(s,y_i)+(1-\lambda)\ell(s,y_j)\), where
 * j is any example and λ is drawn from Beta(α, α), mostly near 0 or 1 for a small α. Given to {@link NetworkModel#mixed}.
 *
 * @param alpha α, how much is mixed; in (0, 1], where 1 makes λ uniform
 * @see <a href="https://arxiv.org/abs/1710.09412">Zhang, Cissé, Dauphin and Lopez-Paz, mixup: Beyond Empirical Risk Minimization (2018)</a>
 */
public record Mixup(double alpha) {

  /** Checks the number. */
  public Mixup {
    Check.positive("alpha", alpha);
    Check.inClosed("alpha", alpha, 0, 1);
  }

  /**
   * What one example is mixed with.
   *
   * @param partner the number of the other example
   * @param share λ, the share of the example itself
   */
  record Mixture(int partner, double share) {}

  /** Draws by Jöhnk's method: of two powers of uniform numbers whose sum is at most 1, the share of the first. */
  Mixture draw(int n, RandomGenerator random) {
    int partner = random.nextInt(n);
    while (true) {
      double a = Math.pow(random.nextDouble(), 1 / alpha);
      double b = Math.pow(random.nextDouble(), 1 / alpha);
      if (a + b > 0 && a + b <= 1) {
        return new Mixture(partner, a / (a + b));
      }
    }
  }
}
