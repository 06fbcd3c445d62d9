package thalweg.schedules;

import thalweg.math.Check;

/**
 * The decay of the subgradient method, \(\alpha_t=\alpha_0/\sqrt{t+1}\): step number k has \(\alpha_0/\sqrt
 * k\).
 *
 * <p>For a convex, M-Lipschitz objective it gives \(O(\log n/\sqrt n)\) without knowing the number of steps n.
 *
 * @param start α₀, the first step size; at least 0
 * @see <a href="https://doi.org/10.1007/978-3-319-91578-4">Nesterov, Lectures on Convex Optimization, §3.2.3</a>
 */
public record InverseSquareRoot(double start) implements Schedule {

  /** Checks the step size. */
  public InverseSquareRoot {
    Check.nonNegative("start", start);
  }

  @Override
  public double at(int t) {
    return start / Math.sqrt(Check.atLeast("t", t, 0) + 1.0);
  }
}
