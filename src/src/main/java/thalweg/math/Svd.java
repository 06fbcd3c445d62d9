package thalweg.math;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The compact singular value decomposition \(A=U\,\mathrm{diag}(\sigma)\,V^\top\) of an n×m matrix, k = min(n, m).
 *
 * @param u U, n×k with orthonormal columns
 * @param values σ, k numbers, descending
 * @param v V, m×k with orthonormal columns
 */
public record Svd(DMatrixRMaj u, double[] values, DMatrixRMaj v) {

  /**
   * Decomposes a matrix.
   *
   * @param a an n×m matrix. Not modified.
   * @throws IllegalArgumentException if A is not finite
   */
  public static Svd of(DMatrixRMaj a) {
    Check.finite("the matrix", a.data);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(a.numRows, a.numCols, true, true, true);
    if (!svd.decompose(a.copy())) {
      throw new IllegalArgumentException("the iteration for the singular values failed");
    }
    int k = svd.numberOfSingularValues();
    double[] values = Arrays.copyOf(svd.getSingularValues(), k);
    DMatrixRMaj u = svd.getU(null, false);
    DMatrixRMaj v = svd.getV(null, false);
    SingularOps_DDRM.descendingOrder(u, false, values, k, v, false);
    return new Svd(u, values, v);
  }

  /** How many singular values are above the rounding of the largest, \(\max(n,m)\,\varepsilon\,\sigma_1\). */
  public int rank() {
    double rounding = Math.max(u.numRows, v.numRows) * Math.ulp(1.0) * values[0];
    int rank = 0;
    while (rank < values.length && values[rank] > rounding) {
      rank++;
    }
    return rank;
  }
}
