package thalweg.solvers.bounded;

import thalweg.math.Vectors;
import thalweg.solvers.CurvaturePair;

/**
 * The estimate of the Hessian from the last m pairs in its compact form,
 *
 * <p>\[B=\theta(I-WMW^\top),\qquad W=[\,Y\ \ S\,],\]
 *
 * <p>with the steps S and the changes Y of the gradient divided by their norms, column by column. \(K=M^{-1}\) has the block
 * rows \([-D\ \ L^\top]\) and \([L\ \ S^\top S]\), with L the part of \(S^\top Y\) below its diagonal and
 * \(D_{ii}=\theta\frac{s_i^\top y_i}{y_i^\top y_i}\). This is the matrix of the paper; only θ has a unit. Products with B cost O(md).
 *
 * @see <a href="https://doi.org/10.1007/BF01582063">Byrd, Nocedal and Schnabel, Representations of Quasi-Newton Matrices and Their Use in Limited Memory Methods (1994)</a>
 */
final class CompactMatrix {
  private final CurvaturePair[] pairs;
  private final double[][] ss;
  private final double[][] sy;
  private final double[][] yy;
  private final Elimination k;
  private int known;
  private double theta = 1;

  CompactMatrix(int m, int d) {
    pairs = new CurvaturePair[m];
    for (int i = 0; i < m; i++) {
      pairs[i] = new CurvaturePair(d);
    }
    ss = new double[m][m];
    sy = new double[m][m];
    yy = new double[m][m];
    k = new Elimination(2 * m);
  }

  /** The columns of W: twice the pairs. */
  int columns() {
    return 2 * known;
  }

  double theta() {
    return theta;
  }

  /** Makes B a multiple of I, since no pair is known. */
  void begin(double theta) {
    known = 0;
    this.theta = theta;
  }

  /** Learns a pair, the oldest making room; leaves out one without positive curvature. */
  void learn(double[] step, double[] change) {
    CurvaturePair pair = pairs[known < pairs.length ? known : 0];
    if (!pair.learn(step, change)) {
      return;
    }
    if (known == pairs.length) {
      dropOldest();
    }
    int newest = known++;
    for (int i = 0; i < known; i++) {
      multiplyByNewest(i, newest);
    }
    // The curvature along the newest step: the size of B is the last one met, and B is positive
    // definite, since sᵀy > 0.
    theta = 1 / (pair.cosine() * pair.ratio());
    fillK(k.matrix());
    if (!k.factor(columns())) {
      known = 0;
    }
  }

  private void multiplyByNewest(int i, int newest) {
    ss[i][newest] = ss[newest][i] = Vectors.dot(pairs[i].s(), pairs[newest].s());
    yy[i][newest] = yy[newest][i] = Vectors.dot(pairs[i].y(), pairs[newest].y());
    sy[i][newest] = Vectors.dot(pairs[i].s(), pairs[newest].y());
    sy[newest][i] = Vectors.dot(pairs[newest].s(), pairs[i].y());
  }

  private void dropOldest() {
    CurvaturePair oldest = pairs[0];
    System.arraycopy(pairs, 1, pairs, 0, known - 1);
    pairs[known - 1] = oldest;
    for (double[][] products : new double[][][] {ss, sy, yy}) {
      for (int i = 1; i < known; i++) {
        System.arraycopy(products[i], 1, products[i - 1], 0, known - 1);
      }
    }
    known--;
  }

  /** Writes K. */
  void fillK(double[][] to) {
    for (int i = 0; i < known; i++) {
      for (int j = 0; j < known; j++) {
        to[i][j] = i == j ? -theta * pairs[i].cosine() * pairs[i].ratio() : 0;
        to[known + i][j] = i > j ? sy[i][j] : 0;
        to[j][known + i] = to[known + i][j];
        to[known + i][known + j] = ss[i][j];
      }
    }
  }

  /** Subtracts \(W^\top W\). */
  void subtractGram(double[][] from) {
    for (int i = 0; i < known; i++) {
      for (int j = 0; j < known; j++) {
        from[i][j] -= yy[i][j];
        from[known + i][j] -= sy[i][j];
        from[j][known + i] -= sy[i][j];
        from[known + i][known + j] -= ss[i][j];
      }
    }
  }

  /** Replaces v by Mv. */
  void applyMiddle(double[] v) {
    if (known > 0) {
      k.solve(v);
    }
  }

  /** Writes row i of W. */
  void row(int i, double[] to) {
    for (int j = 0; j < known; j++) {
      to[j] = pairs[j].y()[i];
      to[known + j] = pairs[j].s()[i];
    }
  }

  /** Writes \(W^\top x\). */
  void multiplyTransposed(double[] x, double[] to) {
    for (int j = 0; j < known; j++) {
      to[j] = Vectors.dot(pairs[j].y(), x);
      to[known + j] = Vectors.dot(pairs[j].s(), x);
    }
  }

  /** Adds Wv. */
  void addProduct(double[] v, double[] to) {
    for (int j = 0; j < known; j++) {
      Vectors.axpy(v[j], pairs[j].y(), to);
      Vectors.axpy(v[known + j], pairs[j].s(), to);
    }
  }
}
