package thalweg.solvers.newton;

import java.util.Arrays;
import thalweg.math.Vectors;
import thalweg.searches.Line;
import thalweg.solvers.CurvaturePair;

/** The dense estimate H of the inverse Hessian that {@link Bfgs} keeps, as the rows of a symmetric matrix. */
final class InverseHessian implements Directions {
  private final double[][] h;
  private final double[] hy;
  private final CurvaturePair pair;
  private boolean informed;

  InverseHessian(int d) {
    h = new double[d][d];
    hy = new double[d];
    pair = new CurvaturePair(d);
  }

  @Override
  public boolean isInformed() {
    return informed;
  }

  @Override
  public void direction(double[] g, double[] d) {
    for (int i = 0; i < d.length; i++) {
      d[i] = -Vectors.dot(h[i], g);
    }
  }

  @Override
  public double firstTrial(Line line) {
    return 1;
  }

  @Override
  public void learn(double alpha, double slope, double[] step, double[] change) {
    if (!pair.learn(step, change)) {
      return;
    }
    if (!informed) {
      become(pair.cosine() * pair.ratio());
      informed = true;
    }
    // Afterwards Hy = s, and H stays positive definite because sᵀy > 0; s and y have length 1.
    double[] s = pair.s();
    double cosine = pair.cosine();
    for (int i = 0; i < hy.length; i++) {
      hy[i] = Vectors.dot(h[i], pair.y());
    }
    double factor = (pair.ratio() + Vectors.dot(pair.y(), hy) / cosine) / cosine;
    for (int i = 0; i < hy.length; i++) {
      double[] row = h[i];
      double along = factor * s[i] - hy[i] / cosine;
      double across = s[i] / cosine;
      for (int j = 0; j < hy.length; j++) {
        row[j] += along * s[j] - across * hy[j];
      }
    }
  }

  @Override
  public void forget() {
    informed = false;
  }

  /** Begins with a multiple of I that has the curvature of the first step, so that H is of the right size from then on. */
  private void become(double scale) {
    for (int i = 0; i < h.length; i++) {
      Arrays.fill(h[i], 0);
      h[i][i] = scale;
    }
  }
}
