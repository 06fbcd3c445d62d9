package thalweg.solvers;

import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.HagerZhang;
import thalweg.searches.Line;
import thalweg.searches.LineSearch;
import thalweg.searches.Step;

/**
 * Newton's method, damped by a line search: \((\nabla^2f(w)+E)\,d=-\nabla f(w)\), step size 1 tried first.
 *
 * <p>E is zero where the Hessian is safely positive definite and makes it so elsewhere (modified Cholesky of Gill, Murray
 * and Wright), so the direction always descends and the method leaves saddles as soon as the gradient is not exactly
 * zero. Quadratic near a minimizer with a positive definite Hessian: \(r^+\le\frac{Mr^2}{2(\mu-Mr)}\) if the Hessian is
 * M-Lipschitz. One step on a strictly convex quadratic. Its iterates do not depend on the coordinates as long as E = 0.
 * One Hessian and d³/3 multiplications an iteration, memory d².
 *
 * @param search the line search; it tries 1 first
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 3.2 and §3.4</a>
 */
public record Newton(LineSearch search) implements Solver<TwiceDifferentiable> {

  /** Searches like Hager and Zhang, who compare slopes where values drown in rounding. */
  public Newton() {
    this(new HagerZhang());
  }

  @Override
  public Solution minimize(
      TwiceDifferentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(objective, start, stop, listener);
    TwiceDifferentiable f = run.counting(objective);
    Line line = new Line(f);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] d = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double last = Double.NaN;
    Step step = Step.of(0);
    while (run.goesOn(w, value, Vectors.norm2(g), step.size())) {
      Vectors.combine(-1, g, 0, g, d);
      new ModifiedCholesky(f.hessian(w)).solve(d);
      line.start(w, value, g, d);
      line.tryFirstByLastDecrease(last);
      step = search.along(line, run.steps());
      if (!step.found()) {
        return run.searchFailed(step.problem());
      }
      last = value;
      value = line.moveTo(step.size(), w, g);
    }
    return run.solution();
  }
}
