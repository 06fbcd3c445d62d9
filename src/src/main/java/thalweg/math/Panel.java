package thalweg.math;

/**
 * The columns that {@link BunchKaufman} eliminates before the rest of the matrix learns of it, so that the matrix passes through
 * the cache once for all of them.
 */
final class Panel {
  private static final int COLUMNS = 32;

  private final double[] a;
  private final int[] order;
  private final int d;

  /** Columns of L, and of LD. */
  private final double[][] l;

  private final double[][] ld;
  private int first;
  private int count;

  /** For the lower triangle of a d×d matrix, and the order in which its rows are. */
  Panel(double[] a, int[] order) {
    this.a = a;
    this.order = order;
    d = order.length;
    l = new double[COLUMNS][d];
    ld = new double[COLUMNS][d];
  }

  void begin(int k) {
    first = k;
    count = 0;
  }

  /** Whether there is no room for a block of order 2. */
  boolean isFull() {
    return count > COLUMNS - 2;
  }

  /** What is left of column j of the matrix from the first row that is left on, in the next column of LD or the one after. */
  double[] load(int j, int after) {
    double[] column = ld[count + after];
    int k = first + count;
    System.arraycopy(a, j * d + k, column, k, j - k);
    for (int i = j; i < d; i++) {
      column[i] = a[i * d + j];
    }
    for (int c = 0; c < count; c++) {
      double factor = ld[c][j];
      double[] lc = l[c];
      for (int i = k; i < d && factor != 0; i++) {
        column[i] -= factor * lc[i];
      }
    }
    return column;
  }

  /** Exchanges rows and columns p and q, p ≤ q, everywhere. */
  void swap(int p, int q) {
    if (p == q) {
      return;
    }
    int kept = order[p];
    order[p] = order[q];
    order[q] = kept;
    for (int j = 0; j < p; j++) {
      exchange(a, p * d + j, q * d + j);
    }
    exchange(a, p * d + p, q * d + q);
    for (int i = p + 1; i < q; i++) {
      exchange(a, i * d + p, q * d + i);
    }
    for (int i = q + 1; i < d; i++) {
      exchange(a, i * d + p, i * d + q);
    }
    for (int c = 0; c <= count + 1; c++) {
      exchange(l[c], p, q);
      exchange(ld[c], p, q);
    }
  }

  private static void exchange(double[] x, int i, int j) {
    double kept = x[i];
    x[i] = x[j];
    x[j] = kept;
  }

  /** Takes the next column as it was loaded. */
  void divide() {
    int k = first + count;
    double[] w = ld[count];
    a[k * d + k] = w[k];
    for (int i = k + 1; i < d; i++) {
      l[count][i] = w[k] == 0 ? 0 : w[i] / w[k];
    }
    count++;
  }

  /** Takes the next two columns, and returns what couples them. */
  double divideByPair() {
    int k = first + count;
    double[] v = ld[count];
    double[] w = ld[count + 1];
    double b = v[k + 1];
    double p = v[k] / b;
    double q = w[k + 1] / b;
    double scale = 1 / (b * (p * q - 1));
    a[k * d + k] = v[k];
    a[(k + 1) * d + k + 1] = w[k + 1];
    l[count][k + 1] = 0;
    for (int i = k + 2; i < d; i++) {
      l[count][i] = (q * v[i] - w[i]) * scale;
      l[count + 1][i] = (p * w[i] - v[i]) * scale;
    }
    count += 2;
    return b;
  }

  /** Writes L into the matrix, and subtracts \(LDL^\top\) from the rest. */
  void finish() {
    int k = first + count;
    for (int i = first + 1; i < d; i++) {
      for (int c = 0; c < Math.min(i - first, count); c++) {
        a[i * d + first + c] = l[c][i];
      }
      int c = 0;
      for (; c + 3 < count; c += 4) {
        subtractFour(i, k, c);
      }
      for (; c < count; c++) {
        double factor = l[c][i];
        for (int j = k; j <= i; j++) {
          a[i * d + j] -= factor * ld[c][j];
        }
      }
    }
  }

  private void subtractFour(int i, int k, int c) {
    double l0 = l[c][i];
    double l1 = l[c + 1][i];
    double l2 = l[c + 2][i];
    double l3 = l[c + 3][i];
    double[] w0 = ld[c];
    double[] w1 = ld[c + 1];
    double[] w2 = ld[c + 2];
    double[] w3 = ld[c + 3];
    int row = i * d;
    for (int j = k; j <= i; j++) {
      a[row + j] -= l0 * w0[j] + l1 * w1[j] + l2 * w2[j] + l3 * w3[j];
    }
  }
}
