package thalweg.solvers.proximal;

import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The accelerated proximal gradient method (FISTA), a proximal step from an extrapolated point:
 *
 * <p>\[w_{k+1}=\mathrm{prox}_{\alpha r}\bigl(y_k-\alpha\nabla f(y_k)\bigr),\quad
 * t_{k+1}=\tfrac{1+\sqrt{1+4t_k^2}}2,\quad y_{k+1}=w_{k+1}+\tfrac{t_k-1}{t_{k+1}}(w_{k+1}-w_k).\]
 *
 * <p>For convex L-smooth f and α = 1/L, \(F(w_k)-F^*\le\frac{2LR^2}{(k+1)^2}\); F may rise in between. One gradient,
 * one value of f and one proximal step an iteration; memory 5d. The measure of stationarity,
 * \((\lVert y_k-w_{k+1}\rVert+2\lVert w_k-y_k\rVert)/\alpha\), is at least the gradient mapping at \(w_k\).
 *
 * <pre>{@code
 * // ½‖w − (3, ¼)‖² + ‖w‖₁ is lowest at (2, 0); the second weight is exactly 0.
 * Quadratic bowl = new Quadratic(Quadratic.diagonal(1, 1).matrix(), new double[] {3, 0.25});
 * Composite problem = new Composite(bowl, new L1(1));
 * Solution solution = new Fista(0.5).restarting().minimize(problem, new double[2]);
 * }</pre>
 *
 * @param stepSize α; at most 1/L
 * @param restart when the momentum is dropped
 * @see <a href="https://doi.org/10.1137/080716542">Beck and Teboulle, A Fast Iterative Shrinkage-Thresholding Algorithm (2009), §4</a>
 */
public record Fista(Schedule stepSize, Restart restart) implements Solver<Composite> {

  /**
   * When FISTA drops its momentum, t ← 1.
   *
   * @see <a href="https://doi.org/10.1007/s10208-013-9150-3">O'Donoghue and Candès, Adaptive Restart for Accelerated Gradient Schemes (2015), §3.2</a>
   */
  public enum Restart {
    /** Never: the method as published. */
    NEVER,
    /** When the momentum points uphill, \((y_k-w_{k+1})^\top(w_{k+1}-w_k)>0\): linear rates without knowledge of μ. */
    UPHILL;

    private boolean now(double[] w, double[] y, double[] next) {
      double climb = 0;
      for (int i = 0; i < w.length; i++) {
        climb += (y[i] - next[i]) * (next[i] - w[i]);
      }
      return this == UPHILL && climb > 0;
    }
  }

  /** The method as published, with steps of a fixed size α; positive. */
  public Fista(double stepSize) {
    this(Schedule.constant(stepSize), Restart.NEVER);
  }

  /** The same with adaptive restart. */
  public Fista restarting() {
    return new Fista(stepSize, Restart.UPHILL);
  }

  @Override
  public Solution minimize(Composite objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective.smooth());
    double[] w = start.clone();
    double[] y = start.clone();
    double[] g = new double[w.length];
    double[] next = new double[w.length];
    double t = 1;
    double value = f.value(w) + objective.penalty().value(w);
    double lastAlpha = 0;
    for (int k = 0; ; k++) {
      f.valueAndGradient(y, g);
      double alpha = stepSize.at(k);
      Vectors.combine(1, y, -alpha, g, next);
      objective.penalty().prox(next, alpha);
      double measure = (Vectors.distance(y, next) + 2 * Vectors.distance(w, y)) / alpha;
      if (!run.goesOn(w, value, measure, lastAlpha)) {
        return run.solution();
      }
      if (restart.now(w, y, next)) {
        t = 1;
      }
      double tNext = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
      double momentum = (t - 1) / tNext;
      Vectors.combine(1 + momentum, next, -momentum, w, y);
      System.arraycopy(next, 0, w, 0, w.length);
      value = f.value(w) + objective.penalty().value(w);
      t = tNext;
      lastAlpha = alpha;
    }
  }
}
