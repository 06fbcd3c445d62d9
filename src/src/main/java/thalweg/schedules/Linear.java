package thalweg.schedules;

import thalweg.math.Check;

/**
 * A straight line, \(\alpha_t=a+(b-a)\min(t,n)/n\): a warm-up where it rises, a decay where it falls.
 *
 * <p>After n steps it stays at b. PyTorch's {@code LinearLR} with base c is {@code new Linear(c *
 * start_factor, c * end_factor, total_iters)}.
 *
 * @param from a, the first step size; at least 0
 * @param to b, the last step size; at least 0
 * @param steps n, the steps between them; at least 1
 * @see <a href="https://arxiv.org/abs/1706.02677">Goyal et al., Accurate, Large Minibatch SGD, §2.2 (2017)</a>
 */
public record Linear(double from, double to, int steps) implements Schedule {

  /** Checks the settings. */
  public Linear {
    Check.nonNegative("from", from);
    Check.nonNegative("to", to);
    Check.atLeast("steps", steps, 1);
  }

  @Override
  public double at(int t) {
    return t < steps ? from + (to - from) * Check.atLeast("t", t, 0) / steps : to;
  }
}
