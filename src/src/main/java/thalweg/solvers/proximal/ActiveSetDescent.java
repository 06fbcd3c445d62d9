package thalweg.solvers.proximal;

import java.util.stream.IntStream;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Coordinate descent for the lasso and the elastic net that spends its time on the weights that are not zero, the active set A: a
 * sweep over all coordinates, as {@link CoordinateDescent} makes it, tells which they are; sweeps over A alone follow until they move a
 * fiftieth of what the first did.
 *
 * <p>A sweep over A needs no data but the slopes and the products of columns, \(c_j=x_j^\top r/n\) and \(G_{jk}=x_j^\top
 * x_k/n\): when \(w_j\) changes by Δ,
 *
 * <p>\[c_k\leftarrow c_k-\Delta\,G_{jk},\qquad k\in A.\]
 *
 * <p>So it costs |A|² operations instead of 4nd. An iteration is one sweep over all and those over A; its measure of stationarity
 * is the one of {@link CoordinateDescent}, so the same stopping rule is as strict. F never rises. The objective itself is not asked, so counts stay 0.
 * Memory: a copy of X by columns and at most d² products of columns that were ever active together.
 *
 * <pre>{@code
 * DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0}, {-1, 1}, {0, -1}});
 * double[] y = {2, -1, -1};
 * SparseRegression lasso = SparseRegression.lasso(x, y, 0.1);
 * Solution solution = new ActiveSetDescent().minimize(lasso, new double[2]);
 * }</pre>
 *
 * @see <a href="https://doi.org/10.18637/jss.v033.i01">Friedman, Hastie and Tibshirani, Regularization Paths for Generalized Linear Models via Coordinate Descent (2010), §2.2 and §2.6</a>
 */
public record ActiveSetDescent() implements Solver<SparseRegression> {
  /** How far sweeps over the active set go, as a share of what the sweep over all coordinates moved. */
  private static final double SETTLED = 0.02;

  /** How many of them there are at the most: then another look at all coordinates is due. */
  private static final int SWEEPS = 1000;

  @Override
  public Solution minimize(SparseRegression problem, double[] start, Stop stop, Listener listener) {
    return minimize(problem, new Columns(problem.x()), start, stop, listener);
  }

  /** The same with columns that fits on the same data share. */
  static Solution minimize(
      SparseRegression problem, Columns columns, double[] start, Stop stop, Listener listener) {
    Run run = new Run(problem, start, stop, listener);
    double[] w = start.clone();
    double[] next = start.clone();
    double[] r = new double[columns.rows()];
    double alpha = 0;
    while (true) {
      columns.residual(problem.y(), w, r);
      double value = problem.value(w, r);
      double measure = CoordinateDescent.sweep(run, problem, columns, next, r);
      if (measure < 0) {
        return run.solutionAt(w, value, Double.NaN);
      }
      if (!run.goesOn(w, value, measure, alpha)) {
        return run.solution();
      }
      alpha = Double.NaN;
      settle(run, problem, columns, next, r, SETTLED * measure);
      System.arraycopy(next, 0, w, 0, w.length);
    }
  }

  /** Sweeps over the weights that are not zero until one moves no further than it is to; r is the residual at w. */
  private static void settle(
      Run run, SparseRegression problem, Columns columns, double[] w, double[] r, double enough) {
    int[] active =
        IntStream.range(0, w.length).filter(j -> w[j] != 0 && columns.curvature(j) > 0).toArray();
    int m = active.length;
    double[] v = new double[m];
    double[] c = new double[m];
    double[] gram = new double[m * m];
    for (int a = 0; a < m; a++) {
      v[a] = w[active[a]];
      c[a] = columns.along(active[a], r);
      for (int b = 0; b < m; b++) {
        gram[a * m + b] = columns.product(active[a], active[b]);
      }
    }
    double moved = Double.POSITIVE_INFINITY;
    for (int k = 0; k < SWEEPS && moved > enough && run.mayGoOn(); k++) {
      moved = sweep(problem, gram, c, v);
    }
    for (int a = 0; a < m; a++) {
      w[active[a]] = v[a];
    }
  }

  /** One turn through the active weights; returns how far it moved, in units of the gradient. */
  private static double sweep(SparseRegression problem, double[] gram, double[] c, double[] v) {
    int m = v.length;
    double l1 = problem.lambda() * problem.l1Ratio();
    double l2 = problem.lambda() * (1 - problem.l1Ratio());
    double squares = 0;
    for (int a = 0; a < m; a++) {
      double z = gram[a * m + a];
      double best = CoordinateDescent.softThreshold(c[a] + z * v[a], l1) / (z + l2);
      double change = best - v[a];
      if (change != 0) {
        v[a] = best;
        for (int b = 0, at = a * m; b < m; b++, at++) {
          c[b] -= change * gram[at];
        }
        squares += (z + l2) * change * (z + l2) * change;
      }
    }
    return Math.sqrt(squares);
  }
}
