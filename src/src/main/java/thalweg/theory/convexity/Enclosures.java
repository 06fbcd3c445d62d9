package thalweg.theory.convexity;

import java.util.function.DoubleUnaryOperator;

/** Enclosures of the values of elementary functions over an interval, with room for the error of computing them. */
final class Enclosures {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Interval POSITIVE = new Interval(0, INFINITY);
  private static final Interval UNIT = new Interval(0, 1);
  private static final Interval SYMMETRIC = new Interval(-1, 1);

  private Enclosures() {}

  /**
   * The values of a nondecreasing function that is computed within eight units in the last place.
   *
   * @param exactAt the one number at which the computed value is exact
   */
  static Interval increasing(Interval x, double exactAt, DoubleUnaryOperator f) {
    return new Interval(end(x.lo(), exactAt, f, -1), end(x.hi(), exactAt, f, 1));
  }

  private static double end(double x, double exactAt, DoubleUnaryOperator f, int direction) {
    double y = f.applyAsDouble(x);
    if (x == exactAt || Double.isInfinite(x) || y == Double.NEGATIVE_INFINITY) {
      return y;
    } else if (y == Double.POSITIVE_INFINITY) {
      return direction < 0 ? Double.MAX_VALUE : y;
    }
    return y + direction * 8 * Math.ulp(y);
  }

  static Interval exp(Interval x) {
    return increasing(x, 0, Math::exp).meet(POSITIVE);
  }

  static Interval tanh(Interval x) {
    return increasing(x, 0, Math::tanh).meet(SYMMETRIC);
  }

  static Interval sigmoid(Interval x) {
    return increasing(
            x,
            0,
            s -> {
              double e = Math.exp(-Math.abs(s));
              return s >= 0 ? 1 / (1 + e) : e / (1 + e);
            })
        .meet(UNIT);
  }

  /** σ(1 − σ): at most a quarter, at 0, and falling to both sides. */
  static Interval variance(Interval x) {
    Interval s = sigmoid(x);
    Interval low = Interval.of(s.lo()).times(Interval.of(1).minus(Interval.of(s.lo())));
    Interval high = Interval.of(s.hi()).times(Interval.of(1).minus(Interval.of(s.hi())));
    double most = s.contains(0.5) ? 0.25 : Math.max(low.hi(), high.hi());
    return new Interval(Math.max(0, Math.min(low.lo(), high.lo())), Math.min(0.25, most));
  }

  static Interval kink(Interval x) {
    return x.lo() < 0 && x.hi() > 0 ? POSITIVE : Interval.ZERO;
  }

  static Interval xlogx(Interval x) {
    Interval low =
        x.lo() == 0 ? Interval.ZERO : Interval.of(x.lo()).times(log(Interval.of(x.lo())));
    Interval high =
        x.hi() == 0 ? Interval.ZERO : Interval.of(x.hi()).times(log(Interval.of(x.hi())));
    double turn = 0.36787944117144233;
    double least =
        x.lo() <= turn + 1e-12 && x.hi() >= turn - 1e-12 ? -turn * (1 + 1e-15) : INFINITY;
    return new Interval(
        Math.min(least, Math.min(low.lo(), high.lo())), Math.max(low.hi(), high.hi()));
  }

  private static Interval log(Interval x) {
    return increasing(x, 1, Math::log);
  }
}
