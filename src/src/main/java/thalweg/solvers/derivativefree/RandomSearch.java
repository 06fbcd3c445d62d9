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
 * <p>The step size of the trace is σ. NaN and infinite values count as +∞ and are never accepted; the start must have a
 * finite one.
 *
 * @param sigma σ at the start, about the distance to the answer; positive
 * @param seed of the steps
 * @see <a href="https://doi.org/10.1023/A:1015059928466">Beyer and Schwefel, Evolution strategies – A comprehensive introduction (2002), §2</a>
 */
public record RandomSearch(double sigma, long seed) implements Solver<Objective> {

  /** Checks the settings. */
  public RandomSearch {
    Check.positive("sigma", sigma);
  }

  @Override
  public Solution minimize(Objective objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(objective, start, stop, listener);
    Objective f = new WhereFinite(run.counting(objective));
    Random random = new Random(seed);
    double rate = 1 / Math.sqrt(start.length + 1.0);
    double[] w = start.clone();
    double[] z = start.clone();
    double value = f.value(w);
    double size = sigma;
    while (run.goesOn(w, value, size)) {
      for (int i = 0; i < w.length; i++) {
        z[i] = w[i] + size * random.nextGaussian();
      }
      double trial = f.value(z);
      size *= Math.exp(rate * (trial < value ? 0.8 : -0.2));
      if (trial < value) {
        value = trial;
        System.arraycopy(z, 0, w, 0, w.length);
      }
    }
    return run.solution();
  }
}
