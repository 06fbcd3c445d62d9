package thalweg.problems;

import java.util.Arrays;
import thalweg.math.Check;

/**
 * Griewank's function, \(f(w)=1+\tfrac1{4000}\sum_iw_i^2-\prod_i\cos\frac{w_i}{\sqrt i}\), with minimizer 0 and minimum 0.
 *
 * <p>A wide bowl with a product of cosines on it: thousands of local minimizers, and coordinates that cannot be minimized
 * one by one. The gradient is Lipschitz with \(L=\tfrac1{2000}+\sum_i\tfrac1i\).
 *
 * @param dimension d ≥ 1
 * @see <a href="https://doi.org/10.1007/BF00933356">Griewank, Generalized Descent for Global Optimization (1981)</a>
 */
public record Griewank(int dimension) implements Problem {

  /** Checks the dimension. */
  public Griewank {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, dimension).length);
    double sum = 0;
    double before = 1; // the product of the cosines of smaller index
    for (int i = 0; i < w.length; i++) {
      g[i] = before;
      before *= Math.cos(w[i] * scale(i));
      sum += w[i] * w[i];
    }
    double after = 1; // and of larger index
    for (int i = w.length - 1; i >= 0; i--) {
      g[i] = w[i] / 2000 + scale(i) * Math.sin(w[i] * scale(i)) * g[i] * after;
      after *= Math.cos(w[i] * scale(i));
    }
    return sum / 4000 + (1 - before);
  }

  /** The gradient's derivative along v: each product of cosines goes with its own derivative. */
  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, dimension);
    Check.length("hv", hv, Check.length("v", v, dimension).length);
    double[] before = new double[dimension];
    double product = 1;
    double change = 0;
    for (int i = 0; i < w.length; i++) {
      before[i] = product;
      hv[i] = change;
      double cos = Math.cos(w[i] * scale(i));
      change = change * cos - product * Math.sin(w[i] * scale(i)) * scale(i) * v[i];
      product *= cos;
    }
    product = 1;
    change = 0;
    for (int i = w.length - 1; i >= 0; i--) {
      double cos = Math.cos(w[i] * scale(i));
      double sin = Math.sin(w[i] * scale(i));
      double others = before[i] * product;
      double othersChange = hv[i] * product + before[i] * change;
      hv[i] = v[i] / 2000 + scale(i) * (cos * scale(i) * v[i] * others + sin * othersChange);
      change = change * cos - product * sin * scale(i) * v[i];
      product *= cos;
    }
  }

  private static double scale(int i) {
    return 1 / Math.sqrt(i + 1.0);
  }

  @Override
  public Traits traits() {
    double harmonic = 0;
    for (int i = 1; i <= dimension; i++) {
      harmonic += 1.0 / i;
    }
    return Traits.smooth(1.0 / 2000 + harmonic);
  }

  @Override
  public double[] start() {
    double[] start = new double[dimension];
    Arrays.fill(start, 10);
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
