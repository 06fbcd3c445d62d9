package thalweg.solvers.constrained;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.BunchKaufman;
import thalweg.math.Matrices;

/**
 * Checks that Q is symmetric and positive semidefinite but for rounding, in whatever units its variables are.
 *
 * <p>An entry is compared with \(\sqrt{q_{ii}q_{jj}}\), which bounds it where Q is semidefinite, and the eigenvalues are those of the
 * matrix with these roots divided out.
 */
final class Convexity {
  private static final double TOLERANCE = 1e-10;
  private static final double ROUNDING = 1e-15;

  private Convexity() {}

  static void check(DMatrixRMaj q) {
    int d = q.numRows;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        checkSymmetric(q, j, i);
      }
    }
    double[] roots = new double[d];
    double largest = 0;
    for (int i = 0; i < d; i++) {
      double row = 0;
      for (int j = 0; j < d; j++) {
        row = Math.max(row, Math.abs(q.get(i, j)));
      }
      double size = q.get(i, i) == 0 ? row : Math.abs(q.get(i, i));
      roots[i] = size == 0 ? 1 : Math.sqrt(size);
      largest = Math.max(largest, row);
    }
    if (largest > 0) {
      checkEigenvalues(q, roots, d * ROUNDING * largest);
    }
  }

  private static void checkSymmetric(DMatrixRMaj q, int i, int j) {
    double size = Math.sqrt(Math.abs(q.get(i, i))) * Math.sqrt(Math.abs(q.get(j, j)));
    if (Math.abs(q.get(i, j) - q.get(j, i)) > TOLERANCE * size) {
      throw new IllegalArgumentException(
          "q must be symmetric but q[%d, %d] = %s and q[%d, %d] = %s; (Q + Q')/2 has the same values"
              .formatted(i, j, q.get(i, j), j, i, q.get(j, i)));
    }
  }

  private static void checkEigenvalues(DMatrixRMaj q, double[] roots, double rounding) {
    DMatrixRMaj scaled = new DMatrixRMaj(roots.length, roots.length);
    for (int i = 0; i < roots.length; i++) {
      for (int j = 0; j < roots.length; j++) {
        scaled.set(i, j, q.get(Math.max(i, j), Math.min(i, j)) / roots[i] / roots[j]);
      }
      scaled.add(i, i, TOLERANCE);
    }
    if (new BunchKaufman(scaled).negativeEigenvalues() > 0) {
      double smallest = Matrices.symmetricEigenvalues(q)[0];
      boolean visible = smallest < -rounding;
      throw new IllegalArgumentException(
          "q must be positive semidefinite but has the eigenvalue %s%s"
              .formatted(
                  visible ? smallest : Matrices.symmetricEigenvalues(scaled)[0] - TOLERANCE,
                  visible ? "" : " in units in which its diagonal is 1"));
    }
  }
}
