package thalweg.searches;

import org.jspecify.annotations.Nullable;
import thalweg.math.Check;

/**
 * Doubling and bisection until the (weak) Wolfe conditions hold:
 *
 * <p>\[\varphi(\alpha)\le\varphi(0)+c_1\alpha\varphi'(0),\qquad \varphi'(\alpha)\ge c_2\varphi'(0).\]
 *
 * <p>The second keeps steps from being too short and makes \(y^\top s>0\), which BFGS needs. A smooth φ that is
 * bounded below has an interval of such steps, and this search ends in it; it needs no smoothness to do so, which makes
 * it the search for functions with kinks. One value and gradient per trial; one that is NaN or infinite counts as too high.
 *
 * @param c1 the share of the promised decrease that must come true; in (0, 1)
 * @param c2 the share of the slope that may be left; in (c1, 1)
 * @see <a href="https://doi.org/10.1007/s10107-012-0514-2">Lewis and Overton, Nonsmooth Optimization via Quasi-Newton Methods (2013), algorithm 2.6</a>
 */
public record Wolfe(double c1, double c2) implements LineSearch {
  private static final int MOST_TRIALS = 100;

  /** Checks the settings. */
  public Wolfe {
    Check.inOpen("c1", c1, 0, 1);
    Check.inOpen("c2", c2, c1, 1);
  }

  /** The constants usual for quasi-Newton methods, 1e-4 and 0.9. */
  public Wolfe() {
    this(1e-4, 0.9);
  }

  @Override
  public Step along(Line line, int t) {
    PointOnLine origin = line.origin();
    if (!origin.descends()) {
      return Failure.uphill(line);
    }
    double farthest = Math.min(line.longest(), Double.MAX_VALUE);
    PointOnLine low = origin;
    @Nullable PointOnLine high = null;
    double alpha = line.firstTrial();
    int trials = 0;
    while (trials < MOST_TRIALS
        && alpha != low.alpha()
        && (high == null || alpha != high.alpha())) {
      if (!line.goesOn()) {
        return Step.ended();
      }
      trials++;
      PointOnLine trial = line.at(alpha);
      if (!trial.decreases(c1, origin)) {
        high = trial;
      } else if (trial.isFlatter(c2, origin) || alpha == line.longest()) {
        return Step.of(alpha);
      } else {
        low = trial;
      }
      alpha =
          high == null
              ? Math.min(2 * low.alpha(), farthest)
              : low.alpha() + 0.5 * (high.alpha() - low.alpha());
    }
    return high == null ? Failure.endless(line, low) : Failure.exhausted(line, low, high, trials);
  }
}
