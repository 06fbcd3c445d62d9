package thalweg.schedules;

import thalweg.math.Check;

/**
 * Cosine annealing, \(\alpha_t=\eta+(\alpha_0-\eta)\frac{1+\cos(\pi t/T)}2\).
 *
 * <p>PyTorch's {@code CosineAnnealingLR}: after T steps the cosine goes on, back to α₀ at 2T. {@link CosineDecay}
 * stays at the bottom; {@link CosineRestarts} jumps back to the top.
 *
 * @param start α₀, the first and largest step size; at least 0
 * @param end η, the step size after T steps; at least 0
 * @param steps T, the steps from top to bottom; at least 1
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, SGDR, §3 (2017)</a>
 */
public record Cosine(double start, double end, int steps) implements Schedule {

  /** Checks the settings. */
  public Cosine {
    Check.nonNegative("start", start);
    Check.nonNegative("end", end);
    Check.atLeast("steps", steps, 1);
  }

  @Override
  public double at(int t) {
    // The phase is kept small, so that it has all its digits at any t.
    double phase = Check.atLeast("t", t, 0) % (2L * steps);
    return end + (start - end) * ((1 + Math.cos(Math.PI * phase / steps)) / 2);
  }
}
