package thalweg.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.dense.row.mult.MatrixVectorMult_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Products, solves and spectra of dense matrices, in the words of a textbook instead of EJML's. */
public final class Matrices {
  private Matrices() {}

  /**
   * \(y \leftarrow A x\).
   *
   * @param a an n×d matrix. Not modified.
   * @param x d entries. Not modified.
   * @param y n entries. Modified.
   */
  public static void multiply(DMatrixRMaj a, double[] x, double[] y) {
    Check.length("x", x, a.numCols);
    Check.length("y", y, a.numRows);
    MatrixVectorMult_DDRM.mult(
        a, DMatrixRMaj.wrap(x.length, 1, x), DMatrixRMaj.wrap(y.length, 1, y));
  }

  /**
   * \(y \leftarrow A^\top x\).
   *
   * @param a an n×d matrix. Not modified.
   * @param x n entries. Not modified.
   * @param y d entries. Modified.
   */
  public static void multiplyTransposed(DMatrixRMaj a, double[] x, double[] y) {
    Check.length("x", x, a.numRows);
    Check.length("y", y, a.numCols);
    MatrixVectorMult_DDRM.multTransA_reorder(
        a, DMatrixRMaj.wrap(x.length, 1, x), DMatrixRMaj.wrap(y.length, 1, y));
  }

  /** The Gram matrix \(A^\top A\), d×d. */
  public static DMatrixRMaj gram(DMatrixRMaj a) {
    DMatrixRMaj gram = new DMatrixRMaj(a.numCols, a.numCols);
    CommonOps_DDRM.multInner(a, gram);
    return gram;
  }

  /**
   * The solution of \(A x = b\) for a symmetric positive definite A, by Cholesky's factorization
   * \(A = LL^\top\).
   *
   * @param a a d×d symmetric positive definite matrix. Not modified.
   * @param b d entries. Not modified.
   * @throws IllegalArgumentException if A is not positive definite to working precision
   */
  public static double[] solveCholesky(DMatrixRMaj a, double[] b) {
    return solve(LinearSolverFactory_DDRM.chol(a.numCols), a, b, "positive definite (Cholesky)");
  }

  /**
   * The least-squares solution \(\arg\min_x \lVert Ax-b\rVert\) by a QR factorization with column
   * pivoting; never forms \(A^\top A\), whose condition number is the square of A's.
   *
   * @param a an n×d matrix with n ≥ d. Not modified.
   * @param b n entries. Not modified.
   * @throws IllegalArgumentException if the columns of A are linearly dependent
   */
  public static double[] solveQr(DMatrixRMaj a, double[] b) {
    return solve(
        LinearSolverFactory_DDRM.leastSquares(a.numRows, a.numCols),
        a,
        b,
        "of full column rank (QR)");
  }

  private static double[] solve(
      LinearSolverDense<DMatrixRMaj> solver, DMatrixRMaj a, double[] b, String rule) {
    Check.length("b", b, a.numRows);
    if (!solver.setA(a.copy()) || solver.quality() < Math.ulp(1.0)) {
      throw new IllegalArgumentException(
          "the "
              + a.numRows
              + "×"
              + a.numCols
              + " matrix must be "
              + rule
              + " but is singular to working precision; add an L2 penalty or drop dependent columns");
    }
    DMatrixRMaj x = new DMatrixRMaj(a.numCols, 1);
    solver.solve(DMatrixRMaj.wrap(b.length, 1, b.clone()), x);
    return x.data;
  }

  /**
   * The eigenvalues of a symmetric matrix, ascending.
   *
   * @param a a d×d symmetric matrix. Not modified.
   * @throws IllegalArgumentException if A is not square or not finite
   */
  public static double[] symmetricEigenvalues(DMatrixRMaj a) {
    if (a.numRows != a.numCols) {
      throw new IllegalArgumentException(
          "the matrix must be square but is " + a.numRows + "×" + a.numCols);
    }
    Check.finite("the matrix", a.data);
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(a.numCols, false, true);
    if (!eigen.decompose(a.copy())) {
      throw new IllegalArgumentException("the eigenvalue iteration failed; is the matrix finite?");
    }
    double[] values = new double[a.numCols];
    for (int i = 0; i < values.length; i++) {
      values[i] = eigen.getEigenvalue(i).real;
    }
    java.util.Arrays.sort(values);
    return values;
  }
}
