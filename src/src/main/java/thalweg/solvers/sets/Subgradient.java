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

/**
 * The projected subgradient method, \(w_{k+1}=P_C(w_k-\alpha_k g_k)\) with \(g_k\in\partial f(w_k)\), for convex functions
 * with kinks.
 *
 * <p>A subgradient need not descend, so values rise in between and the point of the solution is the best iterate. If
 * \(\lVert g\rVert\le M\), the best of the iterates 0 … n obeys
 * \(f-f^*\le\frac{R^2+M^2\sum\alpha_k^2}{2\sum\alpha_k}\): with the fixed size \(\alpha=R/(M\sqrt{n+1})\) that is
 * \(MR/\sqrt{n+1}\), which no method that sees only subgradients improves on while d is larger than n. A size that
 * decreases like 1/√k needs no n beforehand. The subgradient norm does not vanish at a kink, so stop by iterations or by the
 * value. Over the whole space take {@code Box.unbounded(d)}.
 *
 * @param stepSize α
 * @see <a href="https://doi.org/10.1007/978-3-319-91578-4">Nesterov, Lectures on Convex Optimization, §3.2.3</a>
 */
public record Subgradient(Schedule stepSize) implements Solver<OverSet<? extends ConvexSet>> {

  /** Steps of a fixed size α; positive. */
  public Subgradient(double stepSize) {
    this(Schedule.constant(stepSize));
  }

  @Override
  public Solution minimize(
      OverSet<? extends ConvexSet> problem, double[] start, Stop stop, Listener listener) {
    double[] w = problem.inside(start);
    Run run = new Run(this, problem, w, stop, listener);
    Differentiable f = run.counting(problem.objective());
    double[] g = new double[w.length];
    Best best = new Best(w.length);
    double alpha = 0;
    while (true) {
      double value = f.valueAndGradient(w, g);
      double norm = Vectors.norm2(g);
      best.observe(w, value, norm);
      if (!run.goesOn(w, value, norm, alpha)) {
        return best.solution(run);
      }
      alpha = stepSize.at(run.steps());
      Vectors.axpy(-alpha, g, w);
      problem.project(w);
    }
  }
}
