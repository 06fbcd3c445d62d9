package thalweg.solvers.bounded;

import thalweg.solvers.CurvaturePair;
import thalweg.solvers.RecentPairs;

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
  private final RecentPairs pairs;
  private final double[][] ss;
  private final double[][] sy;
  private final double[][] yy;
  private final Elimination k;
  private int known;
  private double theta = 1;

  /** Reads the pairs, of which there are at most m. */
  CompactMatrix(RecentPairs pairs, int m) {
    this.pairs = pairs;
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

  /** Takes in the newest pair; false if K is then singular. */
  boolean update() {
    if (known == pairs.size()) {
      dropOldest();
    }
    known = pairs.size();
    for (int i = 0; i < known; i++) {
      multiplyByNewest(i);
    }
    // The curvature along the newest step, so that B has the size of the last one met.
    theta = 1 / (pairs.get(0).cosine() * pairs.get(0).ratio());
    fillK(k.matrix());
    return k.factor(columns());
  }

  /** Column i, the oldest first. */
  private CurvaturePair pair(int i) {
    return pairs.get(known - 1 - i);
  }

  private void multiplyByNewest(int i) {
    CurvaturePair old = pair(i);
    CurvaturePair newest = pair(known - 1);
    ss[i][known - 1] = ss[known - 1][i] = old.alongStep(newest.s());
    yy[i][known - 1] = yy[known - 1][i] = old.alongChange(newest.y());
    sy[i][known - 1] = old.alongStep(newest.y());
    sy[known - 1][i] = old.alongChange(newest.s());
  }

  private void dropOldest() {
    for (double[][] products : new double[][][] {ss, sy, yy}) {
      for (int i = 1; i < known; i++) {
        System.arraycopy(products[i], 1, products[i - 1], 0, known - 1);
      }
    }
  }

  /** Writes K. */
  void fillK(double[][] to) {
    for (int i = 0; i < known; i++) {
      for (int j = 0; j < known; j++) {
        to[i][j] = i == j ? -theta * pair(i).cosine() * pair(i).ratio() : 0;
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
      to[j] = pair(j).y()[i];
      to[known + j] = pair(j).s()[i];
    }
  }

  /** Writes \(W^\top x\). */
  void multiplyTransposed(double[] x, double[] to) {
    for (int j = 0; j < known; j++) {
      to[j] = pair(j).alongChange(x);
      to[known + j] = pair(j).alongStep(x);
    }
  }

  /** Adds Wv. */
  void addProduct(double[] v, double[] to) {
    for (int j = 0; j < known; j++) {
      pair(j).addTo(to, v[known + j], v[j]);
    }
  }
}
