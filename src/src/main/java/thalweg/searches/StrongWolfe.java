package thalweg.searches;

import thalweg.math.Check;

/**
 * Bracketing and zooming until the strong Wolfe conditions hold:
 *
 * <p>\[\varphi(\alpha)\le\varphi(0)+c_1\alpha\varphi'(0),\qquad |\varphi'(\alpha)|\le c_2|\varphi'(0)|.\]
 *
 * <p>A smaller c₂ means a step nearer to a minimizer of φ: 0.9 for quasi-Newton methods, 0.1 for nonlinear conjugate
 * gradients. One value and gradient per trial. A trial that is NaN or infinite bounds the bracket like one that is too high.
 *
 * <p>What Nocedal and Wright leave open: within a bracket the next trial is the minimizer of the cubic through both values
 * and slopes, kept a tenth of the bracket away from its ends; beyond the last trial it is where the secant of the slopes is
 * zero, between twice and ten times as far. Where values are equal this zoom goes by the slope, theirs by the value.
 *
 * @param c1 the share of the promised decrease that must come true; in (0, 1)
 * @param c2 the share of the slope that may be left; in (c1, 1)
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithms 3.5 and 3.6</a>
 */
public record StrongWolfe(double c1, double c2) implements LineSearch {
  private static final int MOST_TRIALS = 60;

  /** Checks the settings. */
  public StrongWolfe {
    Check.inOpen("c1", c1, 0, 1);
    Check.inOpen("c2", c2, c1, 1);
  }

  /** The constants usual for quasi-Newton methods, 1e-4 and 0.9. */
  public StrongWolfe() {
    this(1e-4, 0.9);
  }

  @Override
  public Step along(Line line, int t) {
    PointOnLine origin = line.origin();
    if (!origin.descends()) {
      return Failure.uphill(line);
    }
    PointOnLine last = origin;
    double alpha = line.firstTrial();
    for (int trials = 1; trials <= MOST_TRIALS; trials++) {
      if (!line.goesOn()) {
        return Step.ended();
      }
      PointOnLine trial = line.at(alpha);
      if (!trial.decreases(c1, origin) || trial.change() >= last.change()) {
        return zoom(line, last, trial, trials);
      }
      if (trial.isFlat(c2, origin) || (trial.slope() < 0 && alpha == line.longest())) {
        return Step.of(alpha);
      }
      if (trial.slope() >= 0) {
        return zoom(line, trial, last, trials);
      }
      alpha = Math.min(farther(last, trial), line.longest());
      last = trial;
    }
    return Failure.endless(line, last);
  }

  /** Where the slopes promise a zero, between twice and ten times as far. */
  private static double farther(PointOnLine last, PointOnLine trial) {
    double share = trial.slope() / (last.slope() - trial.slope());
    double secant = trial.alpha() + share * (trial.alpha() - last.alpha());
    double farthest = 10 * trial.alpha();
    return secant > 0 ? Math.min(farthest, Math.max(2 * trial.alpha(), secant)) : farthest;
  }

  /**
   * Shrinks a bracket that holds acceptable steps.
   *
   * @param low the end with the lower value; it decreases sufficiently and its slope points into the bracket
   * @param high the other end, left or right of it
   * @param before the trials so far
   */
  private Step zoom(Line line, PointOnLine low, PointOnLine high, int before) {
    PointOnLine origin = line.origin();
    int trials = before;
    while (trials < before + MOST_TRIALS) {
      double alpha = low.cubicMinimizer(high);
      if (alpha == low.alpha() || alpha == high.alpha()) {
        break;
      }
      if (!line.goesOn()) {
        return Step.ended();
      }
      trials++;
      PointOnLine trial = line.at(alpha);
      if (!trial.decreases(c1, origin) || trial.change() > low.change()) {
        high = trial;
        continue;
      }
      if (trial.isFlat(c2, origin)) {
        return Step.of(alpha);
      }
      if (trial.slope() * (high.alpha() - low.alpha()) >= 0) {
        high = low;
      }
      low = trial;
    }
    return Failure.exhausted(line, low, high, trials);
  }
}
