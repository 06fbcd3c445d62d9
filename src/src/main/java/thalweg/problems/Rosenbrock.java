package thalweg.problems;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * Rosenbrock's banana valley, \(f(x,y)=100(y-x^2)^2+(1-x)^2\), with minimizer (1, 1) and minimum 0.
 *
 * <p>Not convex; one stationary point. The floor of the valley is the parabola y = x², and its Hessian at the
 * minimizer has condition number 2508, so methods that see only the gradient crawl along it. The residuals are
 * \(10(y-x^2)\) and \(1-x\).
 *
 * @see <a href="https://doi.org/10.1093/comjnl/3.3.175">Rosenbrock, An Automatic Method for Finding the Greatest or Least Value of a Function (1960)</a>
 */
public record Rosenbrock() implements LeastSquaresProblem {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public int size() {
    return 2;
  }

  @Override
  public void residuals(double[] w, double[] r) {
    r[0] = 10 * (w[1] - w[0] * w[0]);
    r[1] = 1 - w[0];
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    j.set(2, 2, true, -20 * w[0], 10, -1, 0);
  }

  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {
    h.add(0, 0, -20 * r[0]);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, 2).length);
    double valley = w[1] - w[0] * w[0];
    double slope = 1 - w[0];
    g[0] = -400 * w[0] * valley - 2 * slope;
    g[1] = 200 * valley;
    return 100 * valley * valley + slope * slope;
  }

  @Override
  public double value(double[] w) {
    Check.length("w", w, 2);
    double valley = w[1] - w[0] * w[0];
    double slope = 1 - w[0];
    return 100 * valley * valley + slope * slope;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, 2);
    Check.length("hv", hv, Check.length("v", v, 2).length);
    double hxx = 1200 * w[0] * w[0] - 400 * w[1] + 2;
    double hxy = -400 * w[0];
    hv[0] = hxx * v[0] + hxy * v[1];
    hv[1] = hxy * v[0] + 200 * v[1];
  }

  @Override
  public double[] start() {
    return new double[] {-1.2, 1};
  }

  @Override
  public double[] minimizer() {
    return new double[] {1, 1};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
