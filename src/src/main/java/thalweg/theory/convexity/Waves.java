package thalweg.theory.convexity;

/** Enclosures of sine and cosine over an interval. */
final class Waves {
  private static final Interval SYMMETRIC = new Interval(-1, 1);

  /** Beyond this the turning points are not looked for. */
  private static final double FAR = 1e6;

  private Waves() {}

  static Interval sin(Interval x) {
    return x.isPoint() && x.lo() == 0
        ? Interval.ZERO
        : enclose(Math.sin(x.lo()), Math.sin(x.hi()), x, Math.PI / 2);
  }

  static Interval cos(Interval x) {
    return x.isPoint() && x.lo() == 0
        ? Interval.of(1)
        : enclose(Math.cos(x.lo()), Math.cos(x.hi()), x, 0);
  }

  /** The values between those of the ends, and 1 or −1 where a crest or a trough may lie in the interval. */
  private static Interval enclose(double atLow, double atHigh, Interval x, double crest) {
    if (!x.isFinite() || (x.magnitude() > FAR && !x.isPoint())) {
      return SYMMETRIC;
    }
    double low = Math.min(atLow - error(x.lo()), atHigh - error(x.hi()));
    double high = Math.max(atLow + error(x.lo()), atHigh + error(x.hi()));
    if (!x.isPoint()) {
      high = hasTurn(x, crest) ? 1 : high;
      low = hasTurn(x, crest + Math.PI) ? -1 : low;
    }
    return new Interval(Math.max(-1, low), Math.min(1, high));
  }

  private static double error(double x) {
    return x == 0 ? 0 : 1e-15;
  }

  /** Whether turn + 2πk may lie in the interval for some k; the slack only widens. */
  private static boolean hasTurn(Interval x, double turn) {
    double period = 2 * Math.PI;
    double slack = 1e-9;
    double first = Math.ceil((x.lo() - slack - turn) / period);
    return turn + period * first <= x.hi() + slack;
  }
}
