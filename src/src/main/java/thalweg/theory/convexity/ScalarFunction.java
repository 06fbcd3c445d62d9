package thalweg.theory.convexity;

import java.util.function.DoubleUnaryOperator;
import thalweg.autodiff.FormulaGraph.Atom;

/**
 * A function of one number as the rules see it: where it is defined and, over any interval, enclosures of its values, slopes and
 * curvatures.
 *
 * <p>Everything else follows from these: it is nondecreasing where all slopes are at least 0, convex where all curvatures are. At
 * a kink the slope is the interval of subgradients and the curvature reaches to infinity.
 *
 * @param name how a formula writes it
 * @param domain where it is defined
 * @param pole the number at which it is infinite, NaN if there is none
 * @param range its values over an interval
 * @param slope its slopes over an interval
 * @param curvature its curvatures over an interval
 */
record ScalarFunction(
    String name,
    Interval domain,
    double pole,
    Enclosure range,
    Enclosure slope,
    Enclosure curvature) {

  /** A set of numbers that contains all values over an interval. */
  @FunctionalInterface
  interface Enclosure {
    Interval over(Interval x);
  }

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Interval POSITIVE = new Interval(0, INFINITY);
  private static final Interval UNIT = new Interval(0, 1);
  private static final Interval SYMMETRIC = new Interval(-1, 1);

  /** The largest curvature of tanh, 4/(3√3), and of the sigmoid, 1/(6√3), rounded up. */
  private static final double TANH_BEND = 0.769800358919502;

  private static final double SIGMOID_BEND = 0.0962250448649377;

  static final ScalarFunction SQUARE =
      new ScalarFunction(
          "square",
          Interval.ALL,
          Double.NaN,
          Interval::squared,
          x -> x.times(2),
          x -> Interval.of(2));
  static final ScalarFunction SQRT =
      new ScalarFunction(
          "sqrt",
          POSITIVE,
          Double.NaN,
          Interval::sqrt,
          x -> x.sqrt().reciprocal().times(0.5),
          x -> x.sqrt().times(x).reciprocal().times(-0.25));
  static final ScalarFunction EXP =
      new ScalarFunction("exp", Interval.ALL, Double.NaN, x -> exp(x), x -> exp(x), x -> exp(x));
  static final ScalarFunction EXPM1 =
      new ScalarFunction(
          "expm1",
          Interval.ALL,
          Double.NaN,
          x -> increasing(x, 0, Math::expm1).meet(new Interval(-1, INFINITY)),
          x -> exp(x),
          x -> exp(x));
  static final ScalarFunction LOG =
      new ScalarFunction(
          "log",
          POSITIVE,
          0,
          x -> increasing(x, 1, Math::log),
          Interval::reciprocal,
          x -> x.squared().reciprocal().negated());
  static final ScalarFunction LOG1P =
      new ScalarFunction(
          "log1p",
          new Interval(-1, INFINITY),
          -1,
          x -> increasing(x, 0, Math::log1p),
          x -> x.plus(Interval.of(1)).reciprocal(),
          x -> x.plus(Interval.of(1)).squared().reciprocal().negated());
  static final ScalarFunction SIN =
      new ScalarFunction(
          "sin", Interval.ALL, Double.NaN, Waves::sin, Waves::cos, x -> Waves.sin(x).negated());
  static final ScalarFunction COS =
      new ScalarFunction(
          "cos",
          Interval.ALL,
          Double.NaN,
          Waves::cos,
          x -> Waves.sin(x).negated(),
          x -> Waves.cos(x).negated());
  static final ScalarFunction TANH =
      new ScalarFunction(
          "tanh",
          Interval.ALL,
          Double.NaN,
          ScalarFunction::tanh,
          x -> Interval.of(1).minus(tanh(x).squared()).meet(UNIT),
          x ->
              tanh(x)
                  .times(Interval.of(1).minus(tanh(x).squared()).meet(UNIT))
                  .times(-2)
                  .meet(new Interval(-TANH_BEND, TANH_BEND)));
  static final ScalarFunction SIGMOID =
      new ScalarFunction(
          "sigmoid",
          Interval.ALL,
          Double.NaN,
          ScalarFunction::sigmoid,
          ScalarFunction::variance,
          x ->
              variance(x)
                  .times(Interval.of(1).minus(sigmoid(x).times(2)))
                  .meet(new Interval(-SIGMOID_BEND, SIGMOID_BEND)));
  static final ScalarFunction SOFTPLUS =
      new ScalarFunction(
          "softplus",
          Interval.ALL,
          Double.NaN,
          x ->
              increasing(x, Double.NaN, s -> Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))))
                  .meet(POSITIVE),
          ScalarFunction::sigmoid,
          ScalarFunction::variance);
  static final ScalarFunction RELU =
      new ScalarFunction(
          "relu",
          Interval.ALL,
          Double.NaN,
          x -> new Interval(Math.max(x.lo(), 0), Math.max(x.hi(), 0)),
          x -> new Interval(x.lo() > 0 ? 1 : 0, x.hi() < 0 ? 0 : 1),
          ScalarFunction::kink);
  static final ScalarFunction ABS =
      new ScalarFunction(
          "abs",
          Interval.ALL,
          Double.NaN,
          x ->
              x.contains(0)
                  ? new Interval(0, x.magnitude())
                  : Interval.between(Math.abs(x.lo()), Math.abs(x.hi())),
          x -> new Interval(x.lo() > 0 ? 1 : -1, x.hi() < 0 ? -1 : 1),
          ScalarFunction::kink);

  /** x log x, continued by 0 at 0. */
  static final ScalarFunction XLOGX =
      new ScalarFunction(
          "x log x",
          POSITIVE,
          Double.NaN,
          ScalarFunction::xlogx,
          x -> increasing(x, 1, Math::log).plus(Interval.of(1)),
          Interval::reciprocal);

  static final ScalarFunction RECIPROCAL = Powers.of(-1);

  /** The function an atom is, if it is one of a single number. */
  static ScalarFunction of(Atom atom, double parameter) {
    return switch (atom) {
      case SQUARE -> SQUARE;
      case POWER -> Powers.of(parameter);
      case SQRT -> SQRT;
      case EXP -> EXP;
      case EXPM1 -> EXPM1;
      case LOG -> LOG;
      case LOG1P -> LOG1P;
      case SIN -> SIN;
      case COS -> COS;
      case TANH -> TANH;
      case SIGMOID -> SIGMOID;
      case SOFTPLUS -> SOFTPLUS;
      case RELU -> RELU;
      case ABS -> ABS;
      default -> throw new IllegalArgumentException(atom + " is no function of one number");
    };
  }

  /**
   * The values of a nondecreasing function that is computed within eight units in the last place.
   *
   * @param exactAt the one number at which the computed value is exact
   */
  private static Interval increasing(Interval x, double exactAt, DoubleUnaryOperator f) {
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

  private static Interval exp(Interval x) {
    return increasing(x, 0, Math::exp).meet(POSITIVE);
  }

  private static Interval tanh(Interval x) {
    return increasing(x, 0, Math::tanh).meet(SYMMETRIC);
  }

  private static Interval sigmoid(Interval x) {
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
  private static Interval variance(Interval x) {
    Interval s = sigmoid(x);
    Interval low = Interval.of(s.lo()).times(Interval.of(1).minus(Interval.of(s.lo())));
    Interval high = Interval.of(s.hi()).times(Interval.of(1).minus(Interval.of(s.hi())));
    double most = s.contains(0.5) ? 0.25 : Math.max(low.hi(), high.hi());
    return new Interval(Math.max(0, Math.min(low.lo(), high.lo())), Math.min(0.25, most));
  }

  private static Interval kink(Interval x) {
    return x.lo() < 0 && x.hi() > 0 ? POSITIVE : Interval.ZERO;
  }

  private static Interval xlogx(Interval x) {
    Interval low =
        x.lo() == 0
            ? Interval.ZERO
            : Interval.of(x.lo()).times(LOG.range.over(Interval.of(x.lo())));
    Interval high =
        x.hi() == 0
            ? Interval.ZERO
            : Interval.of(x.hi()).times(LOG.range.over(Interval.of(x.hi())));
    double turn = 0.36787944117144233;
    double least =
        x.lo() <= turn + 1e-12 && x.hi() >= turn - 1e-12 ? -turn * (1 + 1e-15) : INFINITY;
    return new Interval(
        Math.min(least, Math.min(low.lo(), high.lo())), Math.max(low.hi(), high.hi()));
  }
}
