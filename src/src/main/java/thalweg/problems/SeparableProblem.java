package thalweg.problems;

import thalweg.math.Check;

/** A problem that is a sum over coordinates, \(f(w)=\sum_i\varphi_i(w_i)\): its Hessian is diagonal. */
public interface SeparableProblem extends Problem {

  /** The value \(\varphi_i(x)\) of coordinate i. */
  double term(int i, double x);

  /** The derivative \(\varphi_i'(x)\). */
  double slope(int i, double x);

  /** The second derivative \(\varphi_i''(x)\). */
  double curvature(int i, double x);

  @Override
  default double value(double[] w) {
    Check.length("w", w, dimension());
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += term(i, w[i]);
    }
    return sum;
  }

  @Override
  default double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, dimension());
    double value = value(w);
    for (int i = 0; i < w.length; i++) {
      g[i] = slope(i, w[i]);
    }
    return value;
  }

  @Override
  default void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, dimension());
    Check.length("v", v, dimension());
    Check.length("hv", hv, dimension());
    for (int i = 0; i < w.length; i++) {
      hv[i] = curvature(i, w[i]) * v[i];
    }
  }
}
