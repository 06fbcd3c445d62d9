package thalweg.problems;

import static java.lang.Math.sqrt;

import org.ejml.data.DMatrixRMaj;

/**
 * Powell's singular function, \(f(w)=(w_1+10w_2)^2+5(w_3-w_4)^2+(w_2-2w_3)^4+10(w_1-w_4)^4\), with minimizer 0 and
 * minimum 0.
 *
 * <p>Convex, and the Hessian at the minimizer has rank 2: Newton's method loses its quadratic convergence and gains only a
 * factor of about 2/3 a step. The residuals are \(w_1+10w_2\), \(\sqrt5(w_3-w_4)\), \((w_2-2w_3)^2\) and
 * \(\sqrt{10}(w_1-w_4)^2\).
 *
 * @see <a href="https://doi.org/10.1145/355934.355936">Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software (1981), problem 13</a>
 */
public record PowellSingular() implements LeastSquaresProblem {

  @Override
  public int dimension() {
    return 4;
  }

  @Override
  public int size() {
    return 4;
  }

  @Override
  public void residuals(double[] w, double[] r) {
    r[0] = w[0] + 10 * w[1];
    r[1] = sqrt(5) * (w[2] - w[3]);
    r[2] = (w[1] - 2 * w[2]) * (w[1] - 2 * w[2]);
    r[3] = sqrt(10) * (w[0] - w[3]) * (w[0] - w[3]);
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    double inner = 2 * (w[1] - 2 * w[2]);
    double outer = 2 * sqrt(10) * (w[0] - w[3]);
    j.set(
        4,
        4,
        true,
        1,
        10,
        0,
        0,
        0,
        0,
        sqrt(5),
        -sqrt(5),
        0,
        inner,
        -2 * inner,
        0,
        outer,
        0,
        0,
        -outer);
  }

  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {
    h.add(1, 1, 2 * r[2]);
    h.add(1, 2, -4 * r[2]);
    h.add(2, 1, -4 * r[2]);
    h.add(2, 2, 8 * r[2]);
    double outer = 2 * sqrt(10) * r[3];
    h.add(0, 0, outer);
    h.add(0, 3, -outer);
    h.add(3, 0, -outer);
    h.add(3, 3, outer);
  }

  @Override
  public Traits traits() {
    return Traits.convex(Double.POSITIVE_INFINITY);
  }

  @Override
  public double[] start() {
    return new double[] {3, -1, 0, 1};
  }

  @Override
  public double[] minimizer() {
    return new double[] {0, 0, 0, 0};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
