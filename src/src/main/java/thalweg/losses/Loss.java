package thalweg.losses;

/**
 * The price \(\ell(s,y)\) of answering the score s where the target is y.
 *
 * <p>A loss belongs to one example; objectives take the mean over examples. For a finite score a loss
 * is never NaN; one that grows faster than numbers reach is +∞ there, and says so.
 */
public interface Loss {

  /** The value \(\ell(s,y)\), at least {@link #infimum}. */
  double value(double score, double target);

  /** The derivative \(\partial\ell/\partial s\); at a kink, a subgradient. */
  double derivative(double score, double target);

  /**
   * The sum of the values of several examples, and the derivative of each.
   *
   * @param examples the numbers of the examples. Not modified.
   * @param from the first place in them
   * @param to the place after the last
   * @param scores the scores of those examples, from the array's start. Modified.
   * @param targets the targets of all examples. Not modified.
   * @param derivatives receives the derivatives, from the array's start. Modified.
   */
  default double valuesAndDerivatives(
      int[] examples, int from, int to, double[] scores, double[] targets, double[] derivatives) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      double score = scores[i - from];
      double target = targets[examples[i]];
      sum += value(score, target);
      derivatives[i - from] = derivative(score, target);
    }
    return sum;
  }

  /** The curvature \(\partial^2\ell/\partial s^2\); zero at a kink. */
  double secondDerivative(double score, double target);

  /** Whether \(\ell\) is convex in the score. */
  boolean convex();

  /** The largest \(|\partial\ell/\partial s|\) over all scores, infinite where there is no bound. */
  double lipschitz();

  /** The largest \(|\partial^2\ell/\partial s^2|\) over all scores, infinite where there is no bound. */
  double smoothness();

  /** The smallest \(\partial^2\ell/\partial s^2\) over all scores; 0 where convexity is not strong. */
  double strongConvexity();

  /** The greatest lower bound of \(\ell(\cdot,y)\) over all scores: 0 for most losses. */
  default double infimum(double target) {
    return 0;
  }

  /**
   * Checks that a target is one this loss is defined for.
   *
   * @throws IllegalArgumentException with the rule and the value if it is not
   */
  void checkTarget(double target);
}
