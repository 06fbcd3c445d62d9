package thalweg.solvers.proximal;

import java.util.stream.IntStream;
import thalweg.math.Vectors;
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
 * <p>So it costs |A|² operations instead of 4nd. After every fifth, the weights jump to where the last five point to, if F is lower there
 * (Anderson's acceleration), since columns that are nearly parallel make plain sweeps creep. An iteration is one sweep over all and those over A; its measure of stationarity
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
 * @see <a href="https://proceedings.mlr.press/v130/bertrand21a.html">Bertrand and Massias, Anderson acceleration of coordinate descent (2021)</a>
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
    Run run = new Run(new ActiveSetDescent(), problem, start, stop, listener);
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
      settle(run, problem, columns, next, r, measure);
      System.arraycopy(next, 0, w, 0, w.length);
    }
  }

  /** Sweeps over the weights that are not zero; r is the residual at w. */
  private static void settle(
      Run run, SparseRegression problem, Columns columns, double[] w, double[] r, double measure) {
    int[] active =
        IntStream.range(0, w.length).filter(j -> w[j] != 0 && columns.curvature(j) > 0).toArray();
    double[] c = new double[active.length];
    double[] gram = new double[active.length * active.length];
    for (int a = 0, at = 0; a < active.length; a++) {
      c[a] = columns.along(active[a], r);
      for (int k : active) {
        gram[at++] = columns.product(active[a], k);
      }
    }
    settle(run, problem.strengths(), active, gram, c, w, measure);
  }

  /**
   * Sweeps over some weights until one moves little beside the measure of the sweep over all.
   *
   * @param active which
   * @param gram their rows and columns of G
   * @param c their slopes. Modified.
   * @param w all weights. Modified.
   */
  static void settle(
      Run run,
      SparseRegression.Strengths penalty,
      int[] active,
      double[] gram,
      double[] c,
      double[] w,
      double measure) {
    double[] v = IntStream.of(active).mapToDouble(j -> w[j]).toArray();
    int[] turn = IntStream.range(0, v.length).toArray();
    Extrapolation extrapolation = new Extrapolation(penalty, v.length);
    double moved = Double.POSITIVE_INFINITY;
    for (int k = 0; k < SWEEPS && moved > SETTLED * measure && run.mayGoOn(); k++) {
      moved = sweep(penalty, gram, c, v, turn);
      extrapolation.after(v, c);
    }
    for (int a = 0; a < v.length; a++) {
      w[active[a]] = v[a];
    }
  }

  /** One turn through some weights v, whose slopes are c; returns how far it moved, in units of the gradient. */
  static double sweep(
      SparseRegression.Strengths penalty, double[] gram, double[] c, double[] v, int[] turn) {
    double squares = 0;
    for (int j : turn) {
      double z = gram[j * v.length + j];
      double best =
          CoordinateDescent.softThreshold(c[j] + z * v[j], penalty.l1()) / (z + penalty.l2());
      double change = best - v[j];
      if (change != 0) {
        v[j] = best;
        move(change, gram, j, c);
        squares += (z + penalty.l2()) * change * (z + penalty.l2()) * change;
      }
    }
    return Math.sqrt(squares);
  }

  /** What becomes of the slopes c when weight j changes. */
  static void move(double change, double[] gram, int j, double[] c) {
    Vectors.addRow(-change, gram, j, c);
  }
}
