package thalweg.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The factorization \(A=QR\) of an n×d matrix with n ≥ d by Householder's reflections, column after column as they stand.
 *
 * <p>Without pivoting the order of rows and columns is the caller's, and every column keeps the digits of its own size:
 * features may be in any units. Costs about 2nd² operations.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898718027">Higham, Accuracy and Stability of Numerical Algorithms, §19.4</a>
 */
public final class Qr {
  private final LinearSolverDense<DMatrixRMaj> solver;
  private final DMatrixRMaj r;
  private final boolean fullRank;

  private Qr(LinearSolverDense<DMatrixRMaj> solver, DMatrixRMaj r, boolean fullRank) {
    this.solver = solver;
    this.r = r;
    this.fullRank = fullRank;
  }

  /**
   * Factors a matrix.
   *
   * @param a an n×d matrix with n ≥ d, finite. Not modified.
   */
  public static Qr of(DMatrixRMaj a) {
    Check.atLeast("the number of rows", a.numRows, a.numCols);
    Check.finite("the matrix", a.data);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.qr(a.numRows, a.numCols);
    boolean factored = solver.setA(a.copy());
    QRDecomposition<DMatrixRMaj> qr = solver.getDecomposition();
    DMatrixRMaj r = qr.getR(null, true);
    return new Qr(solver, r, factored && !hasDependentColumn(r, a.numRows));
  }

  /** The upper triangle R, d×d; modified by nobody. */
  public DMatrixRMaj r() {
    return r;
  }

  /** Whether every column adds more than rounding to those before it, in whatever unit it is. */
  public boolean isFullRank() {
    return fullRank;
  }

  /**
   * The least-squares solution \(\arg\min_x\lVert Ax-b\rVert\).
   *
   * @param b n entries. Not modified.
   * @throws IllegalArgumentException if the columns of A are linearly dependent to working precision
   */
  public double[] solve(double[] b) {
    if (!fullRank) {
      throw new IllegalArgumentException(
          "the %d×%d matrix must be of full column rank but is singular to working precision; add an L2 penalty or drop dependent columns"
              .formatted(b.length, r.numCols));
    }
    DMatrixRMaj x = new DMatrixRMaj(r.numCols, 1);
    solver.solve(DMatrixRMaj.wrap(b.length, 1, b.clone()), x);
    return x.data;
  }

  /** Whether some column is, but for rounding, a combination of those before it. */
  private static boolean hasDependentColumn(DMatrixRMaj r, int rows) {
    for (int j = 0; j < r.numCols; j++) {
      double[] column = new double[j + 1];
      for (int i = 0; i <= j; i++) {
        column[i] = r.get(i, j);
      }
      if (Math.abs(column[j]) <= rows * Math.ulp(1.0) * Vectors.norm2(column)) {
        return true;
      }
    }
    return false;
  }
}
