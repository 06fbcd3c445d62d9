package thalweg.math;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The eigenvalue decomposition of a symmetric matrix, \(A=Q\,\mathrm{diag}(\lambda)\,Q^\top\).
 *
 * @param values λ, ascending
 * @param vectors Q, orthogonal; column k belongs to {@code values[k]}
 */
public record SymmetricEigen(double[] values, DMatrixRMaj vectors) {

  /**
   * Decomposes a matrix.
   *
   * @param a a d×d symmetric matrix. Not modified.
   * @throws IllegalArgumentException if A is not square or not finite
   */
  public static SymmetricEigen of(DMatrixRMaj a) {
    int d = a.numRows;
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
    double[] unordered = values(a, eigen);
    Integer[] order = new Integer[d];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, Comparator.comparingDouble(k -> unordered[k]));
    double[] values = new double[d];
    DMatrixRMaj vectors = new DMatrixRMaj(d, d);
    for (int k = 0; k < d; k++) {
      values[k] = unordered[order[k]];
      DMatrixRMaj vector = eigen.getEigenVector(order[k]);
      for (int i = 0; i < d; i++) {
        vectors.set(i, k, vector.get(i));
      }
    }
    return new SymmetricEigen(values, vectors);
  }

  /** The eigenvalues alone, ascending. */
  static double[] values(DMatrixRMaj a) {
    double[] values = values(a, DecompositionFactory_DDRM.eig(a.numRows, false, true));
    Arrays.sort(values);
    return values;
  }

  private static double[] values(DMatrixRMaj a, EigenDecomposition_F64<DMatrixRMaj> eigen) {
    if (a.numRows != a.numCols) {
      throw new IllegalArgumentException(
          "the matrix must be square but is " + a.numRows + "×" + a.numCols);
    }
    double scale = PowerOfTwo.toOne(Vectors.normInf(Check.finite("the matrix", a.data)));
    if (!eigen.decompose(PowerOfTwo.times(scale, a))) {
      throw new IllegalArgumentException("the eigenvalue iteration failed; is the matrix finite?");
    }
    double[] values = new double[a.numRows];
    Arrays.setAll(values, k -> eigen.getEigenvalue(k).real / scale);
    return values;
  }
}
