package thalweg.solvers.proximal;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Cholesky;
import thalweg.math.Vectors;

/**
 * Anderson's acceleration of sweeps: where the last sweeps \(v_0,\dots,v_K\) point to,
 *
 * <p>\[v=\sum_{i=1}^K a_iv_i,\qquad a=\frac{(U^\top U)^{-1}1}{1^\top(U^\top U)^{-1}1},\quad U=(v_1-v_0,\dots,v_K-v_{K-1}),\]
 *
 * <p>taken if the objective is lower there. Sweeps that creep along a valley of condition κ then take about √κ of them.
 *
 * @see <a href="https://proceedings.mlr.press/v130/bertrand21a.html">Bertrand and Massias, Anderson acceleration of coordinate descent (2021)</a>
 */
final class Extrapolation {
  /** K, how many moves are combined. */
  private static final int MOVES = 5;

  /** Keeps the equations solvable when moves are nearly parallel; as in the paper. */
  private static final double REGULARIZATION = 1e-10;

  private final SparseRegression.Strengths penalty;
  private final double[][] points;
  private final double[][] slopes;
  private int seen;

  /** For m weights. */
  Extrapolation(SparseRegression.Strengths penalty, int m) {
    this.penalty = penalty;
    points = new double[MOVES + 1][m];
    slopes = new double[MOVES + 1][m];
  }

  /**
   * Sees the weights after a sweep, and moves them on after every K.
   *
   * @param v the weights. Modified.
   * @param c their slopes. Modified.
   */
  void after(double[] v, double[] c) {
    System.arraycopy(v, 0, points[seen], 0, v.length);
    System.arraycopy(c, 0, slopes[seen], 0, c.length);
    if (seen++ == MOVES) {
      seen = 0;
      double[] a = weights();
      double[] onward = combined(a, points);
      double[] there = combined(a, slopes); // the slopes are affine in the weights, and a sums to 1
      if (rise(v, c, onward, there) < 0) { // never where a number is not finite
        System.arraycopy(onward, 0, v, 0, v.length);
        System.arraycopy(there, 0, c, 0, c.length);
      }
    }
  }

  /** The a above. */
  private double[] weights() {
    double[][] u = new double[MOVES][];
    for (int i = 0; i < MOVES; i++) {
      u[i] = new double[points[0].length];
      Vectors.combine(1, points[i + 1], -1, points[i], u[i]);
    }
    DMatrixRMaj gram = new DMatrixRMaj(MOVES, MOVES);
    for (int i = 0; i < MOVES; i++) {
      for (int j = 0; j < MOVES; j++) {
        gram.set(i, j, Vectors.dot(u[i], u[j]));
      }
    }
    double trace = 0;
    for (int i = 0; i < MOVES; i++) {
      trace += gram.get(i, i);
    }
    double[] ones = new double[MOVES];
    for (int i = 0; i < MOVES; i++) {
      gram.add(i, i, REGULARIZATION * trace);
      ones[i] = 1;
    }
    Cholesky cholesky = Cholesky.of(gram);
    if (!cholesky.isDefinite()) {
      double[] last = new double[MOVES];
      last[MOVES - 1] = 1; // so it stays where it is
      return last;
    }
    double[] a = cholesky.solve(ones);
    double sum = 0;
    for (double ai : a) {
      sum += ai;
    }
    Vectors.scale(1 / sum, a);
    return a;
  }

  private static double[] combined(double[] a, double[][] sequence) {
    double[] sum = new double[sequence[0].length];
    for (int i = 0; i < a.length; i++) {
      Vectors.axpy(a[i], sequence[i + 1], sum);
    }
    return sum;
  }

  /** F(to) − F(from), from weights and slopes at both. */
  private double rise(double[] from, double[] c, double[] to, double[] there) {
    double rise = 0;
    for (int j = 0; j < from.length; j++) {
      double mean = (c[j] + there[j] - penalty.l2() * (from[j] + to[j])) / 2;
      rise += penalty.l1() * (Math.abs(to[j]) - Math.abs(from[j])) - mean * (to[j] - from[j]);
    }
    return rise;
  }
}
