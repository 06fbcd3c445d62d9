package thalweg.problems;

import org.ejml.data.DMatrixRMaj;

/**
 * Brown's badly scaled function, \(f(x,y)=(x-10^6)^2+(y-2\cdot10^{-6})^2+(xy-2)^2\), with minimizer (10⁶, 2·10⁻⁶) and
 * minimum 0.
 *
 * <p>The two coordinates of the answer differ by eleven orders of magnitude and the Hessian there has the eigenvalues
 * 2·10¹² and 2: a method that does not rescale needs luck. The three bracketed terms are the residuals.
 *
 * @see <a href="https://doi.org/10.1145/355934.355936">Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software (1981), problem 4</a>
 */
public record BrownBadlyScaled() implements LeastSquaresProblem {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public int size() {
    return 3;
  }

  @Override
  public void residuals(double[] w, double[] r) {
    r[0] = w[0] - 1e6;
    r[1] = w[1] - 2e-6;
    r[2] = w[0] * w[1] - 2;
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    j.set(3, 2, true, 1, 0, 0, 1, w[1], w[0]);
  }

  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {
    h.add(0, 1, r[2]);
    h.add(1, 0, r[2]);
  }

  @Override
  public double[] start() {
    return new double[] {1, 1};
  }

  @Override
  public double[] minimizer() {
    return new double[] {1e6, 2e-6};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
