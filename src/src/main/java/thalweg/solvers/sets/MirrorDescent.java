package thalweg.solvers.sets;

import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Mirror descent on a simplex with the entropy as mirror, also called exponentiated gradient:
 *
 * <p>\[w_{k+1,i}=r\,\frac{w_{k,i}\,e^{-\alpha_k g_i}}{\sum_j w_{k,j}\,e^{-\alpha_k g_j}},\qquad g\in\partial f(w_k).\]
 *
 * <p>For convex f with \(\lVert g\rVert_\infty\le G\), from the centre of the simplex with r = 1 and
 * \(\alpha=\frac1G\sqrt{2\ln d/n}\), the best of n iterates obeys \(f-f^*\le G\sqrt{2\ln d/n}\): the dimension enters by its
 * logarithm only. f may have kinks. The point of the solution is the best iterate. The measure of stationarity is the gap
 * \(\max_{s\in C}g^\top(w_k-s)\), for convex f at least \(f(w_k)-f^*\). One gradient and d exponentials an iteration.
 *
 * <p>An entry at 0 stays at 0; start inside, best at the centre.
 *
 * @param stepSize α; for an L-smooth f in the 1-norm at most 1/(Lr)
 * @see <a href="https://doi.org/10.1016/S0167-6377(02)00231-6">Beck and Teboulle, Mirror descent (2003), §5</a>
 */
public record MirrorDescent(Schedule stepSize) implements Solver<OverSet<Simplex>> {

  /** Steps of a fixed size α; positive. */
  public MirrorDescent(double stepSize) {
    this(Schedule.constant(stepSize));
  }

  @Override
  public Solution minimize(OverSet<Simplex> problem, double[] start, Stop stop, Listener listener) {
    double[] w = problem.inside(start);
    for (double wi : w) {
      Check.positive("every entry of the start", wi);
    }
    Run run = new Run(this, problem, w, stop, listener);
    Differentiable f = run.counting(problem.objective());
    double[] g = new double[w.length];
    double[] vertex = new double[w.length];
    Best best = new Best(w.length);
    double lastAlpha = 0;
    while (true) {
      double value = f.valueAndGradient(w, g);
      double gap = Gap.of(problem.set(), g, w, vertex);
      best.observe(w, value, gap);
      if (!run.goesOn(w, value, gap, lastAlpha)) {
        return best.solution(run);
      }
      lastAlpha = stepSize.at(run.steps());
      move(w, g, lastAlpha, problem.set().radius());
    }
  }

  private static void move(double[] w, double[] g, double alpha, double radius) {
    // Adding a constant to g changes nothing; with the smallest entry of those left at 0 no
    // exponential overflows and not all of them underflow.
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < w.length; i++) {
      smallest = w[i] > 0 ? Math.min(smallest, g[i]) : smallest;
    }
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      w[i] = w[i] > 0 ? w[i] * Math.exp(-alpha * (g[i] - smallest)) : 0;
      sum += w[i];
    }
    Vectors.scale(radius / sum, w);
  }
}
