package thalweg.problems;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * \(f(w)=1-e^{-\|w\|^2/2}\) with minimizer 0 and minimum 0: a hollow in a plain.
 *
 * <p>Not convex beyond ‖w‖ = 1. At distance 6, where runs start, the gradient is 9·10⁻⁸: a rule that stops at small
 * gradients stops at once, though the value is the largest there is. Smooth with L = 1.
 *
 * @param dimension d ≥ 1
 */
public record GaussianWell(int dimension) implements Problem {

  /** Checks the dimension. */
  public GaussianWell {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, dimension).length);
    double exponent = -0.5 * Vectors.dot(w, w);
    double decay = Math.exp(exponent);
    for (int i = 0; i < w.length; i++) {
      g[i] = decay * w[i];
    }
    return -Math.expm1(exponent);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, dimension);
    Check.length("hv", hv, Check.length("v", v, dimension).length);
    double decay = Math.exp(-0.5 * Vectors.dot(w, w));
    double along = Vectors.dot(w, v);
    for (int i = 0; i < w.length; i++) {
      hv[i] = decay * (v[i] - along * w[i]);
    }
  }

  /** (6, 0, …, 0). */
  @Override
  public double[] start() {
    double[] start = new double[dimension];
    start[0] = 6;
    return start;
  }

  @Override
  public Traits traits() {
    return Traits.smooth(1);
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
