package thalweg.solvers.newton;

import java.util.function.Function;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.LineSearch;
import thalweg.searches.MoreThuente;
import thalweg.solvers.Solver;

/**
 * {@link Lbfgs} that begins with what is known of the Hessian: where that has \(\gamma I\), the two-loop recursion has
 * \(\gamma M^{-1}\), \(\gamma=\frac{s^\top y}{y^\top M^{-1}y}\) of the newest pair. The first direction is \(-M^{-1}\nabla f\).
 *
 * <p>The same as L-BFGS in variables in which M is the identity, so what counts is no longer the condition number of the
 * Hessian but of \(M^{-1}\nabla^2f\). Its steps do not depend on the units of the variables if M is given in the same ones. The
 * stopping rule sees the gradient as it is. One \(M^{-1}x\) more for a direction, and one to learn.
 *
 * <p>Where the Hessian changes on the way, M may depend on the point: it is asked for at the start and again after 3, 9, 27, … steps,
 * so ever more seldom. The pairs that were learned stay, since they do not depend on M.
 *
 * @param memory m, the pairs kept; 3 to 20 are usual
 * @param search the line search; one that keeps the Wolfe conditions
 * @param preconditioner M at a point, which is a copy that the function may keep
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 7.4, with another first matrix</a>
 */
public record PreconditionedLbfgs(
    int memory, LineSearch search, Function<double[], Preconditioner> preconditioner)
    implements Solver<Differentiable> {

  /** Checks the settings. */
  public PreconditionedLbfgs {
    Check.atLeast("memory", memory, 1);
  }

  /** The same M all the way; keeps ten pairs and searches like Moré and Thuente with c₁ = 1e-4 and c₂ = 0.9. */
  public PreconditionedLbfgs(Preconditioner preconditioner) {
    this(10, new MoreThuente(), w -> preconditioner);
  }

  /** M of the point, with the same settings. */
  public static PreconditionedLbfgs at(Function<double[], Preconditioner> preconditioner) {
    return new PreconditionedLbfgs(10, new MoreThuente(), preconditioner);
  }

  @Override
  public Solution minimize(Differentiable f, double[] start, Stop stop, Listener listener) {
    Directions pairs = new PreconditionedMemory(memory, start.clone(), preconditioner);
    return Descent.run(this, pairs, search, f, start, stop, listener);
  }
}
