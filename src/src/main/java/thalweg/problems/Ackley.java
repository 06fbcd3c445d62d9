package thalweg.problems;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * Ackley's function with minimizer 0 and minimum 0,
 * \[f(w)=20-20\exp\Bigl(-\tfrac15\sqrt{\tfrac1d\textstyle\sum_iw_i^2}\Bigr)+e-\exp\Bigl(\tfrac1d\textstyle\sum_i\cos2\pi w_i\Bigr).\]
 *
 * <p>A nearly flat outer region full of local minimizers around one deep funnel. At the minimizer f has a kink like ‖w‖:
 * this gradient is 0 there, a subgradient, and the Hessian is NaN. So a gradient near the minimizer does not tend to 0.
 *
 * @param dimension d ≥ 1
 * @see <a href="https://arxiv.org/abs/1308.4008">Jamil and Yang, A Literature Survey of Benchmark Functions for Global Optimization Problems (2013)</a>
 */
public record Ackley(int dimension) implements Problem {

  /** Checks the dimension. */
  public Ackley {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, dimension).length);
    double s = radius(w);
    double ripple = ripple(w);
    double funnel = s == 0 ? 0 : 4 * Math.exp(-s / 5) / (dimension * s);
    for (int i = 0; i < w.length; i++) {
      g[i] = funnel * w[i] + ripple * 2 * Math.PI / dimension * Math.sin(2 * Math.PI * w[i]);
    }
    return -20 * Math.expm1(-s / 5) + (Math.exp(1) - ripple);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, dimension);
    Check.length("hv", hv, Check.length("v", v, dimension).length);
    double s = radius(w);
    double ripple = ripple(w);
    double turn = 2 * Math.PI / dimension;
    double funnel = 4 * Math.exp(-s / 5) / (dimension * s);
    double along = Vectors.dot(w, v) / (dimension * s) * (1 / s + 0.2);
    double slopes = 0;
    for (int i = 0; i < w.length; i++) {
      slopes += turn * Math.sin(2 * Math.PI * w[i]) * v[i];
    }
    for (int i = 0; i < w.length; i++) {
      double angle = 2 * Math.PI * w[i];
      hv[i] =
          funnel * (v[i] - along * w[i])
              + ripple * turn * (2 * Math.PI * Math.cos(angle) * v[i] - Math.sin(angle) * slopes);
    }
  }

  /** The root mean square of the coordinates. */
  private double radius(double[] w) {
    return Vectors.norm2(w) / Math.sqrt(dimension);
  }

  /** \(\exp(\frac1d\sum_i\cos2\pi w_i)\). */
  private double ripple(double[] w) {
    double sum = 0;
    for (double x : w) {
      sum += Math.cos(2 * Math.PI * x);
    }
    return Math.exp(sum / dimension);
  }

  @Override
  public double[] start() {
    double[] start = new double[dimension];
    Arrays.fill(start, 2.3);
    return start;
  }

  @Override
  public double[] minimizer() {
    return new double[dimension];
  }

  @Override
  public double minimum() {
    return 0;
  }
}
