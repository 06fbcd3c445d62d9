package thalweg.searches;

/**
 * The bracket [a, b] of Hager and Zhang: low with a negative slope at a, a slope of at least zero at b, however high.
 *
 * <p>Each round takes a secant step, a second one from the end that the first replaced, and a bisection if both together
 * left more than γ = 0.66 of the bracket. Any trial that is accepted ends the search.
 */
final class SecantBracket {
  private static final int MOST_TRIALS = 100;
  private static final double GAMMA = 0.66;
  private static final double EXPANSION = 5;

  private final HagerZhang settings;
  private final Line line;
  private final PointOnLine origin;
  private PointOnLine a;
  private PointOnLine b;
  private PointOnLine last;
  private int trials;
  private boolean accepted;
  private boolean ended;

  SecantBracket(HagerZhang settings, Line line) {
    this.settings = settings;
    this.line = line;
    origin = line.origin();
    a = origin;
    b = origin;
    last = origin;
  }

  Step search() {
    bracket();
    while (goesOn() && b.alpha() != a.alpha()) {
      double width = b.alpha() - a.alpha();
      doubleSecant();
      if (goesOn() && b.alpha() - a.alpha() > GAMMA * width) {
        update(middle(a, b));
      }
      if (b.alpha() - a.alpha() >= width) {
        break; // The bracket is two neighbouring numbers.
      }
    }
    if (accepted) {
      return Step.of(last.alpha());
    }
    if (ended) {
      return Step.ended();
    }
    return b.alpha() == a.alpha()
        ? Failure.endless(line, a)
        : Failure.exhausted(line, a, b, trials);
  }

  private boolean goesOn() {
    if (accepted || ended || trials >= MOST_TRIALS) {
      return false;
    }
    ended = !line.goesOn();
    return !ended;
  }

  private PointOnLine at(double alpha) {
    trials++;
    last = line.at(alpha);
    boolean atTheLimit = alpha == line.longest() && last.slope() < 0;
    boolean enough =
        line.slopesTell() ? settings.accepts(last, origin) : settings.keepsWolfe(last, origin);
    accepted = enough || (atTheLimit && last.decreases(settings.delta(), origin));
    return last;
  }

  /** Goes outward until the slope turns or the value is too high; leaves b = a if neither happens. */
  private void bracket() {
    double alpha = line.firstTrial();
    while (goesOn()) {
      PointOnLine c = at(alpha);
      if (rises(c)) {
        b = c;
        return;
      }
      if (!settings.isLow(c, origin) || alpha == line.longest()) {
        b = c;
        shrink();
        return;
      }
      a = c;
      b = c;
      alpha = Math.min(EXPANSION * alpha, line.longest());
    }
  }

  /** Bisects a bracket whose right end is too high until its right end slopes upward. */
  private void shrink() {
    while (goesOn()) {
      double alpha = middle(a, b);
      if (alpha == a.alpha() || alpha == b.alpha()) {
        return;
      }
      PointOnLine c = at(alpha);
      if (rises(c)) {
        b = c;
        return;
      }
      if (settings.isLow(c, origin)) {
        a = c;
      } else {
        b = c;
      }
    }
  }

  private void doubleSecant() {
    PointOnLine oldA = a;
    PointOnLine oldB = b;
    double c = secant(a, b);
    update(c);
    if (goesOn() && c == b.alpha() && b.alpha() != oldB.alpha()) {
      update(secant(oldB, b));
    } else if (goesOn() && c == a.alpha() && a.alpha() != oldA.alpha()) {
      update(secant(oldA, a));
    }
  }

  /** Takes a trial inside the bracket and replaces the end that it improves. */
  private void update(double alpha) {
    if (!(alpha > a.alpha() && alpha < b.alpha())) {
      return;
    }
    PointOnLine c = at(alpha);
    if (rises(c)) {
      b = c;
    } else if (settings.isLow(c, origin)) {
      a = c;
    } else {
      b = c;
      shrink();
    }
  }

  private static boolean rises(PointOnLine c) {
    return c.isFinite() && c.slope() >= 0;
  }

  private static double secant(PointOnLine p, PointOnLine q) {
    return (p.alpha() * q.slope() - q.alpha() * p.slope()) / (q.slope() - p.slope());
  }

  private static double middle(PointOnLine p, PointOnLine q) {
    return p.alpha() + 0.5 * (q.alpha() - p.alpha());
  }
}
