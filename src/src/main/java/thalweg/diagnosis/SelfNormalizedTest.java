package thalweg.diagnosis;

import thalweg.math.Check;

/**
 * Tests whether the best of several comparisons, picked on the very examples it is tested on, is positive by more than chance.
 *
 * <p>Comparison k of m has a difference \(d_{ki}\) for each example i. Under the hypothesis no comparison has a positive expected difference. It is rejected if for
 * the one that was picked
 *
 * \[\frac{\sum_id_i}{\sqrt{\sum_id_i^2}}>z_{1-\alpha/m},\]
 *
 * where z is the quantile of the standard normal distribution. By the union bound the level is at most α, up to the error of the normal approximation, in whatever
 * way the comparison was picked and however alike the comparisons are; the more alike they are, the farther below α it is. The approximation holds so far out in the
 * tail because a sum is divided by the root of its own squares: a few large differences make both large.
 *
 * @see <a href="https://arxiv.org/abs/1312.7614">Chernozhukov, Chetverikov and Kato, Inference on Causal and Structural Parameters using Many Moment
 *     Inequalities (2019), Section 4.1</a>
 */
final class SelfNormalizedTest {
  /** The level α of a test. */
  static final double LEVEL = 0.05;

  private SelfNormalizedTest() {}

  /**
   * Whether the hypothesis is rejected at a level of 5 %.
   *
   * @param d the differences of the comparison that was picked, one for each example. Not modified.
   * @param comparisons from how many it was picked, m; at least 1
   */
  static boolean isPositive(double[] d, int comparisons) {
    Check.atLeast("the number of comparisons", comparisons, 1);
    double sum = 0;
    double squares = 0;
    for (double di : d) {
      sum += di;
      squares += di * di;
    }
    return sum > upperQuantile(LEVEL / comparisons) * Math.sqrt(squares);
  }

  /**
   * The value that a standard normal variable exceeds with a small probability, right to 4.5e-4.
   *
   * @param p the probability, in (0, 0.5]
   * @see <a href="https://personal.math.ubc.ca/~cbm/aands/page_933.htm">Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.23</a>
   */
  static double upperQuantile(double p) {
    double t = Math.sqrt(-2 * Math.log(p));
    return t
        - (2.515517 + t * (0.802853 + t * 0.010328))
            / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  }
}
