package thalweg.solvers.leastsquares;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Svd;
import thalweg.math.Vectors;

/** The covariance of the parameters of a linear model, as far as its data determine them. */
final class Covariance {
  /** Beyond this condition number of J, its columns divided by their norms, a combination of columns counts as zero. */
  private static final double WORST_CONDITION = 1e10;

  /** The share of a combination that counts as zero above which a parameter is part of it. */
  private static final double LEAST_SHARE = 1e-6;

  private Covariance() {}

  /**
   * \(s^2(J^\top J)^{-1}\). A parameter that a change of others can make up for has an infinite variance and no covariances (NaN);
   * one that is fixed has zeros.
   *
   * @param j J, with columns of zeros for the parameters that are fixed. Not modified.
   * @param free which parameters are not
   * @param deviation s
   */
  static DMatrixRMaj of(DMatrixRMaj j, boolean[] free, double deviation) {
    int d = j.numCols;
    DMatrixRMaj covariance = new DMatrixRMaj(d, d);
    boolean finite = Vectors.isFinite(j.data);
    double[] norms = ColumnScale.norms(finite ? j : new DMatrixRMaj(1, d));
    Svd svd = Svd.of(ColumnScale.divided(finite ? j : new DMatrixRMaj(1, d), norms));
    int rank = 0;
    while (rank < svd.values().length && svd.values()[rank] * WORST_CONDITION > svd.values()[0]) {
      rank++;
    }
    double[] sizes = new double[d];
    for (int k = 0; k < d; k++) {
      // What is missing of row k of V is its share in the combinations that count as zero.
      double missing = 1;
      for (int i = 0; i < rank; i++) {
        missing -= svd.v().get(k, i) * svd.v().get(k, i);
      }
      boolean determined = norms[k] > 0 && missing < LEAST_SHARE * LEAST_SHARE;
      sizes[k] = determined ? deviation / norms[k] : Double.NaN;
    }
    for (int k = 0; k < d; k++) {
      for (int l = 0; l <= k; l++) {
        double sum = 0;
        for (int i = 0; i < rank; i++) {
          sum += svd.v().get(k, i) / svd.values()[i] * (svd.v().get(l, i) / svd.values()[i]);
        }
        boolean fixed = !free[k] || !free[l];
        covariance.set(k, l, fixed ? 0 : sum * sizes[k] * sizes[l]);
        covariance.set(l, k, covariance.get(k, l));
      }
      if (free[k] && !Double.isFinite(sizes[k])) {
        covariance.set(k, k, Double.POSITIVE_INFINITY);
      }
    }
    return covariance;
  }
}
