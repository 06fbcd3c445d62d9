package thalweg.math;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.dense.row.mult.MatrixVectorMult_DDRM;
import org.ejml.interfaces.decomposition.QRPDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Products, solves and spectra of dense matrices, in the words of a textbook instead of EJML's. */
public final class Matrices {
  /** Rows of a Gram matrix that are multiplied at once. */
  private static final int GRAM_ROWS = 128;

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
    Loops.forWork((long) y.length * x.length).multiply(y.length, x.length, a.data, 0, x, y);
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

  /** The transpose \(A^\top\), as a copy. */
  public static DMatrixRMaj transposed(DMatrixRMaj a) {
    return CommonOps_DDRM.transpose(a, null);
  }

  /** The Gram matrix \(A^\top A\), d×d. */
  public static DMatrixRMaj gram(DMatrixRMaj a) {
    int d = a.numCols;
    DMatrixRMaj gram = new DMatrixRMaj(d, d);
    for (int j = 0; j < d; j += GRAM_ROWS) { // what lies left of them is known from the rows above
      Strided rows = Strided.rows(a.data, j, d);
      Strided whole = Strided.rows(gram.data, j * d + j, d);
      Products.add(rows.transposed(), rows, whole, Math.min(GRAM_ROWS, d - j), a.numRows, d - j);
    }
    for (int i = GRAM_ROWS; i < d; i++) {
      for (int j = 0; j < i; j++) {
        gram.set(i, j, gram.get(j, i));
      }
    }
    return gram;
  }

  /**
   * The solution of \(A x = b\) for a symmetric positive definite A, by Cholesky's factorization
   * \(A = LL^\top\), with the diagonal scaled near 1 first, by powers of two, so that the units of the unknowns play no part.
   *
   * @param a a d×d symmetric positive definite matrix. Not modified.
   * @param b d entries. Not modified.
   * @throws IllegalArgumentException if A is not positive definite to working precision
   */
  public static double[] solveCholesky(DMatrixRMaj a, double[] b) {
    Check.length("b", b, a.numRows);
    return Cholesky.of(a).solve(b);
  }

  private static void times(double[] scales, double[] x) {
    for (int j = 0; j < x.length; j++) {
      x[j] *= scales[j];
    }
  }

  /**
   * The least-squares solution \(\arg\min_x \lVert Ax-b\rVert\) by a QR factorization with column
   * pivoting; never forms \(A^\top A\), whose condition number is the square of A's. The columns are scaled to
   * comparable lengths first, by powers of two, so that neither the digits nor the verdict on dependence hang on units.
   *
   * @param a an n×d matrix with n ≥ d. Not modified.
   * @param b n entries. Not modified.
   * @throws IllegalArgumentException if the columns of A are linearly dependent to working precision
   */
  public static double[] solveQr(DMatrixRMaj a, double[] b) {
    Check.length("b", b, a.numRows);
    LinearSolverDense<DMatrixRMaj> solver =
        LinearSolverFactory_DDRM.leastSquaresQrPivot(false, false);
    QRPDecomposition_F64<?> qr = solver.getDecomposition();
    // EJML's own threshold of one ulp would let the rounding left of a dependent column pass.
    qr.setSingularThreshold(Math.max(a.numRows, a.numCols) * Math.ulp(1.0));
    double[] scales = columnScales(a);
    DMatrixRMaj scaled = a.copy();
    CommonOps_DDRM.multCols(scaled, scales);
    if (!solver.setA(scaled) || qr.getRank() < a.numCols) {
      throw singular(a, "of full column rank");
    }
    DMatrixRMaj x = new DMatrixRMaj(a.numCols, 1);
    solver.solve(DMatrixRMaj.wrap(b.length, 1, b.clone()), x);
    times(scales, x.data);
    return x.data;
  }

  /**
   * Of all x that minimize \(\lVert Ax-b\rVert\) the one of least norm, \(A^+b=\sum_{\sigma_i>0}\frac{u_i^\top
   * b}{\sigma_i}v_i\), by the singular value decomposition \(A=\sum_i\sigma_iu_iv_i^\top\).
   *
   * <p>Gradient descent on least squares from 0 ends there, too, since every gradient is a combination of the rows of A: its
   * implicit regularization. Singular values below the rounding of the largest count as zero.
   *
   * <p>Of all x with \(3x_0+4x_1=50\), for instance, it is (6, 8).
   *
   * @param a an n×d matrix of any shape and rank. Not modified.
   * @param b n entries. Not modified.
   * @throws IllegalArgumentException if A is not finite, or if an entry of x is beyond the largest number
   * @see <a href="https://doi.org/10.1137/1.9781421407944">Golub and Van Loan, Matrix Computations (2013), §5.5.2</a>
   */
  public static double[] solveMinimumNorm(DMatrixRMaj a, double[] b) {
    Check.length("b", b, a.numRows);
    Check.finite("a", Arrays.copyOf(a.data, a.getNumElements()));
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(a.numRows, a.numCols, true, true, true);
    if (!svd.decompose(a.copy())) {
      throw new IllegalArgumentException("the singular values of a were not found");
    }
    double[] sigma = svd.getSingularValues();
    double largest = Arrays.stream(sigma).max().orElse(0);
    double rounding = Math.max(a.numRows, a.numCols) * Math.ulp(largest);
    double[] parts = new double[Math.min(a.numRows, a.numCols)];
    multiply(svd.getU(null, true), b, parts);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = sigma[i] > rounding ? parts[i] / sigma[i] : 0;
    }
    double[] x = new double[a.numCols];
    multiplyTransposed(svd.getV(null, true), parts, x);
    return Check.finite("the solution", x);
  }

  /** The powers of two that bring the largest entry of each column into [1, 2); 1 for a column of zeros. */
  private static double[] columnScales(DMatrixRMaj a) {
    double[] scales = new double[a.numCols];
    for (int i = 0; i < a.numRows; i++) {
      for (int j = 0; j < a.numCols; j++) {
        scales[j] = Math.max(scales[j], Math.abs(a.unsafe_get(i, j)));
      }
    }
    for (int j = 0; j < scales.length; j++) {
      scales[j] = PowerOfTwo.toOne(scales[j]);
    }
    return scales;
  }

  private static IllegalArgumentException singular(DMatrixRMaj a, String rule) {
    return new IllegalArgumentException(
        "the %d×%d matrix must be %s but is singular to working precision; add an L2 penalty or drop dependent columns"
            .formatted(a.numRows, a.numCols, rule));
  }

  /**
   * The eigenvalues of a symmetric matrix, ascending.
   *
   * @param a a d×d symmetric matrix. Not modified.
   * @throws IllegalArgumentException if A is not square or not finite
   */
  public static double[] symmetricEigenvalues(DMatrixRMaj a) {
    return SymmetricEigen.values(a);
  }

  /**
   * The singular values \(\sigma_j=\sqrt{\lambda_j(A^\top A)}\), ascending; found without forming \(A^\top
   * A\), so that the small ones keep their digits.
   *
   * @param a an n×d matrix. Not modified.
   * @return min(n, d) numbers
   * @throws IllegalArgumentException if A is not finite
   */
  public static double[] singularValues(DMatrixRMaj a) {
    return Svd.values(a);
  }

  /**
   * The condition number \(\kappa(A)=\sigma_{\max}/\sigma_{\min}\): by how much a relative error can grow on
   * its way through A. That of \(A^\top A\) is its square.
   *
   * @param a an n×d matrix with n ≥ d. Not modified.
   * @return at least 1; infinite if σ_min is 0
   */
  public static double conditionNumber(DMatrixRMaj a) {
    double[] ascending = singularValues(a);
    return ascending[0] == 0
        ? Double.POSITIVE_INFINITY
        : ascending[ascending.length - 1] / ascending[0];
  }
}
