package thalweg.solvers.newton;

import org.ejml.data.DMatrixRMaj;

/**
 * The factorization \(P(A+E)P^\top=LDL^\top\) of Gill, Murray and Wright: E is diagonal, zero where A is safely positive
 * definite, and otherwise large enough to make A + E so; P takes the largest diagonal entry first.
 *
 * <p>A matrix of zeros has no such factorization: its solutions are not finite. E scales with A. Works in place on a d×d matrix it owns; d³/3 multiplications.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, §3.4</a>
 */
final class ModifiedCholesky {
  private final double[][] a;
  private final double[] pivots;
  private final int[] order;

  /** Factors a symmetric matrix. Not modified. */
  ModifiedCholesky(DMatrixRMaj matrix) {
    int d = matrix.numRows;
    a = new double[d][d];
    pivots = new double[d];
    order = new int[d];
    double diagonal = 0;
    double off = 0;
    for (int i = 0; i < d; i++) {
      order[i] = i;
      for (int j = 0; j < d; j++) {
        a[i][j] = matrix.get(i, j);
        off = i == j ? off : Math.max(off, Math.abs(a[i][j]));
      }
      diagonal = Math.max(diagonal, Math.abs(a[i][i]));
    }
    double spread = off / Math.sqrt(Math.max(1, (double) d * d - 1));
    double beta2 = Math.max(diagonal, spread);
    factor(beta2, Math.ulp(1.0) * (diagonal + off));
  }

  /** Column by column, \(d_j=\max(|a_{jj}|,\theta_j^2/\beta^2,\delta)\), \(l_{ij}=a_{ij}/d_j\), the rest less \(d_jl_jl_j^\top\). */
  private void factor(double beta2, double delta) {
    for (int j = 0; j < pivots.length; j++) {
      bringLargestTo(j);
      double theta = 0;
      for (int i = j + 1; i < pivots.length; i++) {
        theta = Math.max(theta, Math.abs(a[i][j]));
      }
      pivots[j] = Math.max(Math.max(Math.abs(a[j][j]), theta * (theta / beta2)), delta);
      for (int i = j + 1; i < pivots.length; i++) {
        double l = a[i][j] / pivots[j];
        for (int k = j + 1; k < pivots.length; k++) {
          a[i][k] -= l * a[j][k];
        }
        a[i][j] = l;
      }
    }
  }

  /** Exchanges rows and columns so that the largest diagonal entry of what is left comes first. */
  private void bringLargestTo(int j) {
    int largest = j;
    for (int i = j + 1; i < pivots.length; i++) {
      if (Math.abs(a[i][i]) > Math.abs(a[largest][largest])) {
        largest = i;
      }
    }
    double[] row = a[j];
    a[j] = a[largest];
    a[largest] = row;
    for (double[] each : a) {
      double entry = each[j];
      each[j] = each[largest];
      each[largest] = entry;
    }
    int index = order[j];
    order[j] = order[largest];
    order[largest] = index;
  }

  /**
   * Solves (A + E)x = b in place.
   *
   * @param x b, then the solution. Modified.
   */
  void solve(double[] x) {
    int d = pivots.length;
    double[] z = new double[d];
    for (int i = 0; i < d; i++) {
      z[i] = x[order[i]];
      for (int k = 0; k < i; k++) {
        z[i] -= a[i][k] * z[k];
      }
    }
    for (int i = d - 1; i >= 0; i--) {
      z[i] /= pivots[i];
      for (int k = i + 1; k < d; k++) {
        z[i] -= a[k][i] * z[k];
      }
      x[order[i]] = z[i];
    }
  }
}
