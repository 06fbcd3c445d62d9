package thalweg.solvers.newton;

import java.util.function.BooleanSupplier;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.HagerZhang;
import thalweg.searches.LineSearch;
import thalweg.solvers.Solver;

/**
 * Newton's method, damped by a line search: \((\nabla^2f(w)+E)\,d=-\nabla f(w)\), step size 1 tried first.
 *
 * <p>E is zero where the Hessian is safely positive definite and makes it so elsewhere (modified Cholesky of Gill, Murray
 * and Wright), so the direction always descends and the method leaves saddles as soon as the gradient is not exactly
 * zero. Quadratic near a minimizer with a positive definite Hessian: \(r^+\le\frac{Mr^2}{2(\mu-Mr)}\) if the Hessian is
 * M-Lipschitz. One step on a strictly convex quadratic. Its iterates do not depend on the coordinates as long as E = 0.
 * One Hessian and d³/3 multiplications an iteration, memory d².
 *
 * <pre>{@code
 * var f = new Rosenbrock();
 * Solution solution = new Newton().minimize(f, f.start(), Stop.after(50).orGradientBelow(1e-12));
 * }</pre>
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
    return DampedNewton.run(this, Newton::equation, search, objective, start, stop, listener);
  }

  private static DampedNewton.Equation equation(TwiceDifferentiable f, BooleanSupplier goesOn) {
    return (w, g, d) -> {
      Vectors.combine(-1, g, 0, g, d);
      new ModifiedCholesky(f.hessian(w)).solve(d);
    };
  }
}
