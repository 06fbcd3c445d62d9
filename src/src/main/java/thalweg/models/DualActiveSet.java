package thalweg.models;

import java.util.stream.IntStream;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;
import thalweg.solvers.newton.Preconditioner;

/**
 * Newton's steps on faces of the box for the linear support vector machine: most examples end at \(\alpha_i=0\) or at the upper
 * bound, and those between them, the free ones F, solve a linear system.
 *
 * <p>An iteration looks at all margins, gives each example that is free or wants to leave its bound twenty turns of coordinate descent,
 * as {@link DualCoordinateDescent} makes them, which tell who is free, and then takes a step over those together,
 *
 * <p>\[\alpha_F\leftarrow\alpha_F+t\,p,\qquad\Bigl(\frac{y_iy_jx_i^\top x_j}{\lambda n}+\delta[i=j]\Bigr)_{i,j\in F}\,p=-n\,\nabla_F(-D),\]
 *
 * <p>with t = 1, or as far as the box reaches. D never falls, and once F is the right one the next step is the last; so the gap gets as
 * small as rounding lets it, where coordinate descent alone shrinks it by a factor an epoch. An iteration costs 2nd operations for
 * the margins, 80|F|d for the turns, and |F|²d + |F|³/3 for the step, which is left out while more than a thousand examples are
 * free. The measure of stationarity is the duality {@linkplain SvmDual#gap gap}; the objective itself is not asked, so counts
 * stay 0.
 *
 * <pre>{@code
 * SvmDual dual = SvmDual.hinge(train, 0.01);
 * Solution solution = new DualActiveSet().minimize(dual, dual.zeros(), Stop.after(1000).orGradientBelow(1e-12));
 * double[] w = dual.weights(solution.point());
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1137/0801008">Moré and Toraldo, On the Solution of Large Quadratic Programming Problems with Bound Constraints (1991)</a>
 */
public record DualActiveSet() implements Solver<SvmDual> {
  /** Turns of coordinate descent between two looks at all examples. */
  private static final int TURNS = 20;

  /** More free examples than this are left to coordinate descent. */
  private static final int LARGEST_FACE = 1000;

  @Override
  public Solution minimize(SvmDual dual, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, dual, start, stop, listener);
    dual.requireInside(start);
    double[] alpha = start.clone();
    double stepSize = 0;
    while (true) {
      double[] w = dual.weights(alpha);
      double[] margins = dual.margins(w);
      if (!run.goesOn(alpha, dual.value(alpha, w), dual.gapAt(alpha, margins), stepSize)) {
        return run.solution();
      }
      int[] restless = dual.restless(alpha, margins);
      for (int turn = 0; turn < TURNS; turn++) {
        if (!run.mayGoOn()) {
          return run.solution();
        }
        for (int i : restless) {
          dual.minimizeAlong(i, alpha, w);
        }
      }
      stepOnFace(dual, free(dual, restless, alpha), alpha, w);
      stepSize = Double.NaN;
    }
  }

  private static void stepOnFace(SvmDual dual, int[] free, double[] alpha, double[] w) {
    if (free.length == 0 || free.length > LARGEST_FACE) {
      return;
    }
    double[] p = dual.slopes(free, alpha, w);
    Vectors.scale(-1, p);
    Preconditioner.of(dual.curvature(free)).apply(p);
    double t = 1;
    for (int a = 0; a < p.length; a++) {
      t = Math.min(t, dual.room(alpha[free[a]], p[a]));
    }
    for (int a = 0; a < p.length; a++) {
      // Who ends the step is set to the bound, which rounding may miss.
      boolean meets = dual.room(alpha[free[a]], p[a]) <= t;
      dual.move(free[a], t * p[a], meets, alpha, w);
    }
  }

  private static int[] free(SvmDual dual, int[] some, double[] alpha) {
    return IntStream.of(some).filter(i -> alpha[i] > 0 && alpha[i] < dual.upper()).toArray();
  }
}
