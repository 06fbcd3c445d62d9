package thalweg.penalties;

import thalweg.math.Check;

/**
 * The lasso's penalty, \(r(w)=\lambda\lVert w\rVert_1\).
 *
 * <p>Convex with a kink at zero, where it holds weights at exactly zero. {@link #addGradient} adds
 * \(\lambda\,\mathrm{sign}(w)\), a subgradient; the proximal step is soft thresholding,
 * \(\mathrm{sign}(w_i)\max(|w_i|-\alpha\lambda,0)\).
 *
 * <pre>{@code
 * double[] w = {3, -0.25, -2};
 * new L1(0.5).prox(w, 1);
 * w; // { 2.5, -0.0, -1.5 }
 * }</pre>
 *
 * @param lambda the strength λ; non-negative
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1996.tb02080.x">Tibshirani, Regression Shrinkage and Selection via the Lasso (1996)</a>
 */
public record L1(double lambda) implements Penalty {

  /** Checks the strength. */
  public L1 {
    Check.nonNegative("lambda", lambda);
  }

  @Override
  public double value(double[] w) {
    double sum = 0;
    for (double wi : w) {
      sum += Math.abs(wi);
    }
    return lambda * sum;
  }

  @Override
  public void addGradient(double[] w, double[] g) {
    Check.length("g", g, w.length);
    for (int i = 0; i < w.length; i++) {
      g[i] += lambda * Math.signum(w[i]);
    }
  }

  @Override
  public void addHessianVector(double[] w, double[] v, double[] hv) {}

  @Override
  public void prox(double[] w, double stepSize) {
    double threshold = Check.positive("stepSize", stepSize) * lambda;
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.signum(w[i]) * Math.max(Math.abs(w[i]) - threshold, 0);
    }
  }

  @Override
  public double smoothness() {
    return lambda == 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }
}
