package thalweg.math;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * The factorization \(PAP^\top=LDL^\top\) of a symmetric matrix that may be indefinite, kept for any number of right-hand sides.
 *
 * <p>L is unit lower triangular, D has blocks of order 1 and 2. A block of order 2 is taken where no entry of the diagonal is large
 * enough, so that the entries grow by at most a factor of 2.57 a column. Takes d³/3 operations, half of {@link Lu}'s, and by
 * Sylvester's law the signs of D are those of A's eigenvalues.
 *
 * @see <a href="https://doi.org/10.1090/S0025-5718-1977-0428694-0">Bunch and Kaufman, Some Stable Methods for Calculating Inertia and Solving Symmetric Linear Systems (1977)</a>
 */
public final class BunchKaufman {
  private static final double ALPHA = (1 + Math.sqrt(17)) / 8;

  private final int d;
  private final double[] a;
  private final int[] order;

  /** What lies below the diagonal of a block of order 2, at its first row; NaN at a block of order 1. */
  private final double[] off;

  /**
   * Factorizes a matrix.
   *
   * @param matrix a d×d symmetric matrix, of which the lower triangle is read. Not modified.
   * @throws IllegalArgumentException if the matrix is not square or not finite
   */
  public BunchKaufman(DMatrixRMaj matrix) {
    if (matrix.numRows != matrix.numCols) {
      throw new IllegalArgumentException(
          "the matrix must be square but is " + matrix.numRows + "×" + matrix.numCols);
    }
    d = matrix.numRows;
    a = Check.finite("the matrix", Arrays.copyOf(matrix.data, d * d));
    order = new int[d];
    Arrays.setAll(order, i -> i);
    off = new double[d];
    Arrays.fill(off, Double.NaN);
    Panel panel = new Panel(a, order);
    int k = 0;
    while (k < d) {
      panel.begin(k);
      while (k < d && !panel.isFull()) {
        if (pivot(panel, k)) {
          off[k] = panel.divideByPair();
          k += 2;
        } else {
          panel.divide();
          k++;
        }
      }
      panel.finish();
    }
  }

  /** Brings a good pivot to row k, and says whether it is a block of order 2. */
  private static boolean pivot(Panel panel, int k) {
    double[] w = panel.load(k, 0);
    int r = largest(w, k + 1, -1);
    double lambda = r < 0 ? 0 : Math.abs(w[r]);
    if (Math.abs(w[k]) >= ALPHA * lambda) {
      return false;
    }
    double[] other = panel.load(r, 1);
    double sigma = Math.abs(other[largest(other, k, r)]);
    if (Math.abs(w[k]) * sigma >= ALPHA * lambda * lambda) {
      return false;
    }
    boolean single = Math.abs(other[r]) >= ALPHA * sigma;
    if (single) {
      System.arraycopy(other, k, w, k, w.length - k);
    }
    panel.swap(single ? k : k + 1, r);
    return !single;
  }

  private static int largest(double[] column, int from, int except) {
    int r = -1;
    double largest = 0;
    for (int i = from; i < column.length; i++) {
      double size = Math.abs(column[i]);
      if (size > largest && i != except) {
        largest = size;
        r = i;
      }
    }
    return r;
  }

  /** How many eigenvalues are negative. */
  public int negativeEigenvalues() {
    int count = 0;
    for (int k = 0; k < d; k++) {
      boolean pair = !Double.isNaN(off[k]);
      count += pair || a[k * d + k] < 0 ? 1 : 0;
      k += pair ? 1 : 0;
    }
    return count;
  }

  /**
   * \(x\leftarrow A^{-1}x\); not finite where A is singular.
   *
   * @param x the right-hand side, replaced by the solution. Modified.
   */
  public void solve(double[] x) {
    Check.length("x", x, d);
    double[] v = new double[d];
    for (int i = 0; i < d; i++) {
      v[i] = x[order[i]];
      for (int j = 0; j < i; j++) {
        v[i] -= a[i * d + j] * v[j];
      }
    }
    for (int k = 0; k < d; k++) {
      if (Double.isNaN(off[k])) {
        v[k] /= a[k * d + k];
      } else {
        double p = a[k * d + k] / off[k];
        double q = a[(k + 1) * d + k + 1] / off[k];
        double scale = 1 / (off[k] * (p * q - 1));
        double head = v[k];
        v[k] = (q * head - v[k + 1]) * scale;
        v[k + 1] = (p * v[k + 1] - head) * scale;
        k++;
      }
    }
    for (int i = d - 1; i >= 0; i--) {
      for (int j = 0; j < i; j++) {
        v[j] -= a[i * d + j] * v[i];
      }
      x[order[i]] = v[i];
    }
  }
}
