package thalweg.searches;

/**
 * The interval of uncertainty of Moré and Thuente, and the next trial in it.
 *
 * <p>One end is the best trial so far; once bracketed, a minimizer lies between the two ends. The next trial is a
 * minimizer of the cubic or the quadratic through both ends, by the four cases of §4 of their paper; the interval is
 * bisected when two trials left more than two thirds of it.
 */
final class TrialInterval {
  private final double longest;
  private PointOnLine best;
  private PointOnLine other;
  private boolean bracketed;
  private double next;
  private double low;
  private double high;
  private double width;
  private double widthBefore;
  private double wall = Double.POSITIVE_INFINITY;

  TrialInterval(PointOnLine origin, double first, double longest) {
    this.longest = longest;
    best = origin;
    other = origin;
    next = first;
    high = 5 * first;
    width = longest;
    widthBefore = 2 * longest;
  }

  double next() {
    return next;
  }

  PointOnLine best() {
    return best;
  }

  PointOnLine other() {
    return other;
  }

  /** Whether no number lies strictly between the ends. */
  boolean isExhausted() {
    return next == best.alpha() || (bracketed && (next <= low || next >= high));
  }

  /** Halves the way to a trial that was not finite, and never comes as far again. */
  void backOut(PointOnLine trial) {
    if (!bracketed) {
      other = trial;
    }
    wall = trial.alpha();
    next = best.alpha() + 0.5 * (wall - best.alpha());
  }

  /**
   * Takes a trial into the interval and chooses the next one.
   *
   * @param tilt the slope of the line subtracted from all values while the next trial is chosen
   */
  void add(PointOnLine trial, double tilt) {
    PointOnLine b = best.tilted(tilt);
    PointOnLine o = other.tilted(tilt);
    PointOnLine c = trial.tilted(tilt);
    boolean turns = c.slope() * Math.signum(b.slope()) < 0;
    boolean wasBracketed = bracketed;
    bracketed = bracketed || c.change() > b.change() || turns;
    next = TrialStep.after(b, o, c, wasBracketed, low, high);
    if (c.change() > b.change()) {
      other = trial;
    } else {
      if (turns) {
        other = best;
      }
      best = trial;
    }
    if (bracketed) {
      shrink();
    } else {
      low = next + 1.1 * (next - best.alpha());
      high = next + 4 * (next - best.alpha());
    }
    if (Double.isNaN(next)) {
      next = best.alpha() + 0.5 * (other.alpha() - best.alpha());
    }
    next = Math.min(next, longest);
    if (next >= wall) {
      next = best.alpha() + 0.5 * (wall - best.alpha());
    }
  }

  private void shrink() {
    double size = Math.abs(other.alpha() - best.alpha());
    if (size >= 0.66 * widthBefore) {
      next = best.alpha() + 0.5 * (other.alpha() - best.alpha());
    }
    widthBefore = width;
    width = size;
    low = Math.min(best.alpha(), other.alpha());
    high = Math.max(best.alpha(), other.alpha());
  }
}
