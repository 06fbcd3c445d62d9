package thalweg.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.LUDecomposition;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The LU factorization \(PA=LU\) of a square matrix with partial pivoting, kept for any number of right-hand sides.
 *
 * <p>Rows and columns are brought to comparable sizes first, by powers of two, so that neither the choice of pivots nor the
 * verdict on singularity hangs on the units of equations and unknowns.
 */
public final class Lu {
  private final LinearSolverDense<DMatrixRMaj> solver;
  private final int dimension;

  /** Powers of two by which rows, and with them right-hand sides, and columns, and with them solutions, are multiplied. */
  private final int[] rows;

  private final int[] columns;

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
    rows = new int[dimension];
    columns = new int[dimension];
    solver = LinearSolverFactory_DDRM.lu(dimension);
    if (!solver.setA(equilibrated(a)) || hasZeroPivot()) {
      throw new IllegalArgumentException("the matrix must be regular but is singular");
    }
  }

  /** A copy whose largest entry in each column, and before that in each row, is in [1, 2). */
  private DMatrixRMaj equilibrated(DMatrixRMaj a) {
    for (int i = 0; i < dimension; i++) {
      int largest = Integer.MIN_VALUE;
      for (int j = 0; j < dimension; j++) {
        largest = Math.max(largest, Math.getExponent(a.get(i, j)));
      }
      rows[i] = -largest;
    }
    for (int j = 0; j < dimension; j++) {
      int largest = Integer.MIN_VALUE;
      for (int i = 0; i < dimension; i++) {
        largest = Math.max(largest, Math.getExponent(a.get(i, j)) + rows[i]);
      }
      columns[j] = -largest;
    }
    DMatrixRMaj scaled = new DMatrixRMaj(dimension, dimension);
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        scaled.set(i, j, Math.scalb(a.get(i, j), rows[i] + columns[j]));
      }
    }
    return scaled;
  }

  /** The product of the pivots, EJML's own test, would underflow in many dimensions. */
  private boolean hasZeroPivot() {
    LUDecomposition<DMatrixRMaj> lu = solver.getDecomposition();
    DMatrixRMaj upper = lu.getUpper(null);
    for (int i = 0; i < dimension; i++) {
      if (upper.get(i, i) == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * \(x\leftarrow A^{-1}x\).
   *
   * @param x the right-hand side, replaced by the solution. Modified.
   */
  public void solve(double[] x) {
    Check.length("x", x, dimension);
    int largest = Integer.MIN_VALUE;
    for (int i = 0; i < dimension; i++) {
      largest = Math.max(largest, Math.getExponent(x[i]) + rows[i]);
    }
    DMatrixRMaj b = new DMatrixRMaj(dimension, 1);
    for (int i = 0; i < dimension; i++) {
      b.data[i] = Math.scalb(x[i], rows[i] - largest);
    }
    solver.solve(b, DMatrixRMaj.wrap(dimension, 1, x));
    for (int j = 0; j < dimension; j++) {
      x[j] = Math.scalb(x[j], columns[j] + largest);
    }
  }
}
