package thalweg.solvers.proximal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/**
 * The fits of a lasso or elastic net for falling strengths λ, each started at the one before,
 * \(\lambda_k=\lambda_{\max}\,s^{k/(K-1)}\).
 *
 * <pre>{@code
 * DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0}, {-1, 1}, {0, -1}});
 * double[] y = {2, -1, -1};
 * LassoPath path = LassoPath.of(SparseRegression.lasso(x, y, 0), 20, 1e-3, Stop.standard());
 * int[] supports = path.supports(); // 0, 1, …, 2
 * Solution solution = path.solutions().get(19);
 * }</pre>
 *
 * @param lambdas the strengths, descending
 * @param solutions the fit of each; fewer if an interrupt ended the path: see {@link #isComplete}
 * @see <a href="https://doi.org/10.18637/jss.v033.i01">Friedman, Hastie and Tibshirani, Regularization Paths for Generalized Linear Models via Coordinate Descent (2010), §2.5</a>
 */
public record LassoPath(double[] lambdas, List<Solution> solutions) {

  /**
   * Fits by coordinate descent on the active set at {@code count} strengths, equally spaced in the logarithm from the one that sets all
   * weights to zero down to a share of it.
   *
   * @param problem data and l1Ratio; its λ is not used; l1Ratio positive
   * @param count how many strengths; at least 2
   * @param share the last λ divided by the first; in (0, 1)
   * @param stop when each fit ends; an interrupt ends the whole path
   */
  public static LassoPath of(SparseRegression problem, int count, double share, Stop stop) {
    return of(
        problem.largestLambda(),
        count,
        share,
        new double[problem.dimension()],
        problem.x().numRows < problem.dimension()
            ? byColumns(problem, stop)
            : byProducts(problem, stop));
  }

  private static Fit byColumns(SparseRegression data, Stop stop) {
    Columns columns = new Columns(data.x());
    return (lambda, w) ->
        ActiveSetDescent.minimize(data.withLambda(lambda), columns, w, stop, Listener.none());
  }

  private static Fit byProducts(SparseRegression data, Stop stop) {
    CovarianceDescent descent = new CovarianceDescent(data);
    return (lambda, w) -> descent.minimize(lambda, w, stop, Listener.none());
  }

  /** Fits one strength, from a start. */
  @FunctionalInterface
  public interface Fit {
    /**
     * The fit.
     *
     * @param lambda λ
     * @param start the fit before. Not modified.
     */
    Solution at(double lambda, double[] start);
  }

  /**
   * Any other fits with a strength, each started at the one before.
   *
   * @param largest the first λ; positive
   * @param count how many strengths; at least 2
   * @param share the last λ divided by the first; in (0, 1)
   * @param start of the first fit. Not modified.
   * @param fit called for each λ, in order
   */
  public static LassoPath of(double largest, int count, double share, double[] start, Fit fit) {
    Check.atLeast("count", count, 2);
    Check.inOpen("share", share, 0, 1);
    Check.finite("the largest lambda", largest);
    double[] lambdas = new double[count];
    List<Solution> solutions = new ArrayList<>();
    double[] before = start;
    double[] w = start;
    for (int k = 0; k < count; k++) {
      lambdas[k] = largest * Math.pow(share, k / (count - 1.0));
    }
    for (int k = 0; k < count; k++) {
      Solution next = fit.at(lambdas[k], k < 2 ? w : onward(before, w, share(lambdas, k)));
      if (next.termination() == Termination.INTERRUPTED) {
        break;
      }
      solutions.add(next);
      before = w;
      w = next.point();
    }
    return new LassoPath(lambdas, List.copyOf(solutions));
  }

  private static double share(double[] lambdas, int k) {
    return (lambdas[k - 1] - lambdas[k]) / (lambdas[k - 2] - lambdas[k - 1]);
  }

  /** Where the line through the last two fits leads: they are linear in λ as long as no weight reaches or leaves 0. */
  private static double[] onward(double[] before, double[] last, double share) {
    double[] w = new double[last.length];
    for (int j = 0; j < w.length; j++) {
      double next = last[j] + share * (last[j] - before[j]);
      w[j] = before[j] * last[j] > 0 && last[j] * next > 0 ? next : last[j];
    }
    return w;
  }

  /** Whether every strength has its fit; an interrupted path keeps the fits that were finished. */
  public boolean isComplete() {
    return solutions.size() == lambdas.length;
  }

  /** How many weights are not zero at each strength that was fitted. */
  public int[] supports() {
    return supports(Integer.MAX_VALUE);
  }

  /** The same among the first so many weights, without the intercept behind them. */
  public int[] supports(int weights) {
    return solutions.stream()
        .mapToInt(
            fit -> (int) Arrays.stream(fit.point()).limit(weights).filter(w -> w != 0).count())
        .toArray();
  }

  @Override
  public String toString() {
    return "LassoPath[%d strengths from %s to %s%s]"
        .formatted(
            lambdas.length,
            lambdas[0],
            lambdas[lambdas.length - 1],
            isComplete() ? "" : ", interrupted after " + solutions.size());
  }
}
