package thalweg.problems;

import org.ejml.data.DMatrixRMaj;

/**
 * Fletcher and Powell's helical valley, \(f(w)=100(w_3-10\theta)^2+100(\sqrt{w_1^2+w_2^2}-1)^2+w_3^2\), where 2πθ is the
 * angle of (w₁, w₂) between −90° and 270°; minimizer (1, 0, 0), minimum 0.
 *
 * <p>The valley winds upwards around the third axis. The angle jumps across the half-line w₁ = 0, w₂ &lt; 0, where f is not
 * continuous; on the third axis itself it is not defined and the value is NaN. The residuals are \(10(w_3-10\theta)\),
 * \(10(\sqrt{w_1^2+w_2^2}-1)\) and \(w_3\).
 *
 * @see <a href="https://doi.org/10.1145/355934.355936">Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software (1981), problem 7</a>
 */
public record HelicalValley() implements LeastSquaresProblem {

  @Override
  public int dimension() {
    return 3;
  }

  @Override
  public int size() {
    return 3;
  }

  @Override
  public void residuals(double[] w, double[] r) {
    double theta = Math.atan(w[1] / w[0]) / (2 * Math.PI) + (w[0] < 0 ? 0.5 : 0);
    r[0] = 10 * (w[2] - 10 * theta);
    r[1] = 10 * (Math.hypot(w[0], w[1]) - 1);
    r[2] = w[2];
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    double radius = Math.hypot(w[0], w[1]);
    double x = w[0] / radius;
    double y = w[1] / radius;
    double turn = 50 / (Math.PI * radius);
    j.set(3, 3, true, turn * y, -turn * x, 10, 10 * x, 10 * y, 0, 0, 0, 1);
  }

  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {
    double radius = Math.hypot(w[0], w[1]);
    double x = w[0] / radius;
    double y = w[1] / radius;
    double turn = 50 / (Math.PI * radius * radius) * r[0];
    double stretch = 10 / radius * r[1];
    double xy = turn * (x * x - y * y) - stretch * x * y;
    h.add(0, 0, -2 * turn * x * y + stretch * y * y);
    h.add(0, 1, xy);
    h.add(1, 0, xy);
    h.add(1, 1, 2 * turn * x * y + stretch * x * x);
  }

  @Override
  public double[] start() {
    return new double[] {-1, 0, 0};
  }

  @Override
  public double[] minimizer() {
    return new double[] {1, 0, 0};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
