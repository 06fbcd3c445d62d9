package thalweg.math;

import org.ejml.data.DMatrixRMaj;

/**
 * By how much a matrix stretches at least and at most, \(\sigma_{\min}=\min_{\lVert v\rVert=1}\lVert Av\rVert\) and
 * \(\sigma_{\max}=\max_{\lVert v\rVert=1}\lVert Av\rVert\), in any units of its columns.
 *
 * <p>The usual decompositions know the small singular values to the last digits of the largest one, which says nothing
 * where one column is measured in 1e-150 and another in 1e150. Here \(\sigma_{\min}=1/\sigma_{\max}(R^{-1})\) from
 * \(A=QR\): a large singular value is always well determined, and both QR and the inverse of a triangle keep their digits
 * column by column, whatever the columns' units. Costs about 2nd² + 10d³ operations.
 *
 * @param smallest σ_min; exactly 0 if the columns are linearly dependent to working precision
 * @param largest σ_max
 * @see <a href="https://doi.org/10.1137/1.9780898718027">Higham, Accuracy and Stability of Numerical Algorithms, §8.2 and §19.4</a>
 */
public record ExtremeSingularValues(double smallest, double largest) {

  /**
   * Of a matrix.
   *
   * @param a an n×d matrix, finite. Not modified.
   */
  public static ExtremeSingularValues of(DMatrixRMaj a) {
    return new ExtremeSingularValues(smallest(a), largest(a));
  }

  /** \(\sigma_{\max}\) alone, at half the cost. */
  public static double largest(DMatrixRMaj a) {
    Check.finite("the matrix", a.data);
    double scale = PowerOfTwo.toOne(Vectors.normInf(a.data));
    double[] ascending = Matrices.symmetricEigenvalues(Matrices.gram(PowerOfTwo.times(scale, a)));
    return Math.sqrt(Math.max(0, ascending[ascending.length - 1])) / scale;
  }

  private static double smallest(DMatrixRMaj a) {
    if (a.numRows < a.numCols) {
      return 0;
    }
    Qr qr = Qr.of(a);
    if (!qr.isFullRank()) {
      return 0;
    }
    DMatrixRMaj inverse = inverse(qr.r());
    return Vectors.isFinite(inverse.data) ? 1 / largest(inverse) : 0;
  }

  /** \(R^{-1}\) by back substitution, column after column. */
  private static DMatrixRMaj inverse(DMatrixRMaj r) {
    DMatrixRMaj inverse = new DMatrixRMaj(r.numRows, r.numCols);
    for (int j = 0; j < r.numCols; j++) {
      for (int i = j; i >= 0; i--) {
        double sum = i == j ? 1 : 0;
        for (int k = i + 1; k <= j; k++) {
          sum -= r.get(i, k) * inverse.get(k, j);
        }
        inverse.set(i, j, sum / r.get(i, i));
      }
    }
    return inverse;
  }
}
