package thalweg.theory.convexity;

/** Powers \(x^p\) with a constant exponent as functions of one number. */
final class Powers {
  /** Up to this exponent a whole power is multiplied out, which keeps exact values exact. */
  private static final int MULTIPLIED = 64;

  private static final Interval POSITIVE = new Interval(0, Double.POSITIVE_INFINITY);

  private Powers() {}

  static ScalarFunction of(double p) {
    boolean whole = p == Math.rint(p);
    return new ScalarFunction(
        "power " + Words.number(p),
        whole ? Interval.ALL : POSITIVE,
        p < 0 ? 0 : Double.NaN,
        x -> power(x, p),
        x -> p == 0 ? Interval.ZERO : power(x, p - 1).times(p),
        x ->
            p == 0 || p == 1
                ? Interval.ZERO
                : power(x, p - 2)
                    .times(Interval.of(p).times(Interval.of(p).minus(Interval.of(1)))));
  }

  /** The values of \(x^p\) over an interval; everything if it has a pole inside. */
  private static Interval power(Interval x, double p) {
    if (p == 0) {
      return Interval.of(1);
    } else if (p < 0) {
      return power(x, -p).reciprocal();
    }
    boolean whole = p == Math.rint(p);
    if (whole && p % 2 == 0) {
      double near = x.contains(0) ? 0 : Math.min(Math.abs(x.lo()), Math.abs(x.hi()));
      return new Interval(end(near, p).lo(), end(x.magnitude(), p).hi());
    } else if (whole && x.lo() < 0) {
      Interval low = end(-x.lo(), p).negated();
      return new Interval(low.lo(), x.hi() < 0 ? -end(-x.hi(), p).lo() : end(x.hi(), p).hi());
    }
    return new Interval(end(Math.max(x.lo(), 0), p).lo(), end(Math.max(x.hi(), 0), p).hi());
  }

  private static Interval end(double x, double p) {
    if (x == 0 || x == 1 || Double.isInfinite(x)) {
      return Interval.of(x);
    } else if (p == Math.rint(p) && p <= MULTIPLIED) {
      Interval y = Interval.of(x);
      for (int k = 1; k < p; k++) {
        y = y.times(Interval.of(x));
      }
      return y;
    }
    double y = Math.pow(x, p);
    double most = y == 0 ? Double.MIN_NORMAL : y + 8 * Math.ulp(y);
    return new Interval(
        Double.isInfinite(y) ? Double.MAX_VALUE : Math.max(0, y - 8 * Math.ulp(y)), most);
  }
}
