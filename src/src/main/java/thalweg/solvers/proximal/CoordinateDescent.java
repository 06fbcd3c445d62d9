package thalweg.solvers.proximal;

import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Cyclic coordinate descent for the lasso and the elastic net: each weight in turn is set to its best value while the others
 * stay,
 *
 * <p>\[w_j\leftarrow\frac{S\bigl(x_j^\top r/n+z_jw_j,\ \lambda\rho\bigr)}{z_j+\lambda(1-\rho)},\qquad
 * z_j=\lVert x_j\rVert^2/n,\quad r=y-Xw,\quad S(a,t)=\mathrm{sign}(a)\max(|a|-t,0).\]
 *
 * <p>F never rises, there is no step size, and zeros are exact. An iteration is one sweep over all coordinates and costs
 * little more than one gradient, 4nd operations and 2n for each weight that is not zero; the objective itself is not asked, so counts stay 0. The measure of stationarity is
 * \(\sqrt{\sum_j(z_j+\lambda(1-\rho))^2\,\Delta w_j^2}\), how far the sweep moves in units of the gradient; 0 exactly at the
 * minimizers. Needs a copy of X by columns. {@link ActiveSetDescent} reaches the same weights sooner.
 *
 * <pre>{@code
 * DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0}, {-1, 1}, {0, -1}});
 * double[] y = {2, -1, -1};
 * SparseRegression lasso = SparseRegression.lasso(x, y, 0.1);
 * Solution solution = new CoordinateDescent().minimize(lasso, new double[2]);
 * }</pre>
 *
 * @see <a href="https://doi.org/10.18637/jss.v033.i01">Friedman, Hastie and Tibshirani, Regularization Paths for Generalized Linear Models via Coordinate Descent (2010), §2</a>
 */
public record CoordinateDescent() implements Solver<SparseRegression> {
  /** Numbers read between two looks at the clock. */
  private static final int GLANCE = 10_000;

  @Override
  public Solution minimize(SparseRegression problem, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, problem, start, stop, listener);
    Columns columns = new Columns(problem.x());
    double[] w = start.clone();
    double[] next = start.clone();
    double[] r = new double[problem.y().length];
    double alpha = 0;
    while (true) {
      // From scratch at each sweep: updates alone would keep the rounding of every weight there has
      // been.
      columns.residual(problem.y(), w, r);
      double value = problem.value(w, r);
      double measure = sweep(run, problem, columns, next, r);
      if (measure < 0) {
        return run.solutionAt(w, value, Double.NaN);
      }
      if (!run.goesOn(w, value, measure, alpha)) {
        return run.solution();
      }
      alpha = Double.NaN;
      System.arraycopy(next, 0, w, 0, w.length);
    }
  }

  /** One turn through all coordinates; returns the measure of stationarity, −1 if the run ended on the way. */
  static double sweep(Run run, SparseRegression problem, Columns columns, double[] w, double[] r) {
    int stride = 1 + GLANCE / r.length;
    double l1 = problem.lambda() * problem.l1Ratio();
    double l2 = problem.lambda() * (1 - problem.l1Ratio());
    double squares = 0;
    for (int j = 0; j < w.length; j++) {
      if (j % stride == 0 && !run.mayGoOn()) {
        return -1;
      }
      double curvature = columns.curvature(j) + l2;
      if (curvature > 0) {
        double slope = columns.along(j, r) + columns.curvature(j) * w[j];
        double best = softThreshold(slope, l1) / curvature;
        double change = best - w[j];
        if (change != 0) {
          columns.subtract(change, j, r);
          w[j] = best;
          squares += curvature * change * curvature * change;
        }
      } else if (w[j] != 0) {
        w[j] = l1 > 0 ? 0 : w[j];
        squares += l1 * l1;
      }
    }
    return Math.sqrt(squares);
  }

  /** \(S(a,t)=\mathrm{sign}(a)\max(|a|-t,0)\). */
  static double softThreshold(double a, double t) {
    return Math.signum(a) * Math.max(Math.abs(a) - t, 0);
  }
}
