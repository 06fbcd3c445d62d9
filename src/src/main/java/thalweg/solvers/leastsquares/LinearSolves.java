package thalweg.solvers.leastsquares;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Svd;
import thalweg.math.Vectors;

/**
 * Solutions of \(\min_p\lVert Jp-r\rVert\) in which neither the digits nor the verdict on dependent columns depend on the units
 * of the parameters: each column is divided by its norm first.
 */
final class LinearSolves {
  private LinearSolves() {}

  /** By \(J^\top J\) and Cholesky's factorization; refuses dependent columns. */
  static double[] normalEquations(DMatrixRMaj j, double[] r) {
    double[] norms = ColumnScale.norms(j);
    DMatrixRMaj scaled = ColumnScale.divided(j, norms);
    double[] g = new double[norms.length];
    Matrices.multiplyTransposed(scaled, r, g);
    return divide(Matrices.solveCholesky(Matrices.gram(scaled), g), norms);
  }

  /**
   * \(J^+r\): of all solutions the shortest. Where the units of the parameters differ too much to see the rank of J without
   * dividing its columns by their norms, each parameter counts times the norm of its column.
   */
  static double[] pseudoInverse(DMatrixRMaj j, double[] r) {
    double[] norms = ColumnScale.norms(j);
    Svd scaled = Svd.of(ColumnScale.divided(j, norms));
    if (scaled.rank() < norms.length) {
      double[] largest = new double[norms.length];
      Arrays.setAll(largest, k -> norms[k] > 0 ? Vectors.normInf(norms) : 0);
      Svd plain = Svd.of(ColumnScale.divided(j, largest));
      if (plain.rank() == scaled.rank()) {
        return refined(divide(plain.solve(r), largest), scaled, norms, j, r);
      }
    }
    return divide(scaled.solve(r), norms);
  }

  /** x, the shortest but for rounding that the units make worse, with the error of Jx corrected. */
  private static double[] refined(
      double[] x, Svd scaled, double[] norms, DMatrixRMaj j, double[] r) {
    double[] left = new double[r.length];
    Matrices.multiply(j, x, left);
    Vectors.combine(1, r, -1, left, left);
    Vectors.axpy(1, divide(scaled.solve(left), norms), x);
    return x;
  }

  private static double[] divide(double[] x, double[] by) {
    for (int k = 0; k < x.length; k++) {
      x[k] = by[k] > 0 ? x[k] / by[k] : 0;
    }
    return x;
  }
}
