package thalweg.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** The LU factorization \(PA=LU\) of a square matrix with partial pivoting, kept for any number of right-hand sides. */
public final class Lu {
  private final LinearSolverDense<DMatrixRMaj> solver;
  private final int dimension;

  /**
   * Factorizes a matrix, in about 2d³/3 operations.
   *
   * @param a a d×d matrix. Not modified.
   * @throws IllegalArgumentException if A is not square, not finite, or exactly singular
   */
  public Lu(DMatrixRMaj a) {
    if (a.numRows != a.numCols) {
      throw new IllegalArgumentException(
          "the matrix must be square but is " + a.numRows + "×" + a.numCols);
    }
    Check.finite("the matrix", a.data);
    dimension = a.numRows;
    solver = LinearSolverFactory_DDRM.lu(dimension);
    if (!solver.setA(a.copy()) || solver.quality() == 0) {
      throw new IllegalArgumentException("the matrix must be regular but is singular");
    }
  }

  /**
   * \(x\leftarrow A^{-1}x\).
   *
   * @param x the right-hand side, replaced by the solution. Modified.
   */
  public void solve(double[] x) {
    Check.length("x", x, dimension);
    DMatrixRMaj b = DMatrixRMaj.wrap(dimension, 1, x);
    solver.solve(b.copy(), b);
  }
}
