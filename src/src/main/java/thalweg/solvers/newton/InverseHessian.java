package thalweg.solvers.newton;

import java.util.Arrays;
import thalweg.math.Vectors;
import thalweg.searches.Line;
import thalweg.solvers.CurvatureCondition;

/** The dense estimate H of the inverse Hessian that {@link Bfgs} keeps, as the rows of a symmetric matrix. */
final class InverseHessian implements Directions {
  private final double[][] h;
  private final double[] hy;
  private boolean learned;

  InverseHessian(int d) {
    h = new double[d][d];
    hy = new double[d];
    become(1);
  }

  @Override
  public void direction(double[] g, double[] d) {
    for (int i = 0; i < d.length; i++) {
      d[i] = -Vectors.dot(h[i], g);
    }
  }

  @Override
  public double firstTrial(Line line) {
    return learned ? 1 : Directions.unitLength(line);
  }

  @Override
  public void learn(double alpha, double[] s, double[] y) {
    double sy = Vectors.dot(s, y);
    double yy = Vectors.dot(y, y);
    if (!CurvatureCondition.holds(sy, yy)) {
      return;
    }
    if (!learned) {
      become(sy / yy);
      learned = true;
    }
    for (int i = 0; i < hy.length; i++) {
      hy[i] = Vectors.dot(h[i], y);
    }
    double factor = (1 + Vectors.dot(y, hy) / sy) / sy;
    for (int i = 0; i < hy.length; i++) {
      for (int j = 0; j < hy.length; j++) {
        h[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
      }
    }
  }

  @Override
  public boolean forget() {
    boolean known = learned;
    learned = false;
    become(1);
    return known;
  }

  private void become(double scale) {
    for (int i = 0; i < h.length; i++) {
      Arrays.fill(h[i], 0);
      h[i][i] = scale;
    }
  }
}
