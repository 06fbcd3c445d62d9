package thalweg.problems;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * Matyas' function, \(f(x,y)=0.26(x^2+y^2)-0.48xy\), with minimizer 0 and minimum 0.
 *
 * <p>A strictly convex quadratic, long along the diagonal: L = 1, μ = 0.04.
 *
 * @see <a href="https://arxiv.org/abs/1308.4008">Jamil and Yang, A Literature Survey of Benchmark Functions for Global Optimization Problems (2013)</a>
 */
public record Matyas() implements Problem, ExplicitHessian {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, 2).length);
    g[0] = 0.52 * w[0] - 0.48 * w[1];
    g[1] = 0.52 * w[1] - 0.48 * w[0];
    return 0.26 * (w[0] * w[0] + w[1] * w[1]) - 0.48 * w[0] * w[1];
  }

  @Override
  public DMatrixRMaj hessian(double[] w) {
    return ExplicitHessian.of(0.52, -0.48, 0.52);
  }

  @Override
  public Traits traits() {
    return Traits.stronglyConvex(1, 0.04);
  }

  @Override
  public double[] start() {
    return new double[] {5, -8};
  }

  @Override
  public double[] minimizer() {
    return new double[] {0, 0};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
