package thalweg.solvers;

import org.ejml.data.DMatrixRMaj;

/**
 * The factorization \(A+E=LDL^\top\) of Gill, Murray and Wright: E is diagonal, zero where A is safely positive definite,
 * and otherwise large enough to make A + E so.
 *
 * <p>Works in place on a d×d matrix it owns; d³/6 multiplications.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, §3.4</a>
 */
final class ModifiedCholesky {
  private final double[] l;
  private final double[] pivots;
  private final int d;

  /** Factors A. Modified: it becomes L below the diagonal. */
  ModifiedCholesky(DMatrixRMaj a) {
    l = a.data;
    d = a.numRows;
    pivots = new double[d];
    double largest = 0;
    double largestOff = 0;
    for (int i = 0; i < d; i++) {
      largest = Math.max(largest, Math.abs(l[i * d + i]));
      for (int j = 0; j < i; j++) {
        largestOff = Math.max(largestOff, Math.abs(l[i * d + j]));
      }
    }
    double spread = largestOff / Math.sqrt(Math.max(1, (double) d * d - 1));
    double beta2 = Math.max(Math.max(largest, spread), Math.ulp(1.0));
    factor(beta2, Math.ulp(1.0) * Math.max(1, largest + largestOff));
  }

  /** Column by column: \(c_{ij}=a_{ij}-\sum_{k<j}l_{jk}c_{ik}\), \(d_j=\max(|c_{jj}|,\theta_j^2/\beta^2,\delta)\). */
  private void factor(double beta2, double delta) {
    for (int j = 0; j < d; j++) {
      double theta = 0;
      for (int i = j; i < d; i++) {
        double c = l[i * d + j];
        for (int k = 0; k < j; k++) {
          c -= l[j * d + k] * l[i * d + k] * pivots[k];
        }
        l[i * d + j] = c;
        theta = i > j ? Math.max(theta, Math.abs(c)) : 0;
      }
      pivots[j] = Math.max(Math.max(Math.abs(l[j * d + j]), theta * theta / beta2), delta);
      for (int i = j + 1; i < d; i++) {
        l[i * d + j] /= pivots[j];
      }
    }
  }

  /**
   * Writes the solution of (A + E)x = b.
   *
   * @param x b on entry, the solution on return. Modified.
   */
  void solve(double[] x) {
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i * d + k] * x[k];
      }
    }
    for (int i = d - 1; i >= 0; i--) {
      x[i] /= pivots[i];
      for (int k = i + 1; k < d; k++) {
        x[i] -= l[k * d + i] * x[k];
      }
    }
  }
}
