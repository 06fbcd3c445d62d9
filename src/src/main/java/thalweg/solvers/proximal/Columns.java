package thalweg.solvers.proximal;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;

/** The columns of X where they can be read one after the other, and what coordinate descent asks of them again and again. */
final class Columns {
  private final double[] x;
  private final int n;
  private final double[] curvatures;
  private final double[][] products;

  /** Copies X, n×d. Not modified. */
  Columns(DMatrixRMaj x) {
    this.x = Matrices.transposed(x).data;
    n = x.numRows;
    curvatures = new double[x.numCols];
    products = new double[x.numCols][0];
    for (int j = 0; j < curvatures.length; j++) {
      curvatures[j] = dot(j * n, this.x, j * n) / n;
    }
  }

  /** n. */
  int rows() {
    return n;
  }

  /** \(z_j=\lVert x_j\rVert^2/n\). */
  double curvature(int j) {
    return curvatures[j];
  }

  /** \(x_j^\top r/n\). */
  double along(int j, double[] r) {
    return dot(j * n, r, 0) / n;
  }

  /** \(x_j^\top x_k/n\), computed once. */
  double product(int j, int k) {
    if (k > j) {
      return product(k, j);
    }
    double[] row = products[j];
    if (row.length == 0) {
      row = new double[j + 1];
      Arrays.fill(row, Double.NaN);
      products[j] = row;
    }
    if (Double.isNaN(row[k])) {
      row[k] = dot(j * n, x, k * n) / n;
    }
    return row[k];
  }

  /** \(r\leftarrow r-a\,x_j\). */
  void subtract(double a, int j, double[] r) {
    int at = j * n;
    for (int i = 0; i < n; i++) {
      r[i] -= a * x[at + i];
    }
  }

  /** \(r\leftarrow y-Xw\). */
  void residual(double[] y, double[] w, double[] r) {
    System.arraycopy(y, 0, r, 0, n);
    for (int j = 0; j < w.length; j++) {
      if (w[j] != 0) {
        subtract(w[j], j, r);
      }
    }
  }

  /** Eight sums side by side, since a processor needs not wait for one addition to begin the next. */
  private double dot(int at, double[] r, int from) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int i = 0;
    for (; i < n - 7; i += 8) {
      s0 += x[at + i] * r[from + i];
      s1 += x[at + i + 1] * r[from + i + 1];
      s2 += x[at + i + 2] * r[from + i + 2];
      s3 += x[at + i + 3] * r[from + i + 3];
      s4 += x[at + i + 4] * r[from + i + 4];
      s5 += x[at + i + 5] * r[from + i + 5];
      s6 += x[at + i + 6] * r[from + i + 6];
      s7 += x[at + i + 7] * r[from + i + 7];
    }
    for (; i < n; i++) {
      s0 += x[at + i] * r[from + i];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }
}
