package thalweg.solvers.sets;

import thalweg.constraints.LinearOracle;
import thalweg.functions.Differentiable;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The Frank–Wolfe (conditional gradient) method: steps towards the extreme point that the linearized objective likes best,
 *
 * <p>\[s_k=\arg\min_{s\in C}\nabla f(w_k)^\top s,\qquad w_{k+1}=w_k+\gamma_k(s_k-w_k).\]
 *
 * <p>Never projects, and after k steps from a corner w mixes at most k+1 of them. For convex L-smooth f on a set of diameter
 * D, γ = 2/(k+2) gives \(f(w_n)-f^*\le\frac{2LD^2}{n+2}\), and on a minimizer inside a face nothing faster: see
 * {@link AwayFrankWolfe}. The measure of stationarity is the gap \(\nabla f(w_k)^\top(w_k-s_k)\), which for convex f is at
 * least \(f(w_k)-f^*\). The start is projected first, and f is asked at points of C only. One gradient and one linear
 * minimization an iteration.
 *
 * <pre>{@code
 * // The nearest point of the simplex to (0.9, 0.4, −1) is (0.75, 0.25, 0).
 * double[] target = {0.9, 0.4, -1};
 * Quadratic distance = new Quadratic(Quadratic.diagonal(1, 1, 1).matrix(), target);
 * OverSet<Simplex> problem = new OverSet<>(distance, new Simplex(3));
 * Solution solution =
 *     new FrankWolfe().minimize(problem, new double[3], Stop.after(10_000).orGradientBelow(1e-3));
 * }</pre>
 *
 * @param stepSize γ at the step k; in [0, 1], cut off above
 * @see <a href="https://proceedings.mlr.press/v28/jaggi13.html">Jaggi, Revisiting Frank–Wolfe (2013), theorem 1</a>
 */
public record FrankWolfe(Schedule stepSize) implements Solver<OverSet<? extends LinearOracle>> {

  /** With γ = 2/(k+2). */
  public FrankWolfe() {
    this(new OpenLoop());
  }

  /** \(2/(k+2)\): known beforehand, whatever f. */
  private record OpenLoop() implements Schedule {
    @Override
    public double at(int k) {
      return 2.0 / (k + 2);
    }
  }

  @Override
  public Solution minimize(
      OverSet<? extends LinearOracle> problem, double[] start, Stop stop, Listener listener) {
    double[] w = problem.inside(start);
    Run run = new Run(this, problem, w, stop, listener);
    Differentiable f = run.counting(problem.objective());
    double[] g = new double[w.length];
    double[] s = new double[w.length];
    double gamma = 0;
    while (true) {
      double value = f.valueAndGradient(w, g);
      double gap = Gap.of(problem.set(), g, w, s);
      if (!run.goesOn(w, value, gap, gamma)) {
        return run.solution();
      }
      gamma = Math.min(1, stepSize.at(run.steps()));
      Segment.point(w, s, gamma, w);
    }
  }
}
