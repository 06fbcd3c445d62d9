package thalweg.penalties;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The elastic net, \(r(w)=\lambda\bigl(\rho\lVert w\rVert_1+\frac{1-\rho}2\lVert w\rVert_2^2\bigr)\): L1's zeros with
 * L2's stability, so that correlated features are kept or dropped together.
 *
 * <p>Strongly convex with μ = λ(1−ρ), with L1's kinks. The proximal step is soft thresholding by αλρ, then
 * division by 1 + αλ(1−ρ). scikit-learn's {@code ElasticNet(alpha, l1_ratio)}.
 *
 * @param lambda the strength λ; non-negative
 * @param l1Ratio ρ, the share of L1; in [0, 1]
 * @see <a href="https://doi.org/10.1111/j.1467-9868.2005.00503.x">Zou and Hastie, Regularization and Variable Selection via the Elastic Net (2005)</a>
 */
public record ElasticNet(double lambda, double l1Ratio) implements Penalty {

  /** Checks the settings. */
  public ElasticNet {
    Check.nonNegative("lambda", lambda);
    Check.inClosed("l1Ratio", l1Ratio, 0, 1);
  }

  private double l1() {
    return lambda * l1Ratio;
  }

  private double l2() {
    return lambda * (1 - l1Ratio);
  }

  @Override
  public double value(double[] w) {
    double sum = 0;
    for (double wi : w) {
      sum += l1() * Math.abs(wi) + 0.5 * l2() * wi * wi;
    }
    return sum;
  }

  @Override
  public void addGradient(double[] w, double[] g) {
    Check.length("g", g, w.length);
    for (int i = 0; i < w.length; i++) {
      g[i] += l1() * Math.signum(w[i]) + l2() * w[i];
    }
  }

  @Override
  public void addHessianVector(double[] w, double[] v, double[] hv) {
    Vectors.axpy(l2(), v, hv);
  }

  @Override
  public void prox(double[] w, double stepSize) {
    double threshold = Check.positive("stepSize", stepSize) * l1();
    double shrink = 1 + stepSize * l2();
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.signum(w[i]) * Math.max(Math.abs(w[i]) - threshold, 0) / shrink;
    }
  }

  @Override
  public double smoothness() {
    return l1() == 0 ? l2() : Double.POSITIVE_INFINITY;
  }

  @Override
  public double strongConvexity() {
    return l2();
  }
}
