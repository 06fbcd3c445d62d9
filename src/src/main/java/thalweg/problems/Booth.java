package thalweg.problems;

import org.ejml.data.DMatrixRMaj;

/**
 * Booth's function, \(f(x,y)=(x+2y-7)^2+(2x+y-5)^2\), with minimizer (1, 3) and minimum 0.
 *
 * <p>A strictly convex quadratic whose axes lie at 45°: L = 18, μ = 2. The residuals are affine, so one Gauss–Newton step
 * from anywhere solves it.
 *
 * @see <a href="https://arxiv.org/abs/1308.4008">Jamil and Yang, A Literature Survey of Benchmark Functions for Global Optimization Problems (2013)</a>
 */
public record Booth() implements LeastSquaresProblem {

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
    r[0] = w[0] + 2 * w[1] - 7;
    r[1] = 2 * w[0] + w[1] - 5;
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    j.set(2, 2, true, 1, 2, 2, 1);
  }

  /** Adds nothing: the residuals are affine. */
  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {}

  @Override
  public Traits traits() {
    return Traits.stronglyConvex(18, 2);
  }

  @Override
  public double[] start() {
    return new double[] {0, 0};
  }

  @Override
  public double[] minimizer() {
    return new double[] {1, 3};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
