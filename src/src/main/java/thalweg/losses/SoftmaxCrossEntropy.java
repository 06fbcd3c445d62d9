package thalweg.losses;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The cross-entropy of the softmax of the scores,
 *
 * <p>\[\ell(s,y)=-\sum_j\tilde y_j\log p_j,\qquad p=\mathrm{softmax}(s),\quad
 * \tilde y=(1-\epsilon)y+\epsilon/k.\]
 *
 * <p>With the label smoothing ε = 0 it is the negative log-likelihood of multinomial logistic regression. The gradient
 * is \(p-\tilde y\), the Hessian \(\mathrm{diag}(p)-pp^\top\): convex, Lipschitz with constant √2, smooth with
 * L = ½, and flat along the vector of ones. Its infimum is the entropy of \(\tilde y\). PyTorch's {@code
 * cross_entropy}.
 *
 * @param labelSmoothing ε, the share of the target that is spread over all classes; in [0, 1)
 * @see <a href="https://doi.org/10.1007/978-0-387-45528-0">Bishop, Pattern Recognition and Machine Learning, §4.3.4</a>
 * @see <a href="https://arxiv.org/abs/1512.00567">Szegedy et al., Rethinking the Inception Architecture, §7 (2015)</a>
 */
public record SoftmaxCrossEntropy(double labelSmoothing) implements VectorLoss {

  /** Checks the smoothing. */
  public SoftmaxCrossEntropy {
    Check.inHalfOpen("labelSmoothing", labelSmoothing, 0, 1);
  }

  /** Without label smoothing. */
  public SoftmaxCrossEntropy() {
    this(0);
  }

  private double smoothed(double share, int classes) {
    return (1 - labelSmoothing) * share + labelSmoothing / classes;
  }

  /** The sum of the smoothed target: 1 but for the rounding of the shares, which the derivatives must see, too. */
  private double total(double[] target) {
    double sum = 0;
    for (double share : target) {
      sum += smoothed(share, target.length);
    }
    return sum;
  }

  @Override
  public double value(double[] scores, double[] target) {
    Check.length("target", target, scores.length);
    int top = Softmax.top(scores);
    return value(scores, target, top, Softmax.rest(scores, top));
  }

  private double value(double[] scores, double[] target, int top, double rest) {
    double logTotal = Softmax.logOnePlus(rest);
    double sum = 0;
    for (int j = 0; j < scores.length; j++) {
      double share = smoothed(target[j], scores.length);
      // Half of the distance, which may itself be too large for a double.
      double half = 0.5 * scores[top] - 0.5 * scores[j];
      sum += 2 * share * half + share * logTotal;
    }
    return sum;
  }

  @Override
  public void gradient(double[] scores, double[] target, double[] g) {
    Check.length("target", target, scores.length);
    Softmax.probabilities(scores, Check.length("g", g, scores.length));
    double total = total(target);
    for (int j = 0; j < g.length; j++) {
      g[j] = total * g[j] - smoothed(target[j], scores.length);
    }
  }

  @Override
  public double valueAndGradient(double[] scores, double[] target, double[] g) {
    Check.length("target", target, scores.length);
    int top = Softmax.top(scores);
    double rest = Softmax.exponentials(scores, top, Check.length("g", g, scores.length));
    double total = total(target);
    for (int j = 0; j < g.length; j++) {
      g[j] = total * (g[j] / (1 + rest)) - smoothed(target[j], scores.length);
    }
    return value(scores, target, top, rest);
  }

  @Override
  public void hessianVector(double[] scores, double[] target, double[] v, double[] hv) {
    Softmax.probabilities(scores, Check.length("hv", hv, scores.length));
    double total = total(Check.length("target", target, scores.length));
    double mean = Vectors.dot(hv, Check.length("v", v, hv.length));
    for (int j = 0; j < hv.length; j++) {
      hv[j] *= total * (v[j] - mean);
    }
  }

  @Override
  public void hessianDiagonal(double[] scores, double[] target, double[] d) {
    Softmax.probabilities(scores, Check.length("d", d, scores.length));
    double total = total(Check.length("target", target, scores.length));
    for (int j = 0; j < d.length; j++) {
      d[j] = total * d[j] * (1 - d[j]);
    }
  }

  /**
   * The sum of the losses of some examples whose classes are known and are not smoothed, and the gradient of each. The exponentials are
   * taken many at a time, and one logarithm serves many examples, as in {@link LogisticLoss}.
   *
   * @param examples the numbers of the examples. Not modified.
   * @param from the first place in them
   * @param to the place after the last
   * @param k the number of classes
   * @param s the scores of those examples, a row for each. Modified.
   * @param labels the classes of all examples. Not modified.
   * @param g the gradients, a row for each. Modified.
   */
  static double ofLabels(
      int[] examples, int from, int to, int k, double[] s, double[] labels, double[] g) {
    int count = to - from;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += toDistances(s, i * k, k, (int) labels[examples[from + i]]);
    }
    Exponentials.ofMinusMagnitude(s, count * k, g);
    double product = 0; // of the numbers 1 + ρ, less 1
    for (int i = 0; i < count; i++) {
      double rest = rest(s, g, i * k, k);
      scale(1 / (1 + rest), g, i * k, k);
      g[i * k + (int) labels[examples[from + i]]] -= 1;
      product += rest + product * rest;
      if (product > 1e290) {
        sum += Math.log1p(product);
        product = 0;
      }
    }
    return sum + Math.log1p(product);
  }

  /** \(s_j\leftarrow s_m-s_j\) for one row; returns that of the label. */
  private static double toDistances(double[] s, int at, int k, int label) {
    double largest = s[at];
    for (int j = at + 1; j < at + k; j++) {
      largest = Math.max(largest, s[j]);
    }
    for (int j = at; j < at + k; j++) {
      s[j] = largest - s[j];
    }
    return s[at + label];
  }

  /** \(\rho\), the sum of the exponentials without that of one largest score, where the distance is 0. */
  private static double rest(double[] distances, double[] e, int at, int k) {
    double sum = 0;
    int largest = 0;
    for (int j = at; j < at + k; j++) {
      boolean isLargest = distances[j] == 0;
      sum += isLargest ? 0 : e[j];
      largest += isLargest ? 1 : 0;
    }
    return sum + (largest - 1);
  }

  private static void scale(double factor, double[] g, int at, int k) {
    for (int j = at; j < at + k; j++) {
      g[j] *= factor;
    }
  }

  @Override
  public boolean convex() {
    return true;
  }

  @Override
  public double lipschitz() {
    return Math.sqrt(2);
  }

  @Override
  public double smoothness() {
    return 0.5;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }

  @Override
  public double infimum(double[] target) {
    double sum = 0;
    for (double share : target) {
      sum += Softmax.entropy(smoothed(share, target.length));
    }
    return sum;
  }

  @Override
  public void checkTarget(double[] target) {
    Softmax.checkDistribution(target);
  }
}
