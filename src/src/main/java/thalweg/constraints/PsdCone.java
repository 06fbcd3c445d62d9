package thalweg.constraints;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;

/**
 * The symmetric positive semidefinite n×n matrices, each a vector of n² entries, row after row.
 *
 * <p>The projection in Frobenius norm drops the negative eigenvalues of the symmetric part, and those that are 0 but for
 * rounding, \(\sum_i\max(\lambda_i,0)\,q_iq_i^\top\). A symmetric matrix whose eigenvalues are non-negative up to rounding stays
 * as it is. One eigenvalue decomposition, 9n³ operations or so.
 *
 * @param size n; at least 1
 * @see <a href="https://doi.org/10.1016/0024-3795(88)90223-6">Higham, Computing a nearest symmetric positive semidefinite matrix (1988)</a>
 */
public record PsdCone(int size) implements ConvexSet {

  /** Checks the size. */
  public PsdCone {
    Check.atLeast("size", size, 1);
  }

  @Override
  public int dimension() {
    return size * size;
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, dimension()));
    symmetrize(w);
    SymmetricEigen eigen = SymmetricEigen.of(DMatrixRMaj.wrap(size, size, w));
    double rounding = size * Math.ulp(Vectors.normInf(eigen.values()));
    if (eigen.values()[0] < -rounding) {
      Arrays.fill(w, 0);
      for (int k = 0; k < size; k++) {
        if (eigen.values()[k] > rounding) {
          add(eigen.values()[k], eigen.vectors(), k, w);
        }
      }
    }
  }

  private void symmetrize(double[] w) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double a = w[i * size + j];
        double b = w[j * size + i];
        double mean = a == b ? a : 0.5 * a + 0.5 * b;
        w[i * size + j] = mean;
        w[j * size + i] = mean;
      }
    }
  }

  private void add(double value, DMatrixRMaj vectors, int k, double[] w) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        w[i * size + j] += value * (vectors.get(i, k) * vectors.get(j, k));
      }
    }
  }
}
