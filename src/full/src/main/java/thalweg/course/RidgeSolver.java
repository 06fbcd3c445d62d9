package thalweg.course;

import org.ejml.data.DMatrixRMaj;

/** Solves the ridge regression of exercise 1.1. */
@FunctionalInterface
public interface RidgeSolver {

  /**
   * The minimizer of \(\frac1{2n}\|Xw-y\|^2+\frac\lambda2\|w\|^2\).
   *
   * @param x X, n×d, one example a row
   * @param y the n targets
   * @param lambda λ; positive
   */
  double[] weights(DMatrixRMaj x, double[] y, double lambda) throws Exception;
}
