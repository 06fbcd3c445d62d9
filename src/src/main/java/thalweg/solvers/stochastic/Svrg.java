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
 * Stochastic variance-reduced gradient: single examples, corrected by a full gradient at a snapshot \(\tilde w\),
 *
 * <p>\[w\leftarrow w-\alpha\bigl(\nabla f_i(w)-\nabla f_i(\tilde w)+\nabla f(\tilde w)\bigr),\qquad i\sim\{1,\dots,n\}.\]
 *
 * <p>The estimate is unbiased and its variance vanishes at the minimizer, so a constant step size converges linearly on
 * smooth, strongly convex sums where plain SGD stalls. With every \(f_i\) L-smooth and m steps between snapshots, each
 * snapshot multiplies the expected error by at most \(\frac1{\mu\alpha(1-2L\alpha)m}+\frac{2L\alpha}{1-2L\alpha}\); α about 1/(10L) is the
 * paper's. Memory 4d.
 *
 * <p>An iteration is one snapshot and the m = passes · n steps after it: one gradient and 2m example gradients. The
 * trace holds the snapshots with their exact value and gradient norm. The last point of the steps becomes the next
 * snapshot (option I of the paper).
 *
 * @param stepSize α, asked once an iteration
 * @param passes m/n, steps between snapshots; at least 1
 * @param seed of the examples drawn
 * @see <a href="https://papers.nips.cc/paper/4937-accelerating-stochastic-gradient-descent-using-predictive-variance-reduction">Johnson and Zhang, Accelerating Stochastic Gradient Descent using Predictive Variance Reduction (2013)</a>
 */
public record Svrg(Schedule stepSize, int passes, long seed) implements Solver<FiniteSum> {

  /** Checks the passes. */
  public Svrg {
    Check.atLeast("passes", passes, 1);
  }

  /** Steps of a fixed size α, positive, and the paper's two passes between snapshots. */
  public Svrg(double stepSize, long seed) {
    this(Schedule.constant(stepSize), 2, seed);
  }

  @Override
  public Solution minimize(FiniteSum objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    FiniteSum f = run.counting(objective);
    GradientDifference example = new GradientDifference(f, seed);
    long m = (long) passes * f.size();
    double[] snapshot = start.clone();
    double[] full = new double[start.length];
    double[] w = start.clone();
    double[] difference = new double[start.length];
    double alpha = 0;
    double value = f.valueAndGradient(snapshot, full);
    while (run.goesOn(snapshot, value, Vectors.norm2(full), alpha)) {
      alpha = stepSize.at(run.steps());
      for (long t = 0; t < m; t++) {
        if (!GradientDifference.goesOn(t, run::mayGoOn)) {
          return run.solution();
        }
        example.draw(w, snapshot, difference);
        for (int j = 0; j < w.length; j++) {
          w[j] -= alpha * (difference[j] + full[j]);
        }
      }
      System.arraycopy(w, 0, snapshot, 0, w.length);
      value = f.valueAndGradient(snapshot, full);
    }
    return run.solution();
  }
}
