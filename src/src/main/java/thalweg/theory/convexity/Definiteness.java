package thalweg.theory.convexity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * The eigenvalues of a symmetric matrix with an allowance for rounding; and for a matrix that is known exactly its inertia without
 * any rounding, by elimination with whole numbers.
 *
 * @see <a href="https://doi.org/10.56021/9781421407944">Golub and Van Loan, Matrix Computations, §4.2.7 and §8.1</a>
 */
final class Definiteness {
  /** Up to this order elimination with growing numbers is quick. */
  static final int EXACT_ORDER = 24;

  private Definiteness() {}

  /**
   * An enclosure of the smallest and the largest eigenvalue.
   *
   * @param a symmetric
   * @param error bounds on what its entries were rounded by
   */
  static Interval extremes(DMatrixRMaj a, DMatrixRMaj error) {
    if (!Vectors.isFinite(a.data)) {
      return Interval.ALL;
    }
    int d = a.numRows;
    double[] ascending = isDiagonal(a) ? diagonal(a) : Matrices.symmetricEigenvalues(a);
    double slack =
        Vectors.norm2(error.data) * (1 + 1e-12)
            + (isDiagonal(a) ? 0 : 16.0 * d * Math.ulp(Vectors.norm2(a.data)));
    return slack == 0
        ? new Interval(ascending[0], ascending[d - 1])
        : new Interval(Math.nextDown(ascending[0] - slack), Math.nextUp(ascending[d - 1] + slack));
  }

  /** Whether a matrix that is exactly what it stands for has no negative eigenvalue; false also where it is too large to tell. */
  static boolean isExactlySemidefinite(DMatrixRMaj a) {
    return a.numRows <= EXACT_ORDER && Vectors.isFinite(a.data) && pivots(a) >= 0;
  }

  /** The rank of a positive semidefinite matrix that is exactly what it stands for; −1 if it is not semidefinite or too large. */
  static int exactRank(DMatrixRMaj a) {
    return a.numRows <= EXACT_ORDER && Vectors.isFinite(a.data) ? pivots(a) : -1;
  }

  /**
   * The number of positive pivots of symmetric elimination, each time with the largest diagonal entry; −1 once the rest has a
   * negative one, or none but other entries. Every step divides by the pivot before, which leaves whole numbers whole.
   *
   * @see <a href="https://doi.org/10.1090/S0025-5718-1968-0226829-0">Bareiss, Sylvester's identity and multistep integer-preserving Gaussian elimination (1968)</a>
   */
  private static int pivots(DMatrixRMaj a) {
    int d = a.numRows;
    BigInteger[][] m = whole(a);
    boolean[] done = new boolean[d];
    BigInteger before = BigInteger.ONE;
    for (int rank = 0; rank < d; rank++) {
      int p = -1;
      for (int i = 0; i < d; i++) {
        if (!done[i] && m[i][i].signum() < 0) {
          return -1;
        }
        p = !done[i] && (p < 0 || m[i][i].compareTo(m[p][p]) > 0) ? i : p;
      }
      if (m[p][p].signum() == 0) {
        return isZero(m, done) ? rank : -1;
      }
      done[p] = true;
      eliminate(m, p, done, before);
      before = m[p][p];
    }
    return d;
  }

  /** The matrix times a power of two that makes all entries whole. */
  private static BigInteger[][] whole(DMatrixRMaj a) {
    int least = 0;
    for (int k = 0; k < a.getNumElements(); k++) {
      least = a.data[k] == 0 ? least : Math.min(least, Math.getExponent(a.data[k]) - 52);
    }
    BigDecimal unit = BigDecimal.valueOf(2).pow(-Math.max(least, -1074));
    BigInteger[][] m = new BigInteger[a.numRows][a.numCols];
    for (int i = 0; i < a.numRows; i++) {
      for (int j = 0; j < a.numCols; j++) {
        m[i][j] = new BigDecimal(a.get(i, j)).multiply(unit).toBigIntegerExact();
      }
    }
    return m;
  }

  private static void eliminate(BigInteger[][] m, int p, boolean[] done, BigInteger before) {
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j <= i && !done[i]; j++) {
        if (!done[j]) {
          m[i][j] = m[p][p].multiply(m[i][j]).subtract(m[i][p].multiply(m[p][j])).divide(before);
          m[j][i] = m[i][j];
        }
      }
    }
  }

  private static boolean isZero(BigInteger[][] m, boolean[] done) {
    boolean zero = true;
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        zero &= done[i] || done[j] || m[i][j].signum() == 0;
      }
    }
    return zero;
  }

  private static boolean isDiagonal(DMatrixRMaj a) {
    for (int i = 0; i < a.numRows; i++) {
      for (int j = 0; j < a.numCols; j++) {
        if (i != j && a.get(i, j) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static double[] diagonal(DMatrixRMaj a) {
    double[] values = new double[a.numRows];
    Arrays.setAll(values, i -> a.get(i, i));
    Arrays.sort(values);
    return values;
  }
}
