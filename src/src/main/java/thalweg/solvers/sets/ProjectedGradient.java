package thalweg.solvers.sets;

import thalweg.constraints.ConvexSet;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;
import thalweg.solvers.proximal.ProximalGradient;

/**
 * The projected gradient method, \(w_{k+1}=P_C\bigl(w_k-\alpha\nabla f(w_k)\bigr)\).
 *
 * <p>It is {@link ProximalGradient} with the indicator of C: for convex L-smooth f and α = 1/L,
 * \(f(w_k)-f^*\le\frac{LR^2}{2k}\). Stationarity is measured by \(\lVert w_k-w_{k+1}\rVert/\alpha\). The start is projected
 * first, and f is asked at projected points only. One gradient and one projection an iteration.
 *
 * @param stepSize α; at most 1/L
 * @see <a href="https://doi.org/10.1016/0041-5553(66)90114-5">Levitin and Polyak, Constrained Minimization Methods (1966)</a>
 */
public record ProjectedGradient(Schedule stepSize) implements Solver<OverSet<? extends ConvexSet>> {

  /** Steps of a fixed size α; positive. */
  public ProjectedGradient(double stepSize) {
    this(Schedule.constant(stepSize));
  }

  @Override
  public Solution minimize(
      OverSet<? extends ConvexSet> problem, double[] start, Stop stop, Listener listener) {
    double[] w = problem.inside(start);
    Run run = new Run(this, problem, w, stop, listener);
    Differentiable f = run.counting(problem.objective());
    double[] g = new double[w.length];
    double[] next = new double[w.length];
    double lastAlpha = 0;
    for (int k = 0; ; k++) {
      double value = f.valueAndGradient(w, g);
      double alpha = stepSize.at(k);
      Vectors.combine(1, w, -alpha, g, next);
      problem.project(next);
      if (!run.goesOn(w, value, Vectors.distance(w, next) / alpha, lastAlpha)) {
        return run.solution();
      }
      System.arraycopy(next, 0, w, 0, w.length);
      lastAlpha = alpha;
    }
  }
}
