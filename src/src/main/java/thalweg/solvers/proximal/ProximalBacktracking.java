package thalweg.solvers.proximal;

import java.util.Arrays;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The {@linkplain ProximalGradient proximal gradient method} without knowledge of L: the step size shrinks until the
 * parabola that the step minimizes lies above f at the new point,
 *
 * <p>\[f(w^+)\le f(w)+\nabla f(w)^\top(w^+-w)+\tfrac1{2\alpha}\lVert w^+-w\rVert^2.\]
 *
 * <p>That holds for every α ≤ 1/L, so α stays at least min(α₀, ρ/L), and for convex f
 * \(F(w_k)-F^*\le\frac{R^2}{2k\min(\alpha_0,\rho/L)}\). α never grows again. One gradient an iteration, one value and one
 * proximal step a trial.
 *
 * @param initialStep α₀, tried first; positive
 * @param shrink ρ, the factor between trials; in (0, 1)
 * @see <a href="https://doi.org/10.1137/080716542">Beck and Teboulle, A Fast Iterative Shrinkage-Thresholding Algorithm (2009), §3</a>
 */
public record ProximalBacktracking(double initialStep, double shrink) implements Solver<Composite> {

  /** Checks the settings. */
  public ProximalBacktracking {
    Check.positive("initialStep", initialStep);
    Check.inOpen("shrink", shrink, 0, 1);
  }

  /** Halves the step. */
  public ProximalBacktracking(double initialStep) {
    this(initialStep, 0.5);
  }

  @Override
  public Solution minimize(Composite objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective.smooth());
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] next = new double[w.length];
    double alpha = initialStep;
    double lastAlpha = 0;
    while (true) {
      double smooth = f.valueAndGradient(w, g);
      double value = smooth + objective.penalty().value(w);
      double nextSmooth = step(objective, f, w, g, alpha, next);
      double measure = measure(objective, w, g, next, alpha);
      boolean found = true;
      while (found && !below(smooth, nextSmooth, g, w, next, alpha)) {
        found = alpha * shrink > 0 && run.mayGoOn();
        if (found) {
          alpha *= shrink;
          nextSmooth = step(objective, f, w, g, alpha, next);
          found = !Arrays.equals(w, next);
        }
        measure = found ? measure(objective, w, g, next, alpha) : measure;
      }
      if (!run.goesOn(w, value, measure, lastAlpha)) {
        return run.solution();
      }
      if (!found) {
        return run.searchFailed("down to a step size of " + alpha + " f stays above its parabola");
      }
      lastAlpha = Arrays.equals(w, next) ? 0 : alpha;
      System.arraycopy(next, 0, w, 0, w.length);
    }
  }

  /** The gradient mapping, by a longer step where this one is lost in the rounding of w. */
  private static double measure(
      Composite objective, double[] w, double[] g, double[] next, double alpha) {
    double moved = Vectors.distance(w, next);
    return moved > 0 ? moved / alpha : objective.gradientMapping(w, g);
  }

  private static double step(
      Composite objective, Differentiable f, double[] w, double[] g, double alpha, double[] next) {
    Vectors.combine(1, w, -alpha, g, next);
    objective.penalty().prox(next, alpha);
    return f.value(next);
  }

  private static boolean below(
      double smooth, double nextSmooth, double[] g, double[] w, double[] next, double alpha) {
    double parabola = 0;
    for (int i = 0; i < w.length; i++) {
      double move = next[i] - w[i];
      parabola += move * (g[i] + move / (2 * alpha));
    }
    // The last digits of f are rounding; near a minimizer nothing else is left.
    return nextSmooth <= smooth + parabola + 4 * Math.ulp(smooth);
  }
}
