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
