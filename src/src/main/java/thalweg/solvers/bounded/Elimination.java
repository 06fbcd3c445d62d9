package thalweg.solvers.bounded;

/** Gaussian elimination with row pivoting for the small systems of {@link LbfgsB}; works in place, allocates once. */
final class Elimination {
  private final double[][] lu;
  private final int[] order;
  private int n;

  Elimination(int largest) {
    lu = new double[largest][largest];
    order = new int[largest];
  }

  /** The n×n matrix to fill before {@link #factor}; only its leading part counts. */
  double[][] matrix() {
    return lu;
  }

  /** Factors the leading n×n part; false if it is singular. */
  boolean factor(int n) {
    this.n = n;
    for (int j = 0; j < n; j++) {
      int pivot = j;
      for (int i = j + 1; i < n; i++) {
        if (Math.abs(lu[i][j]) > Math.abs(lu[pivot][j])) {
          pivot = i;
        }
      }
      double[] row = lu[pivot];
      lu[pivot] = lu[j];
      lu[j] = row;
      order[j] = pivot;
      if (!(Math.abs(row[j]) > 0)) {
        return false;
      }
      for (int i = j + 1; i < n; i++) {
        double factor = lu[i][j] / row[j];
        lu[i][j] = factor;
        for (int k = j + 1; k < n; k++) {
          lu[i][k] -= factor * row[k];
        }
      }
    }
    return true;
  }

  /**
   * Solves in place.
   *
   * @param b the right-hand side, then the solution. Modified.
   */
  void solve(double[] b) {
    for (int j = 0; j < n; j++) {
      double swapped = b[order[j]];
      b[order[j]] = b[j];
      b[j] = swapped;
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        b[i] -= lu[i][k] * b[k];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        b[i] -= lu[i][k] * b[k];
      }
      b[i] /= lu[i][i];
    }
  }
}
