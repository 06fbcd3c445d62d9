package thalweg.autodiff;

import static java.lang.Math.abs;
import static java.lang.Math.exp;
import static java.lang.Math.max;

import thalweg.math.Check;

/** The table of derivatives: each function of one number with its first and second derivative, written once. */
final class Elementary {
  static final Elementwise NEGATIVE = new Elementwise("negate", x -> -x, (x, y) -> -1, (x, y) -> 0);
  static final Elementwise SQUARE =
      new Elementwise("square", x -> x * x, (x, y) -> 2 * x, (x, y) -> 2);
  static final Elementwise SQRT =
      new Elementwise("sqrt", Math::sqrt, (x, y) -> 0.5 / abs(y), (x, y) -> -0.25 / (x * y));
  static final Elementwise EXP = new Elementwise("exp", Math::exp, (x, y) -> y, (x, y) -> y);
  static final Elementwise EXPM1 =
      new Elementwise("expm1", Math::expm1, (x, y) -> exp(x), (x, y) -> exp(x));
  static final Elementwise LOG =
      new Elementwise(
          "log", Math::log, (x, y) -> x == 0 ? 1 / abs(x) : 1 / x, (x, y) -> -1 / (x * x));
  static final Elementwise LOG1P =
      new Elementwise(
          "log1p", Math::log1p, (x, y) -> 1 / (1 + x), (x, y) -> -1 / ((1 + x) * (1 + x)));
  static final Elementwise SIN =
      new Elementwise("sin", Math::sin, (x, y) -> Math.cos(x), (x, y) -> -y);
  static final Elementwise COS =
      new Elementwise("cos", Math::cos, (x, y) -> -Math.sin(x), (x, y) -> -y);
  static final Elementwise TANH =
      new Elementwise(
          "tanh", Math::tanh, (x, y) -> (1 - y) * (1 + y), (x, y) -> -2 * y * (1 - y) * (1 + y));
  static final Elementwise SIGMOID =
      new Elementwise(
          "sigmoid",
          Elementary::sigmoid,
          (x, y) -> y * sigmoid(-x),
          (x, y) -> y * sigmoid(-x) * (1 - 2 * y));
  static final Elementwise SOFTPLUS =
      new Elementwise(
          "softplus",
          x -> max(x, 0) + Math.log1p(exp(-abs(x))),
          (x, y) -> sigmoid(x),
          (x, y) -> sigmoid(x) * sigmoid(-x));
  static final Elementwise RELU =
      new Elementwise("relu", x -> max(x, 0), (x, y) -> x > 0 ? 1 : 0, (x, y) -> 0);
  static final Elementwise ABS =
      new Elementwise("abs", Math::abs, (x, y) -> Math.signum(x), (x, y) -> 0);

  private Elementary() {}

  /** \(x^p\); the factor p is looked at first, because 0 times the infinity of \(0^{-1}\) is no number. */
  static Elementwise power(double p) {
    Check.finite("p", p);
    return new Elementwise(
        "power " + FourDigits.brief(p),
        x -> Math.pow(x, p),
        (x, y) -> p == 0 ? 0 : p * Math.pow(x, p - 1),
        (x, y) -> p == 0 || p == 1 ? 0 : p * (p - 1) * Math.pow(x, p - 2));
  }

  /** \(\sigma(x)=1/(1+e^{-x})\), accurate in both tails. */
  static double sigmoid(double x) {
    double e = exp(-abs(x));
    return x >= 0 ? 1 / (1 + e) : e / (1 + e);
  }
}
