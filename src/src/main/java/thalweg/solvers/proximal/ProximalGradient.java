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
 * The proximal gradient method (ISTA when the penalty is L1):
 *
 * <p>\[w_{k+1}=\mathrm{prox}_{\alpha r}\bigl(w_k-\alpha\nabla f(w_k)\bigr).\]
 *
 * <p>For convex L-smooth f and α = 1/L, \(F(w_k)-F^*\le\frac{LR^2}{2k}\), and F never rises. Stationarity is
 * measured by the gradient mapping \(\lVert w_k-w_{k+1}\rVert/\alpha\), which is zero exactly at the
 * minimizers and equals the gradient norm where r = 0. One gradient and one proximal step an iteration.
 *
 * @param stepSize α; at most 1/L
 * @see <a href="https://doi.org/10.1137/080716542">Beck and Teboulle, A Fast Iterative Shrinkage-Thresholding Algorithm (2009), §2–3</a>
 */
public record ProximalGradient(Schedule stepSize) implements Solver<Composite> {

  /** Steps of a fixed size α; positive. */
  public ProximalGradient(double stepSize) {
    this(Schedule.constant(stepSize));
  }

  @Override
  public Solution minimize(Composite objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective.smooth(), start, stop, listener);
    Differentiable f = run.counting(objective.smooth());
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] next = new double[w.length];
    double lastAlpha = 0;
    for (int k = 0; ; k++) {
      double value = f.valueAndGradient(w, g) + objective.penalty().value(w);
      double alpha = stepSize.at(k);
      Vectors.combine(1, w, -alpha, g, next);
      objective.penalty().prox(next, alpha);
      if (!run.goesOn(w, value, Vectors.distance(w, next) / alpha, lastAlpha)) {
        return run.solution();
      }
      System.arraycopy(next, 0, w, 0, w.length);
      lastAlpha = alpha;
    }
  }
}
