package thalweg.models;

import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Batches;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Dual coordinate descent for the linear support vector machine: each \(\alpha_i\) in turn is set to its best value while the
 * others stay, in a new random order each epoch,
 *
 * <p>\[\alpha_i\leftarrow\mathrm{clip}\Bigl(\alpha_i-\frac{y_iw^\top x_i-1+\delta\alpha_i}{\lVert x_i\rVert^2/(\lambda
 * n)+\delta},\ 0,\ \alpha_{\max}\Bigr),\qquad w\leftarrow w+\frac{\Delta\alpha_i\,y_ix_i}{\lambda n}.\]
 *
 * <p>D never falls, there is no step size, and the error shrinks by a factor an epoch. An iteration is one epoch, 4nd operations
 * and 4nd for its measure of stationarity, which is the duality {@linkplain SvmDual#gap gap}: {@code
 * Stop.after(1000).orGradientBelow(1e-8)} ends with a P(w) that is within 1e-8 of the smallest. The objective itself is not asked, so counts stay 0.
 *
 * @param seed of the orders
 * @see <a href="https://doi.org/10.1145/1390156.1390208">Hsieh et al., A Dual Coordinate Descent Method for Large-scale Linear SVM (2008), Algorithm 1</a>
 */
public record DualCoordinateDescent(long seed) implements Solver<SvmDual> {
  /** Numbers read between two looks at the clock. */
  private static final int GLANCE = 10_000;

  /**
   * Runs until a rule of {@code stop} holds.
   *
   * @throws IllegalArgumentException also if a variable of the start is outside [0, {@link SvmDual#upper}]
   */
  @Override
  public Solution minimize(SvmDual dual, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, dual, start, stop, listener);
    dual.requireInside(start);
    Batches orders = new Batches(start.length, 1, seed);
    double[] alpha = start.clone();
    double stepSize = 0;
    while (true) {
      // From scratch each epoch: updates alone would keep the rounding of all weights there have
      // been.
      double[] w = dual.weights(alpha);
      if (!run.goesOn(alpha, dual.value(alpha, w), dual.gap(alpha, w), stepSize)) {
        return run.solution();
      }
      int[] order = orders.order(run.steps() + 1);
      int stride = 1 + GLANCE / w.length;
      for (int at = 0; at < order.length; at++) {
        if (at % stride == 0 && !run.mayGoOn()) {
          return run.solution();
        }
        dual.minimizeAlong(order[at], alpha, w);
      }
      stepSize = Double.NaN;
    }
  }
}
