package thalweg.solvers.derivativefree;

import java.util.Arrays;
import thalweg.constraints.Box;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The simplex method of Nelder and Mead: d + 1 points, of which the worst is reflected through the centre c of the others,
 *
 * <p>\[w_r=c+\rho(c-w_{d+1}),\quad w_e=c+\rho\chi(c-w_{d+1}),\quad w_c=c+\rho\gamma(c-w_{d+1})\text{ or }c-\gamma(c-w_{d+1}).\]
 *
 * <p>A good \(w_r\) is tried further out as \(w_e\); a bad one is drawn in to \(w_c\), and where that is bad as well, all points shrink
 * towards the best by σ.
 *
 * <p>Sees values only, one or two an iteration. Good for a handful of parameters and rough functions; in many
 * dimensions it slows to a crawl, and even for smooth strictly convex functions of two variables it may stop where the
 * gradient is not zero (McKinnon 1998). When the points have shrunk to rounding and the run may go on, the simplex is
 * unfolded around the best of them. Memory (d + 1)d.
 *
 * <p>The first simplex is SciPy's: each coordinate 5% larger, or 0.00025 where it is 0; it is widened where f cannot tell its
 * points apart, and turned around where f is not finite. The trace holds the best point so far; its step size, which
 * {@link Stop#orStepBelow} asks for, is the largest coordinate distance from it to another point (SciPy's {@code xatol}). NaN and
 * infinite values count as +∞ and are never accepted; the start must have a finite one. Where the simplex has met them, it may
 * have been flattened against their edge; so its size counts only after it was unfolded once more and found nothing better,
 * and is infinite in the trace before.
 *
 * <pre>{@code
 * Objective f = Objective.of(2, w -> Math.pow(1 - w[0], 2) + 100 * Math.pow(w[1] - w[0] * w[0], 2));
 * double[] start = {-1.2, 1};
 * Solution solution = new NelderMead().minimize(f, start); // (1, 1)
 * Box bounds = Box.atMost(0.5, Double.POSITIVE_INFINITY);
 * Solution bounded = new NelderMead().within(bounds).minimize(f, start); // (0.5, 0.25)
 * }</pre>
 *
 * @param reflection ρ; positive
 * @param expansion χ; above 1
 * @param contraction γ; in (0, 1)
 * @param shrink σ; in (0, 1)
 * @see <a href="https://doi.org/10.1137/S1052623496303470">Lagarias, Reeds, Wright and Wright, Convergence Properties of the Nelder–Mead Simplex Method in Low Dimensions (1998)</a>
 */
public record NelderMead(double reflection, double expansion, double contraction, double shrink)
    implements Solver<Objective> {

  /** Checks the settings. */
  public NelderMead {
    Check.positive("reflection", reflection);
    Check.inOpen("expansion", expansion, 1, Double.POSITIVE_INFINITY);
    Check.inOpen("contraction", contraction, 0, 1);
    Check.inOpen("shrink", shrink, 0, 1);
  }

  /** The usual settings: reflect once, expand by 2, contract and shrink by half. */
  public NelderMead() {
    this(1, 2, 0.5, 0.5);
  }

  /**
   * Settings that get gentler with the dimension, \(\chi=1+\frac2d,\ \gamma=\frac34-\frac1{2d},\ \sigma=1-\frac1d\), which fail less
   * often in ten dimensions and more.
   *
   * @param dimension d; at least 2
   * @see <a href="https://doi.org/10.1007/s10589-010-9329-3">Gao and Han, Implementing the Nelder–Mead simplex algorithm with adaptive parameters (2012)</a>
   */
  public static NelderMead adaptive(int dimension) {
    double d = Check.atLeast("dimension", dimension, 2);
    return new NelderMead(1, 1 + 2 / d, 0.75 - 1 / (2 * d), 1 - 1 / d);
  }

  /** The same moves within bounds. */
  public BoundedNelderMead within(Box bounds) {
    return new BoundedNelderMead(this, bounds);
  }

  @Override
  public Solution minimize(Objective objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Objective f = new WhereFinite(run.counting(objective));
    return minimize(run, f, Box.unbounded(start.length), start.clone());
  }

  /** Minimizes f from w, a point of the box. */
  Solution minimize(Run run, Objective f, Box bounds, double[] w) {
    double[] steps = new double[w.length];
    Arrays.setAll(steps, i -> FirstSimplex.step(w[i]));
    Walls walls = new Walls(bounds, steps);
    double value = f.value(w);
    if (!run.goesOn(w, value, Double.POSITIVE_INFINITY)) {
      return run.solution();
    }
    double[] widest = new double[w.length];
    Arrays.setAll(widest, walls::width);
    SimplexOfPoints simplex =
        new SimplexOfPoints(walls.around(f), run::mayGoOn, walls.before(w), value, steps, widest);
    double[] first = new double[w.length];
    double[] second = new double[w.length];
    do {
      move(simplex, first, second);
      walls.inside(simplex.best(), w);
    } while (run.goesOn(w, simplex.bestValue(), simplex.extent()));
    return run.solution();
  }

  private void move(SimplexOfPoints simplex, double[] first, double[] second) {
    if (simplex.collapsed()) {
      simplex.unfold();
    }
    simplex.centre();
    double reflected = simplex.along(reflection, first);
    if (reflected < simplex.bestValue()) {
      double expanded = simplex.along(reflection * expansion, second);
      if (expanded < reflected) {
        simplex.replaceWorst(second, expanded);
      } else {
        simplex.replaceWorst(first, reflected);
      }
    } else if (reflected < simplex.secondWorstValue()) {
      simplex.replaceWorst(first, reflected);
    } else {
      boolean outside = reflected < simplex.worstValue();
      double contracted = simplex.along(outside ? reflection * contraction : -contraction, second);
      if (outside ? contracted <= reflected : contracted < simplex.worstValue()) {
        simplex.replaceWorst(second, contracted);
      } else {
        simplex.shrink(shrink);
      }
    }
  }
}
