package thalweg.problems;

import static java.lang.Math.sqrt;

import org.ejml.data.DMatrixRMaj;

/**
 * Wood's function,
 * \(f(w)=100(w_2-w_1^2)^2+(1-w_1)^2+90(w_4-w_3^2)^2+(1-w_3)^2+10(w_2+w_4-2)^2+\tfrac1{10}(w_2-w_4)^2\), with minimizer
 * (1, 1, 1, 1) and minimum 0.
 *
 * <p>Two Rosenbrock valleys coupled; near (−1, 1, −1, 1) lies a stationary point that is no minimizer and slows runs down
 * for long. The residuals are the six terms' roots. Expanded, it is {@link Colville}'s function.
 *
 * @see <a href="https://doi.org/10.1145/355934.355936">Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software (1981), problem 14</a>
 */
public record Wood() implements LeastSquaresProblem {

  @Override
  public int dimension() {
    return 4;
  }

  @Override
  public int size() {
    return 6;
  }

  @Override
  public void residuals(double[] w, double[] r) {
    r[0] = 10 * (w[1] - w[0] * w[0]);
    r[1] = 1 - w[0];
    r[2] = sqrt(90) * (w[3] - w[2] * w[2]);
    r[3] = 1 - w[2];
    r[4] = sqrt(10) * (w[1] + w[3] - 2);
    r[5] = sqrt(0.1) * (w[1] - w[3]);
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    j.zero();
    j.set(0, 0, -20 * w[0]);
    j.set(0, 1, 10);
    j.set(1, 0, -1);
    j.set(2, 2, -2 * sqrt(90) * w[2]);
    j.set(2, 3, sqrt(90));
    j.set(3, 2, -1);
    j.set(4, 1, sqrt(10));
    j.set(4, 3, sqrt(10));
    j.set(5, 1, sqrt(0.1));
    j.set(5, 3, -sqrt(0.1));
  }

  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {
    h.add(0, 0, -20 * r[0]);
    h.add(2, 2, -2 * sqrt(90) * r[2]);
  }

  @Override
  public double[] start() {
    return new double[] {-3, -1, -3, -1};
  }

  @Override
  public double[] minimizer() {
    return new double[] {1, 1, 1, 1};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
