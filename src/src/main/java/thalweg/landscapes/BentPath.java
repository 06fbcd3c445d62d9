package thalweg.landscapes;

import java.util.Locale;
import thalweg.functions.Differentiable;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.ScanProgress;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;
import thalweg.solvers.newton.Lbfgs;

/**
 * A quadratic Bézier curve between two minima, bent so that the loss on it is low:
 *
 * <p>\[\gamma_\theta(t)=(1-t)^2\,a+2t(1-t)\,\theta+t^2\,b,\qquad\min_\theta\ \frac1n\sum_{i=1}^nf\bigl(\gamma_\theta(t_i)\bigr),
 * \qquad t_i=\frac i{n+1}.\]
 *
 * <p>The paper draws a new t in each step; here the points are fixed, so that any solver can be used and a run can be repeated. The mean
 * says nothing of what lies between two of them: look at {@link #profile} with more points.
 *
 * <pre>{@code
 * BentPath path = BentPath.between(f, first, second, 9, Stop.after(100));
 * double around = path.profile(f, 101).barrier();
 * double straight = Profile.between(f, first, second, 101).barrier();
 * }</pre>
 *
 * @param from a, at t = 0
 * @param control θ
 * @param to b, at t = 1
 * @param solution the run that found θ: its value is the mean of f over the n points
 * @see <a href="https://arxiv.org/abs/1802.10026">Garipov et al., Loss Surfaces, Mode Connectivity, and Fast Ensembling of DNNs (2018), §3.2–3.3</a>
 */
public record BentPath(double[] from, double[] control, double[] to, Solution solution) {

  /**
   * Bends the segment between two points, with L-BFGS. An interrupt ends the run; the path is then as far as it came.
   *
   * @param f the objective
   * @param from a. Not modified.
   * @param to b. Not modified.
   * @param points n, at how many places the loss is made low; at least 1
   * @param stop when to end
   */
  public static BentPath between(
      Differentiable f, double[] from, double[] to, int points, Stop stop) {
    return between(f, from, to, points, new Lbfgs(), stop, Listener.none());
  }

  /**
   * The same with any solver.
   *
   * @param listener is told of each iterate, whose point is θ
   */
  public static BentPath between(
      Differentiable f,
      double[] from,
      double[] to,
      int points,
      Solver<Differentiable> solver,
      Stop stop,
      Listener listener) {
    Check.finite("from", Check.length("from", from, f.dimension()));
    Check.finite("to", Check.length("to", to, f.dimension()));
    CurveLoss loss = new CurveLoss(f, from.clone(), to.clone(), points);
    double[] middle = new double[from.length];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = from[i] / 2 + to[i] / 2;
    }
    Solution solution = solver.minimize(loss, middle, stop, listener);
    return new BentPath(from.clone(), solution.point(), to.clone(), solution);
  }

  /** γ(t), as a new vector. */
  public double[] at(double t) {
    return CurveLoss.at(from, control, to, t);
  }

  /** f along the curve. */
  public Profile profile(Objective f, int points) {
    Check.length("the ends of the path", from, f.dimension());
    return Profile.of(f, this::at, 0, 1, points, ScanProgress.none());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "bent path in %d dimensions, mean value on it: %s", from.length, solution);
  }
}
