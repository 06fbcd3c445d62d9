package thalweg.solvers.newton;

import java.util.function.BooleanSupplier;
import thalweg.functions.TwiceDifferentiable;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.HagerZhang;
import thalweg.searches.LineSearch;
import thalweg.solvers.Solver;

/**
 * Newton's method whose equation \(\nabla^2f(w)\,d=-\nabla f(w)\) is solved by conjugate gradients, only as well as it
 * pays: to a residual of \(\min\Bigl(\tfrac12,\sqrt{\tfrac{\lVert g\rVert}{\lVert g_0\rVert}}\Bigr)\lVert g\rVert_1\) in the 1-norm, with
 * the gradient \(g_0\) at the start, or until a direction of negative curvature.
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
    return DampedNewton.run(this, NewtonCg::equation, search, objective, start, stop, listener);
  }

  private static DampedNewton.Equation equation(TwiceDifferentiable f, BooleanSupplier goesOn) {
    SteihaugCg cg = new SteihaugCg(f, goesOn);
    return (w, g, d) -> cg.solve(w, g, Double.POSITIVE_INFINITY, d);
  }
}
