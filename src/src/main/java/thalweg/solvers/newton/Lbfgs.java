package thalweg.solvers.newton;

import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.LineSearch;
import thalweg.searches.MoreThuente;
import thalweg.solvers.FirstMove;
import thalweg.solvers.Solver;
import thalweg.solvers.bounded.LbfgsB;

/**
 * BFGS with limited memory: the inverse Hessian is never formed but rebuilt from the last m steps s and gradient changes
 * y, by the two-loop recursion, beginning with \(\gamma I\), \(\gamma=\frac{s^\top y}{y^\top y}\) of the newest pair.
 *
 * <p>Linear near a minimizer, and the usual first choice for smooth problems with many parameters. 4md multiplications
 * for a direction, one gradient a trial, memory 2md. With m at least the number of iterations and the same first matrix
 * its steps are those of BFGS. The first step is a {@link FirstMove}, and the run takes the same steps for all multiples
 * of f. With bounds take {@link LbfgsB}.
 *
 * <pre>{@code
 * var f = new ChainedRosenbrock(1000);
 * Solution solution = new Lbfgs().minimize(f, f.start());
 * double[] minimizer = solution.point();
 * }</pre>
 *
 * @param memory m, the pairs kept; 3 to 20 are usual
 * @param search the line search; one that keeps the Wolfe conditions
 * @see <a href="https://doi.org/10.1007/BF01589116">Liu and Nocedal, On the Limited Memory BFGS Method for Large Scale Optimization (1989)</a>
 */
public record Lbfgs(int memory, LineSearch search) implements Solver<Differentiable> {

  /** Checks the settings. */
  public Lbfgs {
    Check.atLeast("memory", memory, 1);
  }

  /** Keeps ten pairs and searches like Moré and Thuente with c₁ = 1e-4 and c₂ = 0.9. */
  public Lbfgs() {
    this(10, new MoreThuente());
  }

  @Override
  public Solution minimize(Differentiable f, double[] start, Stop stop, Listener listener) {
    Directions pairs = new LimitedMemory(memory, f.dimension());
    return Descent.run(this, pairs, search, f, start, stop, listener);
  }
}
