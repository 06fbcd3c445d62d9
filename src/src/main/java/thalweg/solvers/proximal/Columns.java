package thalweg.solvers.proximal;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

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
      curvatures[j] = Vectors.dot(this.x, j * n, this.x, j * n, n) / n;
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
    return Vectors.dot(x, j * n, r, 0, n) / n;
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
      row[k] = Vectors.dot(x, j * n, x, k * n, n) / n;
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
}
