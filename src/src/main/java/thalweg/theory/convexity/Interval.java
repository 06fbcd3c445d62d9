package thalweg.theory.convexity;

/**
 * A closed interval of real numbers that encloses what it stands for: every operation rounds its lower end down and its upper end
 * up, and not at all where the floating-point result is exact.
 *
 * <p>An exact end stays exact, so that \(x-1\) on [1, 2] is [0, 1] and its root is defined. Zero times infinity is 0: an
 * end at infinity stands for arbitrarily large numbers, not for infinity itself.
 *
 * @param lo the lower end; may be −∞
 * @param hi the upper end; may be +∞
 * @see <a href="https://doi.org/10.1137/1.9780898717716">Moore, Kearfott and Cloud, Introduction to Interval Analysis (2009), §2.2</a>
 */
record Interval(double lo, double hi) {
  static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  static final Interval ZERO = new Interval(0, 0);

  /** Below this a product's rounding error is itself rounded. */
  private static final double TINY = 1e-280;

  static Interval of(double x) {
    return new Interval(x, x);
  }

  /** From the smaller to the larger; everything if one is no number. */
  static Interval between(double a, double b) {
    return Double.isNaN(a) || Double.isNaN(b) ? ALL : new Interval(Math.min(a, b), Math.max(a, b));
  }

  boolean isPoint() {
    return lo == hi;
  }

  boolean isFinite() {
    return Double.isFinite(lo) && Double.isFinite(hi);
  }

  boolean contains(double x) {
    return lo <= x && x <= hi;
  }

  /** The largest magnitude. */
  double magnitude() {
    return Math.max(Math.abs(lo), Math.abs(hi));
  }

  Interval hull(Interval other) {
    return new Interval(Math.min(lo, other.lo), Math.max(hi, other.hi));
  }

  /** What both have in common; this one if that is nothing, as rounding may leave it. */
  Interval meet(Interval other) {
    double low = Math.max(lo, other.lo);
    double high = Math.min(hi, other.hi);
    return low <= high ? new Interval(low, high) : this;
  }

  Interval negated() {
    return new Interval(-hi, -lo);
  }

  Interval plus(Interval other) {
    return new Interval(sumDown(lo, other.lo), -sumDown(-hi, -other.hi));
  }

  Interval minus(Interval other) {
    return plus(other.negated());
  }

  Interval times(double c) {
    return times(of(c));
  }

  Interval times(Interval other) {
    double low =
        Math.min(
            Math.min(productDown(lo, other.lo), productDown(lo, other.hi)),
            Math.min(productDown(hi, other.lo), productDown(hi, other.hi)));
    double high =
        Math.max(
            Math.max(-productDown(-lo, other.lo), -productDown(-lo, other.hi)),
            Math.max(-productDown(-hi, other.lo), -productDown(-hi, other.hi)));
    return new Interval(low + 0.0, high + 0.0);
  }

  /** The square, which is never negative. */
  Interval squared() {
    if (contains(0)) {
      return new Interval(0, -productDown(-magnitude(), magnitude()));
    }
    double near = Math.min(Math.abs(lo), Math.abs(hi));
    return new Interval(productDown(near, near), -productDown(-magnitude(), magnitude()));
  }

  /** 1/x; everything if 0 is inside, and the side on which x lies if 0 is an end. */
  Interval reciprocal() {
    if ((lo < 0 && hi > 0) || (lo == 0 && hi == 0)) {
      return ALL;
    } else if (hi <= 0) {
      return negated().reciprocal().negated();
    }
    double high = lo == 0 ? Double.POSITIVE_INFINITY : -quotientDown(-1, lo);
    return new Interval(quotientDown(1, hi), high);
  }

  /** The quotient, which is exact where rounding is. */
  Interval dividedBy(Interval other) {
    if (other.lo > 0 && other.isFinite() && isFinite()) {
      return new Interval(
          Math.min(quotientDown(lo, other.lo), quotientDown(lo, other.hi)),
          Math.max(-quotientDown(-hi, other.lo), -quotientDown(-hi, other.hi)));
    }
    return times(other.reciprocal());
  }

  /** The root of what is not negative. */
  Interval sqrt() {
    double low = Math.sqrt(Math.max(lo, 0));
    double high = Math.sqrt(Math.max(hi, 0));
    boolean above = low > 0 && Math.fma(low, low, -lo) > 0;
    boolean below = Double.isFinite(high) && Math.fma(high, high, -hi) < 0;
    return new Interval(
        above || (low > 0 && lo < TINY) ? Math.nextDown(low) : low,
        below || (high > 0 && hi < TINY) ? Math.nextUp(high) : high);
  }

  /** x + y, rounded down. */
  private static double sumDown(double x, double y) {
    double s = x + y;
    if (Double.isNaN(s)) {
      return Double.NEGATIVE_INFINITY;
    } else if (Double.isInfinite(s)) {
      return s > 0 && Double.isFinite(x) && Double.isFinite(y) ? Double.MAX_VALUE : s;
    }
    double t = s - x;
    double error = (x - (s - t)) + (y - t);
    return error < 0 || Double.isNaN(error) ? Math.nextDown(s) : s;
  }

  /** xy, rounded down. */
  private static double productDown(double x, double y) {
    if (x == 0 || y == 0) {
      return 0;
    }
    double p = x * y;
    if (Double.isInfinite(p)) {
      return p > 0 && Double.isFinite(x) && Double.isFinite(y) ? Double.MAX_VALUE : p;
    } else if (Math.abs(p) < TINY) {
      return x > 0 == y > 0 ? Math.max(0, Math.nextDown(p)) : Math.nextDown(p);
    }
    return Math.fma(x, y, -p) < 0 ? Math.nextDown(p) : p;
  }

  /** x/y for y &gt; 0, rounded down. */
  private static double quotientDown(double x, double y) {
    if (x == 0 || Double.isInfinite(y)) {
      return x < 0 ? -Double.MIN_VALUE : 0;
    }
    double q = x / y;
    if (Double.isInfinite(q)) {
      return q > 0 && Double.isFinite(x) ? Double.MAX_VALUE : q;
    } else if (Math.abs(q) < TINY || Math.abs(x) < TINY) {
      return x > 0 ? Math.max(0, Math.nextDown(q)) : Math.nextDown(q);
    }
    return Math.fma(-q, y, x) < 0 ? Math.nextDown(q) : q;
  }
}
