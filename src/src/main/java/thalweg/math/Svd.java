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
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(a.numRows, a.numCols, true, true, true);
    double[] values = values(a, svd);
    DMatrixRMaj u = svd.getU(null, false);
    DMatrixRMaj v = svd.getV(null, false);
    SingularOps_DDRM.descendingOrder(u, false, values, values.length, v, false);
    return new Svd(u, values, v);
  }

  /** The singular values alone, ascending. */
  static double[] values(DMatrixRMaj a) {
    double[] values =
        values(a, DecompositionFactory_DDRM.svd(a.numRows, a.numCols, false, false, false));
    Arrays.sort(values);
    return values;
  }

  private static double[] values(DMatrixRMaj a, SingularValueDecomposition_F64<DMatrixRMaj> svd) {
    double scale = PowerOfTwo.toOne(Vectors.normInf(Check.finite("the matrix", a.data)));
    if (!svd.decompose(PowerOfTwo.times(scale, a))) {
      throw new IllegalArgumentException("the iteration for the singular values failed");
    }
    double[] values = Arrays.copyOf(svd.getSingularValues(), svd.numberOfSingularValues());
    Arrays.setAll(values, k -> values[k] / scale);
    return values;
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

  /**
   * The shortest of the least-squares solutions, \(A^+b\); singular values beyond the rank count as 0.
   *
   * @param b n entries. Not modified.
   */
  public double[] solve(double[] b) {
    double[] coefficients = new double[values.length];
    Matrices.multiplyTransposed(u, b, coefficients);
    int rank = rank();
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = i < rank ? coefficients[i] / values[i] : 0;
    }
    double[] x = new double[v.numRows];
    Matrices.multiply(v, coefficients, x);
    return x;
  }

  /**
   * \(B \leftarrow B + c\,U M V^\top\), row by row.
   *
   * @param c the factor
   * @param m M, k×k. Not modified.
   * @param b B, n·d numbers. Modified.
   */
  public void addTo(double c, double[][] m, double[] b) {
    Check.length("b", b, u.numRows * v.numRows);
    int k = values.length;
    for (int i = 0; i < u.numRows; i++) {
      for (int q = 0; q < k; q++) {
        double um = 0;
        for (int p = 0; p < k; p++) {
          um += u.get(i, p) * m[p][q];
        }
        for (int j = 0; j < v.numRows; j++) {
          b[i * v.numRows + j] += c * um * v.get(j, q);
        }
      }
    }
  }

  /**
   * \(B \leftarrow B + c\,U\mathrm{diag}(s)V^\top\), row by row.
   *
   * @param c the factor
   * @param s k numbers. Not modified.
   * @param b B, n·d numbers. Modified.
   */
  public void addTo(double c, double[] s, double[] b) {
    Check.length("s", s, values.length);
    Check.length("b", b, u.numRows * v.numRows);
    for (int p = 0; p < s.length; p++) {
      for (int i = 0; i < u.numRows; i++) {
        double scaled = c * s[p] * u.get(i, p);
        for (int j = 0; j < v.numRows; j++) {
          b[i * v.numRows + j] += scaled * v.get(j, p);
        }
      }
    }
  }
}
