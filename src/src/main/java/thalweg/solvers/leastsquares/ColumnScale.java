package thalweg.solvers.leastsquares;

import org.ejml.data.DMatrixRMaj;

/**
 * The units D in which steps are measured: the largest norm that each column of J has had, so that the units of the
 * parameters do not matter.
 *
 * <p>A column that shrinks to less than 1e-10 of that brings it down, since what is 1e-16 of D is rounding to a decomposition of
 * \(JD^{-1}\).
 */
final class ColumnScale {
  private static final double LEAST_SHARE = 1e-10;

  private final double[] d;

  ColumnScale(int dimension) {
    d = new double[dimension];
  }

  /** The norms of the columns of a matrix. */
  static double[] norms(DMatrixRMaj j) {
    double[] norms = new double[j.numCols];
    for (int i = 0; i < j.numRows; i++) {
      for (int k = 0; k < norms.length; k++) {
        norms[k] = Math.hypot(norms[k], j.unsafe_get(i, k));
      }
    }
    return norms;
  }

  /** J with each column divided by a number, where that is not 0. */
  static DMatrixRMaj divided(DMatrixRMaj j, double[] by) {
    DMatrixRMaj quotient = j.copy();
    for (int i = 0; i < j.numRows; i++) {
      for (int k = 0; k < by.length; k++) {
        quotient.unsafe_set(i, k, by[k] > 0 ? j.unsafe_get(i, k) / by[k] : 0);
      }
    }
    return quotient;
  }

  /** Takes the columns of J into account and returns \(JD^{-1}\). */
  DMatrixRMaj applyTo(DMatrixRMaj j) {
    double[] norms = norms(j);
    for (int k = 0; k < d.length; k++) {
      d[k] = norms[k] > 0 ? Math.max(norms[k], Math.min(d[k], norms[k] / LEAST_SHARE)) : d[k];
    }
    return divided(j, d);
  }

  /** \(d_k\); 1 where the parameter has had no effect so far. */
  double of(int k) {
    return d[k] > 0 ? d[k] : 1;
  }

  /** ‖Dx‖. */
  double norm(double[] x) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum = Math.hypot(sum, d[k] * x[k]);
    }
    return sum;
  }
}
