package thalweg.solvers.newton;

import thalweg.math.Vectors;
import thalweg.searches.Line;
import thalweg.solvers.CurvatureCondition;

/** The last m pairs (s, y) that {@link Lbfgs} keeps, and the two-loop recursion over them. */
final class RecentPairs implements Directions {
  private final double[][] s;
  private final double[][] y;
  private final double[] sy;
  private final double[] a;
  private int size;
  private int newest = -1;
  private double gamma = 1;

  RecentPairs(int m, int d) {
    s = new double[m][d];
    y = new double[m][d];
    sy = new double[m];
    a = new double[m];
  }

  /** Nocedal and Wright, Numerical Optimization, algorithm 7.4. */
  @Override
  public void direction(double[] g, double[] d) {
    Vectors.combine(-1, g, 0, g, d);
    for (int age = 0; age < size; age++) {
      int i = slot(age);
      a[i] = Vectors.dot(s[i], d) / sy[i];
      Vectors.axpy(-a[i], y[i], d);
    }
    Vectors.scale(gamma, d);
    for (int age = size - 1; age >= 0; age--) {
      int i = slot(age);
      double b = Vectors.dot(y[i], d) / sy[i];
      Vectors.axpy(a[i] - b, s[i], d);
    }
  }

  private int slot(int age) {
    return Math.floorMod(newest - age, s.length);
  }

  @Override
  public double firstTrial(Line line) {
    return size > 0 ? 1 : Directions.unitLength(line);
  }

  @Override
  public void learn(double alpha, double[] step, double[] change) {
    double product = Vectors.dot(step, change);
    double yy = Vectors.dot(change, change);
    if (!CurvatureCondition.holds(product, yy)) {
      return;
    }
    newest = (newest + 1) % s.length;
    size = Math.min(size + 1, s.length);
    System.arraycopy(step, 0, s[newest], 0, step.length);
    System.arraycopy(change, 0, y[newest], 0, change.length);
    sy[newest] = product;
    gamma = product / yy;
  }

  @Override
  public boolean forget() {
    boolean known = size > 0;
    size = 0;
    gamma = 1;
    return known;
  }
}
