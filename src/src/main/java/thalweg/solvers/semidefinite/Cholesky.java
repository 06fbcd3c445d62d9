package thalweg.solvers.semidefinite;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;

/** Cholesky's factorization \(A=LL^\top\), with what an interior-point method asks of L. */
final class Cholesky {
  private static final double LOST = 1e-15;

  private final double[] l;
  private final int n;
  private final boolean definite;

  /** Factorizes the lower triangle of A. A pivot that has lost all its digits is made large enough to divide by. */
  Cholesky(DMatrixRMaj a) {
    n = a.numRows;
    l = new double[n * n];
    boolean positive = true;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double rest = a.unsafe_get(i, j) - product(i, j, j);
        l[i * n + j] = rest / l[j * n + j];
      }
      double pivot = a.unsafe_get(i, i) - product(i, i, i);
      boolean lost = !(pivot > LOST * a.unsafe_get(i, i));
      positive &= !lost && pivot < Double.POSITIVE_INFINITY;
      l[i * n + i] =
          Math.sqrt(lost ? Math.max(LOST * a.unsafe_get(i, i), Double.MIN_NORMAL) : pivot);
    }
    definite = positive;
  }

  private double product(int i, int j, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += l[i * n + k] * l[j * n + k];
    }
    return sum;
  }

  /** Whether A is positive definite to working precision. */
  boolean isDefinite() {
    return definite;
  }

  /** \(A^{-1}b\). */
  double[] solve(double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i * n + k] * x[k];
      }
      x[i] /= l[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      x[i] /= l[i * n + i];
      for (int k = 0; k < i; k++) {
        x[k] -= l[i * n + k] * x[i];
      }
    }
    return x;
  }

  /** \(A^{-1}\). */
  DMatrixRMaj inverse() {
    DMatrixRMaj inverse = new DMatrixRMaj(n, n);
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      System.arraycopy(solve(unit), 0, inverse.data, j * n, n);
    }
    return inverse;
  }

  /** The largest α for which \(A+\alpha D\) has no negative eigenvalue; infinite where there is none. */
  double largestStep(DMatrixRMaj d) {
    if (n == 1) {
      return d.get(0) < 0 ? l[0] * l[0] / -d.get(0) : Double.POSITIVE_INFINITY;
    }
    DMatrixRMaj scaled = solveLeft(Matrices.transposed(solveLeft(d)));
    double smallest = Matrices.symmetricEigenvalues(symmetric(scaled))[0];
    return smallest < 0 ? -1 / smallest : Double.POSITIVE_INFINITY;
  }

  /** \(L^{-1}D\). */
  private DMatrixRMaj solveLeft(DMatrixRMaj d) {
    DMatrixRMaj x = d.copy();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        double factor = l[i * n + k];
        for (int j = 0; j < n; j++) {
          x.data[i * n + j] -= factor * x.data[k * n + j];
        }
      }
      for (int j = 0; j < n; j++) {
        x.data[i * n + j] /= l[i * n + i];
      }
    }
    return x;
  }

  /** \(\tfrac12(A+A^\top)\), in place. */
  static DMatrixRMaj symmetric(DMatrixRMaj a) {
    for (int i = 0; i < a.numRows; i++) {
      for (int j = 0; j < i; j++) {
        double mean = 0.5 * (a.unsafe_get(i, j) + a.unsafe_get(j, i));
        a.unsafe_set(i, j, mean);
        a.unsafe_set(j, i, mean);
      }
    }
    return a;
  }
}
