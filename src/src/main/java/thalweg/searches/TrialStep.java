package thalweg.searches;

/**
 * Where Moré and Thuente look next, from what is known at the best trial x, the other end y and the newest trial t: the
 * four cases of §4 of their paper.
 */
final class TrialStep {
  private TrialStep() {}

  /**
   * The next step size.
   *
   * @param bracketed whether a minimizer was known to lie between x and y before t
   * @param low the least step to extrapolate to
   * @param high the largest step to extrapolate to
   */
  static double after(
      PointOnLine x, PointOnLine y, PointOnLine t, boolean bracketed, double low, double high) {
    if (t.change() > x.change()) {
      return higher(x, t);
    }
    if (t.slope() * Math.signum(x.slope()) < 0) {
      return turned(x, t);
    }
    if (Math.abs(t.slope()) < Math.abs(x.slope())) {
      return flatter(x, y, t, bracketed, low, high);
    }
    if (bracketed) {
      return t.alpha() + cubicShare(t, y) * (y.alpha() - t.alpha());
    }
    return t.alpha() > x.alpha() ? high : low;
  }

  /** Case 1, a higher value: the cubic's minimizer if it is nearer to x than the quadratic's, else their middle. */
  private static double higher(PointOnLine x, PointOnLine t) {
    double width = t.alpha() - x.alpha();
    double cubic = x.alpha() + cubicShare(x, t) * width;
    double mean = (t.change() - x.change()) / width;
    double quadratic = x.alpha() + 0.5 * x.slope() / (x.slope() - mean) * width;
    return Math.abs(cubic - x.alpha()) < Math.abs(quadratic - x.alpha())
        ? cubic
        : cubic + 0.5 * (quadratic - cubic);
  }

  /** Case 2, a lower value and a slope of the other sign: the cubic's or the secant's, whichever is farther from t. */
  private static double turned(PointOnLine x, PointOnLine t) {
    double cubic = t.alpha() + cubicShare(t, x) * (x.alpha() - t.alpha());
    double secant = secant(x, t);
    return Math.abs(cubic - t.alpha()) > Math.abs(secant - t.alpha()) ? cubic : secant;
  }

  /**
   * Case 3, a lower value and a smaller slope of the same sign: the nearer of the two in a bracket, else the farther. A
   * cubic without a minimizer beyond t sends the search as far as it may go.
   */
  private static double flatter(
      PointOnLine x, PointOnLine y, PointOnLine t, boolean bracketed, double low, double high) {
    boolean right = t.alpha() > x.alpha();
    double cubic = right ? high : low;
    double share = cubicShare(t, x);
    if (gamma(t, x) != 0 && share < 0) {
      cubic = t.alpha() + share * (x.alpha() - t.alpha());
    }
    double secant = secant(x, t);
    boolean cubicIsNearer = Math.abs(cubic - t.alpha()) < Math.abs(secant - t.alpha());
    double next = cubicIsNearer == bracketed ? cubic : secant;
    if (!bracketed) {
      return Math.max(low, Math.min(high, next));
    }
    double limit = t.alpha() + 0.66 * (y.alpha() - t.alpha());
    return right ? Math.min(limit, next) : Math.max(limit, next);
  }

  private static double secant(PointOnLine x, PointOnLine t) {
    return t.alpha() + t.slope() / (t.slope() - x.slope()) * (x.alpha() - t.alpha());
  }

  /** The minimizer of the cubic through p and q as a share of the way from p to q. */
  private static double cubicShare(PointOnLine p, PointOnLine q) {
    double gamma = gamma(p, q);
    return (gamma - p.slope() + theta(p, q)) / (gamma - p.slope() + gamma + q.slope());
  }

  /** \(\sqrt{\theta^2-\varphi'_p\varphi'_q}\) with the sign of q − p; 0 where the cubic has no minimizer. */
  private static double gamma(PointOnLine p, PointOnLine q) {
    double theta = theta(p, q);
    double scale = Math.max(Math.abs(theta), Math.max(Math.abs(p.slope()), Math.abs(q.slope())));
    double root = (theta / scale) * (theta / scale) - (p.slope() / scale) * (q.slope() / scale);
    return Math.copySign(scale * Math.sqrt(Math.max(0, root)), q.alpha() - p.alpha());
  }

  private static double theta(PointOnLine p, PointOnLine q) {
    return 3 * (p.change() - q.change()) / (q.alpha() - p.alpha()) + p.slope() + q.slope();
  }
}
