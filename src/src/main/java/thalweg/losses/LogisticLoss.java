package thalweg.losses;

/**
 * The logistic loss \(\ell(s,y)=\log(1+e^{-ys})\) for labels y = −1 or +1.
 *
 * <p>It is the negative log-likelihood of \(P(y\mid s)=\sigma(ys)\) with
 * \(\sigma(z)=1/(1+e^{-z})\). Convex, Lipschitz with constant 1, smooth with L = 1/4. Written with
 * {@code log1p} of a number at most 1, it is exact to rounding and cannot overflow for any finite score.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-45528-0">Bishop, Pattern Recognition and Machine Learning, §4.3.2</a>
 */
public record LogisticLoss() implements Loss {

  /** The logistic function \(\sigma(z)=1/(1+e^{-z})\), accurate in both tails. */
  public static double sigmoid(double z) {
    double e = Math.exp(-Math.abs(z));
    return z >= 0 ? 1 / (1 + e) : e / (1 + e);
  }

  @Override
  public double value(double score, double target) {
    double margin = target * score;
    return Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));
  }

  @Override
  public double derivative(double score, double target) {
    return -target * sigmoid(-target * score);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A sum of logarithms is the logarithm of a product, so that one logarithm serves many examples. The product lacks its 1, as
   * \(p\leftarrow(1+p)(1+e)-1\), and keeps the digits of small losses.
   */
  @Override
  public double valuesAndDerivatives(
      int[] examples, int from, int to, double[] scores, double[] targets, double[] derivatives) {
    for (int i = from; i < to; i++) {
      scores[i - from] *= targets[examples[i]];
    }
    Exponentials.ofMinusMagnitude(scores, to - from, derivatives);
    double loss = sumOfValues(scores, derivatives, to - from);
    for (int i = from; i < to; i++) {
      double e = derivatives[i - from];
      derivatives[i - from] = -targets[examples[i]] * (scores[i - from] >= 0 ? e : 1) / (1 + e);
    }
    return loss;
  }

  /**
   * The sum of \(\max(0,-m_i)+\log(1+e_i)\) for the first so many margins, with \(e_i=e^{-|m_i|}\). Four at a time, so that the next
   * product does not wait for the last.
   */
  private static double sumOfValues(double[] m, double[] e, int count) {
    double sum = 0;
    double p = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      sum +=
          (Math.max(0, -m[i]) + Math.max(0, -m[i + 1]))
              + (Math.max(0, -m[i + 2]) + Math.max(0, -m[i + 3]));
      p = product(p, product(product(e[i], e[i + 1]), product(e[i + 2], e[i + 3])));
      if (p > 1e300) {
        sum += Math.log1p(p);
        p = 0;
      }
    }
    for (; i < count; i++) {
      sum += Math.max(0, -m[i]);
      p = product(p, e[i]);
    }
    return sum + Math.log1p(p);
  }

  /** \((1+p)(1+e)-1\). */
  private static double product(double p, double e) {
    return p + e + p * e;
  }

  @Override
  public double secondDerivative(double score, double target) {
    double e = Math.exp(-Math.abs(score));
    return e / ((1 + e) * (1 + e));
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
    return 0.25;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }

  @Override
  public void checkTarget(double target) {
    if (target != -1 && target != 1) {
      throw new IllegalArgumentException("label must be -1 or +1 but was " + target);
    }
  }
}
