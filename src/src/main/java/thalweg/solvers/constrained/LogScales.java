package thalweg.solvers.constrained;

import java.util.Arrays;
import thalweg.math.Vectors;

/**
 * Factors for the rows and columns of a sparse matrix that bring its entries near 1, as logarithms to base 2.
 *
 * <p>\[\min_{r,c}\sum w_{ij}(\log_2|m_{ij}|+r_i+c_j)^2\]
 *
 * <p>gives the same scaled matrix in whatever units its rows and columns are; Ruiz' iteration then brings the largest entries of
 * each row and column to 1.
 *
 * @see <a href="https://doi.org/10.1093/imamat/10.1.118">Curtis and Reid, On the Automatic Scaling of Matrices for Gaussian Elimination (1972)</a>
 */
final class LogScales {
  private static final int STEPS = 100;
  private static final double ROUNDING = 1e-12;
  private static final int SWEEPS = 20;

  private final double[] scales;
  private int[] row = new int[64];
  private int[] column = new int[64];
  private double[] log = new double[64];
  private double[] weight = new double[64];
  private int count;

  /** For so many rows and columns together; both are numbered in one sequence. */
  LogScales(int rowsAndColumns) {
    scales = new double[rowsAndColumns];
  }

  /** An entry; those of weight below 1 give way to the others, and are passed over by Ruiz. */
  void add(int r, int c, double value, double w) {
    if (value == 0) {
      return;
    }
    if (count == row.length) {
      row = Arrays.copyOf(row, 2 * count);
      column = Arrays.copyOf(column, 2 * count);
      log = Arrays.copyOf(log, 2 * count);
      weight = Arrays.copyOf(weight, 2 * count);
    }
    row[count] = r;
    column[count] = c;
    log[count] = Math.log(Math.abs(value)) / Math.log(2);
    weight[count++] = w;
  }

  /** The scales, each to be added to the logarithms of its row or column. */
  double[] fit() {
    leastSquares();
    for (int k = 0; k < SWEEPS; k++) {
      ruiz();
    }
    return scales;
  }

  /** Conjugate gradients, preconditioned by the diagonal. */
  private void leastSquares() {
    int n = scales.length;
    double[] r = new double[n];
    double[] diagonal = new double[n];
    for (int e = 0; e < count; e++) {
      r[row[e]] -= weight[e] * log[e];
      r[column[e]] -= weight[e] * log[e];
      diagonal[row[e]] += weight[e];
      diagonal[column[e]] += weight[e];
    }
    double[] v = new double[n];
    double[] hv = new double[n];
    double old = Double.POSITIVE_INFINITY;
    for (int k = 0; k < STEPS; k++) {
      double rho = 0;
      for (int i = 0; i < n; i++) {
        rho += diagonal[i] > 0 ? r[i] * r[i] / diagonal[i] : 0;
      }
      if (rho <= ROUNDING * count) {
        return;
      }
      for (int i = 0; i < n; i++) {
        v[i] = rho / old * v[i] + (diagonal[i] > 0 ? r[i] / diagonal[i] : 0);
      }
      old = rho;
      multiply(v, hv);
      double alpha = rho / Vectors.dot(v, hv);
      for (int i = 0; i < n; i++) {
        scales[i] += alpha * v[i];
        r[i] -= alpha * hv[i];
      }
    }
  }

  private void multiply(double[] v, double[] hv) {
    Arrays.fill(hv, 0);
    for (int e = 0; e < count; e++) {
      double t = weight[e] * (v[row[e]] + v[column[e]]);
      hv[row[e]] += t;
      hv[column[e]] += t;
    }
  }

  private void ruiz() {
    double[] largest = new double[scales.length];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    for (int e = 0; e < count; e++) {
      if (weight[e] == 1) {
        double t = log[e] + scales[row[e]] + scales[column[e]];
        largest[row[e]] = Math.max(largest[row[e]], t);
        largest[column[e]] = Math.max(largest[column[e]], t);
      }
    }
    for (int i = 0; i < scales.length; i++) {
      scales[i] -= largest[i] > Double.NEGATIVE_INFINITY ? 0.5 * largest[i] : 0;
    }
  }
}
