package thalweg.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The singular value decomposition \(A=U\,\mathrm{diag}(\sigma)\,V^\top\) of an n×d matrix, in its compact form with
 * k = min(n, d) columns.
 *
 * @param u U, n×k. Not to be modified.
 * @param values σ, k numbers of at least 0, in no order. Not to be modified.
 * @param v V, d×k. Not to be modified.
 */
public record Svd(DMatrixRMaj u, double[] values, DMatrixRMaj v) {

  /**
   * Decomposes a matrix.
   *
   * @param a an n×d matrix. Not modified.
   * @throws IllegalArgumentException if A is not finite
   */
  public static Svd of(DMatrixRMaj a) {
    Check.finite("the matrix", a.data);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(a.numRows, a.numCols, true, true, true);
    if (!svd.decompose(a.copy())) {
      throw new IllegalArgumentException("the iteration for the singular values failed");
    }
    return new Svd(svd.getU(null, false), svd.getSingularValues().clone(), svd.getV(null, false));
  }

  /** The value up to which a singular value counts as 0: \(\max(n,d)\,\varepsilon\,\sigma_{\max}\). */
  public double threshold() {
    double largest = Vectors.normInf(values);
    return Math.max(u.numRows, v.numRows) * Math.ulp(1.0) * largest;
  }

  /**
   * The shortest of the least-squares solutions \(A^+b\); directions whose singular value counts as 0 are left out.
   *
   * @param b n entries. Not modified.
   */
  public double[] solve(double[] b) {
    double[] coefficients = new double[u.numCols];
    Matrices.multiplyTransposed(u, b, coefficients);
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = values[i] > threshold() ? coefficients[i] / values[i] : 0;
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
