package thalweg.solvers.bounded;

import thalweg.math.Vectors;
import thalweg.solvers.CurvatureCondition;

/**
 * The estimate of the Hessian from the last m pairs in its compact form,
 *
 * <p>\[B=\theta I-WMW^\top,\qquad W=[\,Y\ \ \theta S\,],\]
 *
 * <p>where \(K=M^{-1}\) has the block rows \([-D\ \ L^\top]\) and \([L\ \ \theta S^\top S]\),
 * with D the diagonal and L the part below it of \(S^\top Y\). Pairs are kept divided by ‖s‖, which changes neither B
 * nor the digits of a small system. Products with B cost O(md).
 *
 * @see <a href="https://doi.org/10.1007/BF01582063">Byrd, Nocedal and Schnabel, Representations of Quasi-Newton Matrices and Their Use in Limited Memory Methods (1994)</a>
 */
final class CompactMatrix {
  private final double[][] s;
  private final double[][] y;
  private final double[][] ss;
  private final double[][] sy;
  private final double[][] yy;
  private final Elimination k;
  private int pairs;
  private double theta = 1;

  CompactMatrix(int m, int d) {
    s = new double[m][d];
    y = new double[m][d];
    ss = new double[m][m];
    sy = new double[m][m];
    yy = new double[m][m];
    k = new Elimination(2 * m);
  }

  /** The columns of W: twice the pairs. */
  int columns() {
    return 2 * pairs;
  }

  double theta() {
    return theta;
  }

  /** Learns a pair, the oldest making room; leaves out one without positive curvature. */
  void learn(double[] step, double[] change) {
    double product = Vectors.dot(step, change);
    double square = Vectors.dot(change, change);
    if (!CurvatureCondition.holds(product, square)) {
      return;
    }
    if (pairs == s.length) {
      dropOldest();
    }
    double scale = 1 / Vectors.norm2(step);
    Vectors.combine(scale, step, 0, step, s[pairs]);
    Vectors.combine(scale, change, 0, change, y[pairs]);
    pairs++;
    for (int i = 0; i < pairs; i++) {
      int newest = pairs - 1;
      ss[i][newest] = ss[newest][i] = Vectors.dot(s[i], s[newest]);
      yy[i][newest] = yy[newest][i] = Vectors.dot(y[i], y[newest]);
      sy[i][newest] = Vectors.dot(s[i], y[newest]);
      sy[newest][i] = Vectors.dot(s[newest], y[i]);
    }
    theta = square / product;
    fillK(k.matrix());
    if (!k.factor(columns())) {
      forget();
    }
  }

  private void dropOldest() {
    for (double[][] rows : new double[][][] {s, y}) {
      double[] oldest = rows[0];
      System.arraycopy(rows, 1, rows, 0, pairs - 1);
      rows[pairs - 1] = oldest;
    }
    for (double[][] products : new double[][][] {ss, sy, yy}) {
      for (int i = 1; i < pairs; i++) {
        System.arraycopy(products[i], 1, products[i - 1], 0, pairs - 1);
      }
    }
    pairs--;
  }

  /** Forgets all pairs; says whether there were any. */
  boolean forget() {
    boolean known = pairs > 0;
    pairs = 0;
    theta = 1;
    return known;
  }

  /** Writes K. */
  void fillK(double[][] to) {
    for (int i = 0; i < pairs; i++) {
      for (int j = 0; j < pairs; j++) {
        to[i][j] = i == j ? -sy[i][i] : 0;
        to[pairs + i][j] = i > j ? sy[i][j] : 0;
        to[j][pairs + i] = to[pairs + i][j];
        to[pairs + i][pairs + j] = theta * ss[i][j];
      }
    }
  }

  /** Adds a multiple of \(W^\top W\). */
  void addGram(double factor, double[][] to) {
    for (int i = 0; i < pairs; i++) {
      for (int j = 0; j < pairs; j++) {
        to[i][j] += factor * yy[i][j];
        to[pairs + i][j] += factor * theta * sy[i][j];
        to[j][pairs + i] += factor * theta * sy[i][j];
        to[pairs + i][pairs + j] += factor * theta * theta * ss[i][j];
      }
    }
  }

  /** Replaces v by Mv. */
  void applyMiddle(double[] v) {
    if (pairs > 0) {
      k.solve(v);
    }
  }

  /** Writes row i of W. */
  void row(int i, double[] to) {
    for (int j = 0; j < pairs; j++) {
      to[j] = y[j][i];
      to[pairs + j] = theta * s[j][i];
    }
  }

  /** Writes \(W^\top x\). */
  void multiplyTransposed(double[] x, double[] to) {
    for (int j = 0; j < pairs; j++) {
      to[j] = Vectors.dot(y[j], x);
      to[pairs + j] = theta * Vectors.dot(s[j], x);
    }
  }

  /** Writes Wv. */
  void multiply(double[] v, double[] to) {
    Vectors.scale(0, to);
    for (int j = 0; j < pairs; j++) {
      Vectors.axpy(v[j], y[j], to);
      Vectors.axpy(theta * v[pairs + j], s[j], to);
    }
  }
}
