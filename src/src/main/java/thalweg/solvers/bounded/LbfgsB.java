package thalweg.solvers.bounded;

import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.Line;
import thalweg.searches.LineSearch;
import thalweg.searches.MoreThuente;
import thalweg.searches.Step;
import thalweg.solvers.FirstMove;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;
import thalweg.solvers.newton.Lbfgs;

/**
 * L-BFGS-B: BFGS with limited memory for smooth functions with bounds, \(\min f(w)\) subject to \(l\le w\le u\).
 *
 * <p>Each iteration builds the quadratic model \(m(z)=g^\top(z-w)+\tfrac12(z-w)^\top B(z-w)\) from the last m steps, goes
 * along the projected gradient to the model's first minimizer (the generalized Cauchy point, which settles which bounds are
 * active), minimizes the model over the coordinates left free, and searches the line to that point. So many bounds can
 * become active or free in one iteration. Without bounds it is {@link Lbfgs} up to rounding.
 *
 * <p>The function is never asked outside the bounds, not even by rounding. Stationarity is measured by the Euclidean norm
 * of \((w-P(w-\tau\nabla f(w)))/\tau\), which is zero exactly at points that satisfy the conditions of first order, and is the
 * gradient norm where no bound is near. Here τ makes the first gradient as long as a {@link FirstMove}, so that distances to
 * bounds and gradients compare in any units (the Fortran code has τ = 1 and takes the largest entry).
 *
 * <p>Evaluates at the points of SciPy's L-BFGS-B, one by one, up to rounding, as long as the first move has length 1. It
 * differs in a box without an open side, where SciPy's first trial may go as far as the corner, and in its rule for leaving out a
 * pair: \(s^\top y\le\varepsilon\lVert s\rVert\lVert y\rVert\), where the code has \(-\varepsilon g^\top s\) and the paper
 * \(\varepsilon\lVert y\rVert^2\), which depends on the units.
 *
 * <p>A start outside is moved to the nearest point of the box. Linear near a minimizer; one gradient a trial, O(md) work an
 * iteration, memory about 2md.
 *
 * <pre>{@code
 * // The lowest point of the valley with w₁ ≤ 0.5: (0.5, 0.25), where f = 0.25.
 * var solver = new LbfgsB(Box.atMost(0.5, Double.POSITIVE_INFINITY));
 * Solution solution = solver.minimize(new Rosenbrock(), new double[] {-1.2, 1});
 * }</pre>
 *
 * @param box the bounds; infinite where there are none
 * @param memory m, the pairs kept; 3 to 20 are usual
 * @param search the line search; one that keeps the Wolfe conditions
 * @see <a href="https://doi.org/10.1137/0916069">Byrd, Lu, Nocedal and Zhu, A Limited Memory Algorithm for Bound Constrained Optimization (1995)</a>
 * @see <a href="https://doi.org/10.1145/2049662.2049669">Morales and Nocedal, Remark on Algorithm 778 (2011)</a>
 */
public record LbfgsB(Box box, int memory, LineSearch search) implements Solver<Differentiable> {

  /** Checks the settings. */
  public LbfgsB {
    Check.atLeast("memory", memory, 1);
  }

  /** Keeps ten pairs and searches like Moré and Thuente with c₁ = 1e-3 and c₂ = 0.9. */
  public LbfgsB(Box box) {
    this(box, 10, new MoreThuente(1e-3, 0.9));
  }

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Check.length("lower", box.lower(), objective.dimension());
    Differentiable f = new Clipped(run.counting(objective), box);
    Line line = new Line(f, run::mayGoOn);
    BoundedModel model = new BoundedModel(box, memory);
    double[] w = start.clone();
    Clipped.clip(w, box, w);
    double[] g = new double[w.length];
    double[] z = new double[w.length];
    double[] d = new double[w.length];
    double[] s = new double[w.length];
    double[] y = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double tau = tau(w, value, g);
    Step step = Step.of(0);
    while (run.goesOn(w, value, stationarity(w, g, tau, z), step.size())) {
      do {
        model.minimize(w, value, g, z);
        Vectors.combine(1, z, -1, w, d);
        line.start(w, value, g, d);
        line.endAt(z);
        line.goNoFartherThan(longest(w, d, run.steps()));
        line.tryFirst(model.isInformed() ? 1 : firstTrial(model.firstLength(), d));
        step = search.along(line, run.steps());
      } while (!step.found() && model.forget());
      if (!step.found()) {
        return run.searchFailed(step.problem());
      }
      System.arraycopy(w, 0, s, 0, w.length);
      System.arraycopy(g, 0, y, 0, g.length);
      value = line.moveTo(step.size(), w, g);
      Clipped.clip(w, box, w);
      Vectors.combine(1, w, -1, s, s);
      Vectors.combine(1, g, -1, y, y);
      model.learn(s, y);
    }
    return run.solution();
  }

  /** τ, so that τg at the start is as long as a first move. */
  private static double tau(double[] w, double value, double[] g) {
    double norm = Vectors.norm2(g);
    double tau = FirstMove.length(w, value, norm) / norm;
    return tau > 0 && Double.isFinite(tau) ? tau : 1;
  }

  /** The norm of the projected gradient \((w-P(w-\tau g))/\tau\), which goes into z for the time being. */
  private double stationarity(double[] w, double[] g, double tau, double[] z) {
    for (int i = 0; i < w.length; i++) {
      double room = w[i] - (g[i] > 0 ? box.lower()[i] : box.upper()[i]);
      z[i] = Math.abs(tau * g[i]) > Math.abs(room) ? room / tau : g[i];
    }
    return Vectors.norm2(z);
  }

  /** The step size of the first move. */
  private static double firstTrial(double length, double[] d) {
    double trial = length / Vectors.norm2(d);
    return trial > 0 && Double.isFinite(trial) ? trial : 1;
  }

  /** The longest step within the bounds, at least 1; 1 at the start, where the direction has no length of its own. */
  private double longest(double[] w, double[] d, int k) {
    if (k == 0 && BoundedModel.hasBounds(box)) {
      return 1;
    }
    double longest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < w.length; i++) {
      double room = (d[i] > 0 ? box.upper()[i] : box.lower()[i]) - w[i];
      if (Math.abs(d[i]) * longest > Math.abs(room)) {
        longest = room / d[i];
      }
    }
    return Math.max(1, longest);
  }
}
