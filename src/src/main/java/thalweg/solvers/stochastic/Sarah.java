package thalweg.solvers.stochastic;

import thalweg.functions.FiniteSum;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The stochastic recursive gradient: each estimate corrects the one before,
 *
 * <p>\[v_t=\nabla f_i(w_t)-\nabla f_i(w_{t-1})+v_{t-1},\qquad w_{t+1}=w_t-\alpha v_t,\qquad v_0=\nabla f(w_0).\]
 *
 * <p>Unlike {@link Svrg}'s, the estimate is biased, but within one iteration its size falls to zero by itself, so it
 * takes steps as long as gradient descent's: α about 1/(2L) with every \(f_i\) L-smooth. Linear convergence on smooth,
 * strongly convex sums: with m steps, an iteration multiplies the expected squared gradient norm by at most
 * \(\frac1{\mu\alpha(m+1)}+\frac{\alpha L}{2-\alpha L}\). Memory 5d.
 *
 * <p>An iteration is one full gradient and the m = passes · n steps after it: one gradient and 2m example gradients.
 * The trace holds the points of the full gradients. The last point of the steps is the next of them, where the paper's
 * proof draws one of them at random.
 *
 * @param stepSize α, asked once an iteration
 * @param passes m/n, steps between full gradients; at least 1
 * @param seed of the examples drawn
 * @see <a href="https://proceedings.mlr.press/v70/nguyen17b.html">Nguyen, Liu, Scheinberg and Takáč, SARAH (2017)</a>
 */
public record Sarah(Schedule stepSize, int passes, long seed) implements Solver<FiniteSum> {

  /** Checks the passes. */
  public Sarah {
    Check.atLeast("passes", passes, 1);
  }

  /** Steps of a fixed size α, positive, and one pass between full gradients. */
  public Sarah(double stepSize, long seed) {
    this(Schedule.constant(stepSize), 1, seed);
  }

  @Override
  public Solution minimize(FiniteSum objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    FiniteSum f = run.counting(objective);
    GradientDifference example = new GradientDifference(f, seed);
    long m = (long) passes * f.size();
    double[] w = start.clone();
    double[] v = new double[start.length];
    double[] before = new double[start.length];
    double[] difference = new double[start.length];
    double alpha = 0;
    double value = f.valueAndGradient(w, v);
    while (run.goesOn(w, value, Vectors.norm2(v), alpha)) {
      alpha = stepSize.at(run.steps());
      for (long t = 0; t < m; t++) {
        if (!GradientDifference.goesOn(t, run::mayGoOn)) {
          return run.solution();
        }
        System.arraycopy(w, 0, before, 0, w.length);
        Vectors.axpy(-alpha, v, w);
        example.draw(w, before, difference);
        Vectors.axpy(1, difference, v);
      }
      Vectors.axpy(-alpha, v, w);
      value = f.valueAndGradient(w, v);
    }
    return run.solution();
  }
}
