package thalweg.math;

/**
 * Products of matrices that lie in arrays, row after row, added to a third: what a layer of a network does forward and backward.
 *
 * <p>Each takes four rows or columns at a time, so that a number read from memory serves four sums.
 */
public final class Products {
  private Products() {}

  /**
   * \(C\leftarrow C+AB^\top\).
   *
   * @param a A, n×k. Not modified.
   * @param b B, m×k. Not modified.
   * @param c C, n×m. Modified.
   */
  public static void addTimesTransposed(double[] a, double[] b, double[] c, int n, int k, int m) {
    for (int i = 0; i < n; i++) {
      int row = i * k;
      int j = 0;
      for (; j + 3 < m; j += 4) {
        int b0 = j * k;
        int b1 = b0 + k;
        int b2 = b1 + k;
        int b3 = b2 + k;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int l = 0; l < k; l++) {
          double x = a[row + l];
          s0 += x * b[b0 + l];
          s1 += x * b[b1 + l];
          s2 += x * b[b2 + l];
          s3 += x * b[b3 + l];
        }
        int at = i * m + j;
        c[at] += s0;
        c[at + 1] += s1;
        c[at + 2] += s2;
        c[at + 3] += s3;
      }
      for (; j < m; j++) {
        double sum = 0;
        for (int l = 0; l < k; l++) {
          sum += a[row + l] * b[j * k + l];
        }
        c[i * m + j] += sum;
      }
    }
  }

  /**
   * \(C\leftarrow C+AB\).
   *
   * @param a A, n×k. Not modified.
   * @param b B, k×m. Not modified.
   * @param c C, n×m. Modified.
   */
  public static void addTimes(double[] a, double[] b, double[] c, int n, int k, int m) {
    for (int i = 0; i < n; i++) {
      addRows(a, i * k, 1, b, k, m, c, i * m);
    }
  }

  /**
   * \(C\leftarrow C+A^\top B\).
   *
   * @param a A, n×k. Not modified.
   * @param b B, n×m. Not modified.
   * @param c C, k×m. Modified.
   */
  public static void addTransposedTimes(double[] a, double[] b, double[] c, int n, int k, int m) {
    for (int i = 0; i < k; i++) {
      addRows(a, i, k, b, n, m, c, i * m);
    }
  }

  /** Adds the sum of the rows of b, each times its factor, to a row of c; the factors lie in a, a stride apart. */
  private static void addRows(
      double[] a, int first, int stride, double[] b, int rows, int m, double[] c, int at) {
    int l = 0;
    for (; l + 3 < rows; l += 4) {
      double x0 = a[first + l * stride];
      double x1 = a[first + (l + 1) * stride];
      double x2 = a[first + (l + 2) * stride];
      double x3 = a[first + (l + 3) * stride];
      int b0 = l * m;
      int b1 = b0 + m;
      int b2 = b1 + m;
      int b3 = b2 + m;
      for (int j = 0; j < m; j++) {
        c[at + j] += x0 * b[b0 + j] + x1 * b[b1 + j] + x2 * b[b2 + j] + x3 * b[b3 + j];
      }
    }
    for (; l < rows; l++) {
      double x = a[first + l * stride];
      for (int j = 0; j < m; j++) {
        c[at + j] += x * b[l * m + j];
      }
    }
  }
}
