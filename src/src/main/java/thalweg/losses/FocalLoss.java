package thalweg.losses;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The focal loss \(\ell(s,y)=-(1-p_c)^\gamma\log p_c\) for the class c of the target, p = softmax(s): the
 * cross-entropy with examples that are already right turned down.
 *
 * <p>With \(u=\log p_c\), \(q=1-p_c\) and \(a=\partial\ell/\partial u=-q^\gamma+\gamma p_cuq^{\gamma-1}\) the
 * gradient is \(a(e_c-p)\) and the Hessian \(a'(e_c-p)(e_c-p)^\top-a(\mathrm{diag}(p)-pp^\top)\). For γ &gt; 0
 * <em>not convex</em>, for γ = 0 the cross-entropy. {@link #lipschitz} and {@link #strongConvexity} are the least
 * such bounds; {@link #smoothness} may be up to a third too large.
 *
 * @param gamma γ, how much right examples are turned down; at least 0, usually 2
 * @see <a href="https://arxiv.org/abs/1708.02002">Lin et al., Focal Loss for Dense Object Detection (2017)</a>
 */
public record FocalLoss(double gamma) implements VectorLoss {

  /** Checks the exponent. */
  public FocalLoss {
    Check.nonNegative("gamma", gamma);
  }

  private static double logProbability(double[] scores, int label) {
    int top = Softmax.top(scores);
    return scores[label] - scores[top] - Math.log1p(Softmax.rest(scores, top));
  }

  /** a, the slope in u; 0 · log 0 is 0. */
  private double slope(double p, double q, double u) {
    return -Math.pow(q, gamma) + (p == 0 ? 0 : gamma * p * u * Math.pow(q, gamma - 1));
  }

  /** a', the curvature in u. */
  private double curvature(double p, double q, double u) {
    return p == 0 ? 0 : gamma * p * Math.pow(q, gamma - 2) * (q * (2 + u) - (gamma - 1) * p * u);
  }

  @Override
  public double value(double[] scores, double[] target) {
    int label = Softmax.top(Check.length("target", target, scores.length));
    double u = logProbability(scores, label);
    double q = -Math.expm1(u);
    return q == 0 ? 0 : -u * Math.pow(q, gamma);
  }

  @Override
  public void gradient(double[] scores, double[] target, double[] g) {
    Check.length("g", g, scores.length);
    int label = Softmax.top(Check.length("target", target, scores.length));
    double u = logProbability(scores, label);
    double q = -Math.expm1(u);
    if (q == 0) {
      Arrays.fill(g, 0);
      return;
    }
    Softmax.probabilities(scores, g);
    double a = slope(g[label], q, u);
    Vectors.scale(-a, g);
    g[label] = a * q;
  }

  @Override
  public void hessianVector(double[] scores, double[] target, double[] v, double[] hv) {
    Check.length("hv", hv, Check.length("v", v, scores.length).length);
    int label = Softmax.top(Check.length("target", target, scores.length));
    double u = logProbability(scores, label);
    double q = -Math.expm1(u);
    if (q == 0) {
      Arrays.fill(hv, 0);
      return;
    }
    Softmax.probabilities(scores, hv);
    double p = hv[label];
    double a = slope(p, q, u);
    double mean = Vectors.dot(hv, v);
    double along = curvature(p, q, u) * (v[label] - mean);
    for (int j = 0; j < hv.length; j++) {
      hv[j] *= -along - a * (v[j] - mean);
    }
    hv[label] += along;
  }

  @Override
  public boolean convex() {
    return gamma == 0;
  }

  /** b = −aq: the gradient is at most √2 b long. */
  private double pull(double q) {
    return -slope(1 - q, q, Math.log1p(-q)) * q;
  }

  /** c = a'q² + pb: along \(e_c-e_j\), where only two classes are in play, the Hessian is 2c. */
  private double bend(double q) {
    double p = 1 - q;
    return curvature(p, q, Math.log1p(-q)) * q * q + p * pull(q);
  }

  @Override
  public double lipschitz() {
    return Math.sqrt(2) * largest(this::pull);
  }

  @Override
  public double smoothness() {
    // For 0 ≤ c ≤ b the Hessian is c M + (b − c) N with eigenvalues of M at most 2, of N at most ½.
    double up = largest(q -> Math.max(0, bend(q)) * 1.5 + 0.5 * Math.max(pull(q), bend(q)));
    return Math.max(gamma == 0 ? 0.5 : up, -strongConvexity());
  }

  @Override
  public double strongConvexity() {
    return gamma == 0 ? 0 : -2 * largest(q -> -bend(q));
  }

  /** The largest value over q in (0, 1): the best of a grid in the log-odds, refined around it. */
  private static double largest(DoubleUnaryOperator f) {
    double best = 0;
    double value = Double.NEGATIVE_INFINITY;
    for (double width = 40; width > 1e-6; width /= 20) {
      double center = best;
      for (int i = -100; i <= 100; i++) {
        double odds = center + width * i / 100;
        double here = f.applyAsDouble(LogisticLoss.sigmoid(odds));
        if (here > value) {
          value = here;
          best = odds;
        }
      }
    }
    return value * (1 + 1e-12);
  }

  @Override
  public double infimum(double[] target) {
    return 0;
  }

  @Override
  public void checkTarget(double[] target) {
    Softmax.checkOneHot(target);
  }
}
