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
 * Newton's method whose equation \(\nabla^2f(w)\,d=-\nabla f(w)\) is solved by conjugate gradients, only as well as it
 * pays: to a residual of \(\min\bigl(\tfrac12,\sqrt{\lVert g\rVert}\bigr)\lVert g\rVert\), or until a direction of
 * negative curvature.
 *
 * <p>Needs Hessian–vector products only, so it works with many parameters; superlinear near a minimizer. At most 2d
 * products an iteration, memory 7d.
 *
 * @param search the line search; it tries 1 first
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 7.1</a>
 */
public record NewtonCg(LineSearch search) implements Solver<TwiceDifferentiable> {

  /** Searches like Hager and Zhang, who compare slopes where values drown in rounding. */
  public NewtonCg() {
    this(new HagerZhang());
  }

  @Override
  public Solution minimize(
      TwiceDifferentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(objective, start, stop, listener);
    TwiceDifferentiable f = run.counting(objective);
    Line line = new Line(f);
    SteihaugCg cg = new SteihaugCg(f);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] d = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double last = Double.NaN;
    Step step = Step.of(0);
    while (run.goesOn(w, value, Vectors.norm2(g), step.size())) {
      cg.solve(w, g, Double.POSITIVE_INFINITY, d);
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
