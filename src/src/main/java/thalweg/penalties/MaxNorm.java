package thalweg.penalties;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The largest magnitude, \(r(w)=\lambda\lVert w\rVert_\infty\): it cuts off peaks, so that several weights share the
 * largest magnitude.
 *
 * <p>Convex, with kinks where the largest magnitude is shared; {@link #addGradient} adds λ sign(w_i) to the first of
 * them. The proximal step clips at the level θ that takes away αλ in all,
 * \(\sum_i\max(|w_i|-\theta,0)=\alpha\lambda\), and gives 0 if \(\lVert w\rVert_1\le\alpha\lambda\); by Moreau it
 * is w minus its projection onto the L1 ball of that radius. θ rises to its value in finitely many sweeps, mostly few,
 * without sorting.
 *
 * @param lambda the strength λ; non-negative
 * @see <a href="https://doi.org/10.1561/2400000003">Parikh and Boyd, Proximal Algorithms, §6.5.2 (2014)</a>
 * @see <a href="https://doi.org/10.1007/BF00938486">Michelot, A Finite Algorithm for Finding the Projection of a Point onto the Canonical Simplex (1986)</a>
 */
public record MaxNorm(double lambda) implements Penalty {

  /** Checks the strength. */
  public MaxNorm {
    Check.nonNegative("lambda", lambda);
  }

  @Override
  public double value(double[] w) {
    return lambda * Vectors.normInf(w);
  }

  @Override
  public void addGradient(double[] w, double[] g) {
    Check.length("g", g, w.length);
    int peak = 0;
    for (int i = 1; i < w.length; i++) {
      peak = Math.abs(w[i]) > Math.abs(w[peak]) ? i : peak;
    }
    g[peak] += lambda * Math.signum(w[peak]);
  }

  @Override
  public void addHessianVector(double[] w, double[] v, double[] hv) {}

  @Override
  public void prox(double[] w, double stepSize) {
    double theta = level(w, Check.positive("stepSize", stepSize) * lambda);
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.max(-theta, Math.min(w[i], theta));
    }
  }

  private static double level(double[] w, double taken) {
    if (taken == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double theta = 0;
    double last = -1;
    while (theta > last) {
      last = theta;
      double above = 0;
      int count = 0;
      for (double wi : w) {
        if (Math.abs(wi) > theta) {
          above += Math.abs(wi);
          count++;
        }
      }
      theta = count == 0 ? theta : Math.max(theta, (above - taken) / count);
    }
    return theta;
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
