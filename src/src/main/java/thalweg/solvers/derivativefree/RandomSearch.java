package thalweg.solvers.derivativefree;

import java.util.Random;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Random search: a Gaussian step from the best point so far, kept if it is better,
 *
 * <p>\[z=w+\sigma\xi,\quad\xi\sim\mathcal N(0,I),\qquad w\leftarrow z\text{ if }f(z)&lt;f(w),\qquad
 * \sigma\leftarrow\sigma e^{(\mathbb 1[f(z)&lt;f(w)]-1/5)/\sqrt{d+1}}.\]
 *
 * <p>Rechenberg's one-fifth rule for σ: longer steps while more than a fifth succeed, shorter ones otherwise. On a
 * sphere the distance falls by a constant factor every d steps or so; a condition number of κ makes that κ times
 * slower, which is what {@link CmaEs} cures. It is the yardstick every other method without gradients has to beat. One
 * value an iteration; memory 2d. (As evolution strategies count, this is the (1+1)-ES.)
 *
 * <p>The step size of the trace is σ. A point of equal value is not moved to, but lengthens the step as a better one does, so
 * that a σ lost in the rounding of the start grows. NaN and infinite values count as +∞ and are never accepted; they leave σ
 * alone, until a hundred in a row halve it. Close to an edge of such a region steps get short far from any minimum, so for a
 * hundred points after one the trace's step size is infinite: unknown. The start must have a finite one.
 *
 * @param sigma σ at the start, about the distance to the answer; positive
 * @param seed of the steps
 * @see <a href="https://doi.org/10.1023/A:1015059928466">Beyer and Schwefel, Evolution strategies – A comprehensive introduction (2002), §2</a>
 */
public record RandomSearch(double sigma, long seed) implements Solver<Objective> {

  /** So many points in a row without a finite value halve σ, and so many with one make σ known again. */
  private static final int PATIENCE = 100;

  private static final double WIDEST = 1e300;

  /** Checks the settings. */
  public RandomSearch {
    Check.positive("sigma", sigma);
  }

  @Override
  public Solution minimize(Objective objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Objective f = new WhereFinite(run.counting(objective));
    Random random = new Random(seed);
    double rate = 1 / Math.sqrt(start.length + 1.0);
    double[] w = start.clone();
    double[] z = start.clone();
    double value = f.value(w);
    double size = sigma;
    int nothing = 0;
    int finite = PATIENCE;
    while (run.goesOn(w, value, finite < PATIENCE ? Double.POSITIVE_INFINITY : size)) {
      for (int i = 0; i < w.length; i++) {
        z[i] = w[i] + size * random.nextGaussian();
      }
      double trial = f.value(z);
      boolean isNothing = trial == Double.POSITIVE_INFINITY;
      nothing = isNothing ? nothing + 1 : 0;
      finite = isNothing ? 0 : Math.min(PATIENCE, finite + 1);
      if (nothing == PATIENCE) {
        nothing = 0;
        size /= 2;
      } else if (!isNothing) {
        size = Math.min(WIDEST, size * Math.exp(rate * (trial <= value ? 0.8 : -0.2)));
      }
      if (trial < value) {
        value = trial;
        System.arraycopy(z, 0, w, 0, w.length);
      }
    }
    return run.solution();
  }
}
