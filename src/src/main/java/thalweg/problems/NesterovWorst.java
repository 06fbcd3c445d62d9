package thalweg.problems;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * Nesterov's worst function for first-order methods,
 * \(f(w)=\tfrac L4\Bigl(\tfrac12\bigl(w_1^2+\sum_{i=1}^{d-1}(w_i-w_{i+1})^2+w_d^2\bigr)-w_1\Bigr)\), with minimizer
 * \(w_i=1-\tfrac i{d+1}\) and minimum \(-\tfrac L8\tfrac d{d+1}\).
 *
 * <p>A convex quadratic with a tridiagonal Hessian: from 0, every step of a method that combines gradients can reach one
 * coordinate more, so after k steps the rest is still 0. With d = 2k + 1, no such method does better after k steps than
 * \(f(w_k)-f^*\ge\tfrac{3L\|w_0-w^*\|^2}{32(k+1)^2}\). Smooth with L; the strong convexity
 * \(\mu=L\sin^2\tfrac\pi{2(d+1)}\) falls like 1/d².
 *
 * @param dimension d ≥ 1
 * @param smoothness L > 0
 * @see <a href="https://doi.org/10.1007/978-3-319-91578-4">Nesterov, Lectures on Convex Optimization, Theorem 2.1.7</a>
 */
public record NesterovWorst(int dimension, double smoothness) implements Problem {

  /** Checks the dimension and L. */
  public NesterovWorst {
    Check.atLeast("dimension", dimension, 1);
    Check.positive("smoothness", smoothness);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    hessianVector(w, w, g);
    double value = 0.5 * Vectors.dot(w, g) - smoothness / 4 * w[0];
    g[0] -= smoothness / 4;
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, dimension);
    Check.length("hv", hv, Check.length("v", v, dimension).length);
    for (int i = 0; i < dimension; i++) {
      double before = i == 0 ? 0 : v[i - 1];
      double after = i == dimension - 1 ? 0 : v[i + 1];
      hv[i] = smoothness / 4 * (2 * v[i] - before - after);
    }
  }

  @Override
  public double[] start() {
    return new double[dimension];
  }

  @Override
  public double[] minimizer() {
    double[] minimizer = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      minimizer[i] = 1 - (i + 1.0) / (dimension + 1);
    }
    return minimizer;
  }

  @Override
  public Traits traits() {
    double sine = Math.sin(Math.PI / (2 * (dimension + 1.0)));
    return Traits.stronglyConvex(smoothness, smoothness * sine * sine);
  }

  /** The steps k = ⌊(d − 1)/2⌋ after which {@link #lowerBound} holds. */
  public int steps() {
    return (dimension - 1) / 2;
  }

  /**
   * What no first-order method from the start gets below within {@link #steps} steps:
   * \(\tfrac{3L\|w_0-w^*\|^2}{32(k+1)^2}\) above the minimum.
   */
  public double lowerBound() {
    double distance = Vectors.norm2(minimizer());
    double next = steps() + 1.0;
    return 3 * smoothness * distance * distance / (32 * next * next);
  }

  @Override
  public double minimum() {
    return -smoothness / 8 * dimension / (dimension + 1);
  }
}
