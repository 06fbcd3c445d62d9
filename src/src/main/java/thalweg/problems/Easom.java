package thalweg.problems;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * Easom's function, \(f(x,y)=-\cos x\cos y\;e^{-(x-\pi)^2-(y-\pi)^2}\), with minimizer (π, π) and minimum −1.
 *
 * <p>A needle in a flat field: ten units away the gradient is below 10⁻³⁹ and says nothing about where the minimizer is.
 * The usual start is on the needle's slope.
 *
 * @see <a href="https://arxiv.org/abs/1308.4008">Jamil and Yang, A Literature Survey of Benchmark Functions for Global Optimization Problems (2013)</a>
 */
public record Easom() implements Problem, ExplicitHessian {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, 2).length);
    double fx = bump(w[0]);
    double fy = bump(w[1]);
    g[0] = -bumpSlope(w[0]) * fy;
    g[1] = -fx * bumpSlope(w[1]);
    return -fx * fy;
  }

  @Override
  public DMatrixRMaj hessian(double[] w) {
    double fx = bump(Check.length("w", w, 2)[0]);
    double fy = bump(w[1]);
    return ExplicitHessian.of(
        -bumpCurvature(w[0]) * fy, -bumpSlope(w[0]) * bumpSlope(w[1]), -fx * bumpCurvature(w[1]));
  }

  /** \(\cos x\,e^{-(x-\pi)^2}\); f is minus the product of two of these. */
  private static double bump(double x) {
    return Math.cos(x) * decay(x);
  }

  private static double bumpSlope(double x) {
    return (-Math.sin(x) - 2 * (x - Math.PI) * Math.cos(x)) * decay(x);
  }

  private static double bumpCurvature(double x) {
    double t = x - Math.PI;
    return ((4 * t * t - 3) * Math.cos(x) + 4 * t * Math.sin(x)) * decay(x);
  }

  private static double decay(double x) {
    return Math.exp(-(x - Math.PI) * (x - Math.PI));
  }

  @Override
  public double[] start() {
    return new double[] {4, 2.5};
  }

  @Override
  public double[] minimizer() {
    return new double[] {Math.PI, Math.PI};
  }

  @Override
  public double minimum() {
    return -1;
  }
}
