package thalweg.problems;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * Colville's function,
 * \(f(w)=100(w_1^2-w_2)^2+(w_1-1)^2+(w_3-1)^2+90(w_3^2-w_4)^2+10.1\bigl((w_2-1)^2+(w_4-1)^2\bigr)+19.8(w_2-1)(w_4-1)\),
 * with minimizer (1, 1, 1, 1) and minimum 0.
 *
 * <p>{@link Wood}'s function written out, usually started at the origin.
 *
 * @see <a href="https://arxiv.org/abs/1308.4008">Jamil and Yang, A Literature Survey of Benchmark Functions for Global Optimization Problems (2013)</a>
 */
public record Colville() implements Problem, ExplicitHessian {

  @Override
  public int dimension() {
    return 4;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, 4).length);
    double first = w[0] * w[0] - w[1];
    double second = w[2] * w[2] - w[3];
    double a = w[0] - 1;
    double b = w[1] - 1;
    double c = w[2] - 1;
    double d = w[3] - 1;
    g[0] = 400 * first * w[0] + 2 * a;
    g[1] = -200 * first + 20.2 * b + 19.8 * d;
    g[2] = 360 * second * w[2] + 2 * c;
    g[3] = -180 * second + 20.2 * d + 19.8 * b;
    return 100 * first * first
        + a * a
        + c * c
        + 90 * second * second
        + 10.1 * (b * b + d * d)
        + 19.8 * b * d;
  }

  @Override
  public DMatrixRMaj hessian(double[] w) {
    Check.length("w", w, 4);
    double x = w[0];
    double z = w[2];
    return new DMatrixRMaj(
        new double[][] {
          {1200 * x * x - 400 * w[1] + 2, -400 * x, 0, 0},
          {-400 * x, 220.2, 0, 19.8},
          {0, 0, 1080 * z * z - 360 * w[3] + 2, -360 * z},
          {0, 19.8, -360 * z, 200.2}
        });
  }

  @Override
  public double[] start() {
    return new double[] {0, 0, 0, 0};
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
