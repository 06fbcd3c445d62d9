package thalweg.theory.convexity;

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
      new ScalarFunction(
          "exp",
          Interval.ALL,
          Double.NaN,
          x -> Enclosures.exp(x),
          x -> Enclosures.exp(x),
          x -> Enclosures.exp(x));
  static final ScalarFunction EXPM1 =
      new ScalarFunction(
          "expm1",
          Interval.ALL,
          Double.NaN,
          x -> Enclosures.increasing(x, 0, Math::expm1).meet(new Interval(-1, INFINITY)),
          x -> Enclosures.exp(x),
          x -> Enclosures.exp(x));
  static final ScalarFunction LOG =
      new ScalarFunction(
          "log",
          POSITIVE,
          0,
          x -> Enclosures.increasing(x, 1, Math::log),
          Interval::reciprocal,
          x -> x.squared().reciprocal().negated());
  static final ScalarFunction LOG1P =
      new ScalarFunction(
          "log1p",
          new Interval(-1, INFINITY),
          -1,
          x -> Enclosures.increasing(x, 0, Math::log1p),
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
          Enclosures::tanh,
          x -> Interval.of(1).minus(Enclosures.tanh(x).squared()).meet(UNIT),
          x ->
              Enclosures.tanh(x)
                  .times(Interval.of(1).minus(Enclosures.tanh(x).squared()).meet(UNIT))
                  .times(-2)
                  .meet(new Interval(-TANH_BEND, TANH_BEND)));
  static final ScalarFunction SIGMOID =
      new ScalarFunction(
          "sigmoid",
          Interval.ALL,
          Double.NaN,
          Enclosures::sigmoid,
          Enclosures::variance,
          x ->
              Enclosures.variance(x)
                  .times(Interval.of(1).minus(Enclosures.sigmoid(x).times(2)))
                  .meet(new Interval(-SIGMOID_BEND, SIGMOID_BEND)));
  static final ScalarFunction SOFTPLUS =
      new ScalarFunction(
          "softplus",
          Interval.ALL,
          Double.NaN,
          x ->
              Enclosures.increasing(
                      x, Double.NaN, s -> Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))))
                  .meet(POSITIVE),
          Enclosures::sigmoid,
          Enclosures::variance);
  static final ScalarFunction RELU =
      new ScalarFunction(
          "relu",
          Interval.ALL,
          Double.NaN,
          x -> new Interval(Math.max(x.lo(), 0), Math.max(x.hi(), 0)),
          x -> new Interval(x.lo() > 0 ? 1 : 0, x.hi() < 0 ? 0 : 1),
          Enclosures::kink);
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
          Enclosures::kink);

  /** x log x, continued by 0 at 0. */
  static final ScalarFunction XLOGX =
      new ScalarFunction(
          "x log x",
          POSITIVE,
          Double.NaN,
          Enclosures::xlogx,
          x -> Enclosures.increasing(x, 1, Math::log).plus(Interval.of(1)),
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
}
