package thalweg.models;

import thalweg.functions.Objective;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Lloyd's method for {@link KMeans}: assign each point to its nearest centre, move each centre to the mean of its
 * points, and repeat until no point changes its centre.
 *
 * <p>Neither half can raise f, and there are finitely many assignments, so it ends. Moving a centre to the mean of its
 * \(n_j\) points is a gradient step of size \(n/n_j\) on that centre, Newton's step for the assignment.
 *
 * @see <a href="https://doi.org/10.1109/TIT.1982.1056489">Lloyd, Least Squares Quantization in PCM (1982)</a>
 */
public record Lloyd() implements Solver<KMeans> {

  @Override
  public Solution minimize(KMeans problem, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, problem, start, stop, listener);
    Assignment assignment = new Assignment(problem);
    Objective f = run.counting(Objective.of(problem.dimension(), assignment::update));
    double[] centres = start.clone();
    // The gradient would tell less: it is zero, too, where a centre has no points.
    while (run.goesOn(centres, f.value(centres), Double.NaN)) {
      if (!assignment.hasChanged()) {
        return run.ended(Termination.STEP_SMALL, "no point changed its centre");
      }
      assignment.moveToMeans(centres);
    }
    return run.solution();
  }
}
