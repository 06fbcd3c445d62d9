package thalweg.autodiff;

import static thalweg.autodiff.Elementary.sigmoid;

/** The table of derivatives of functions of two numbers: by a, by b, and twice. */
final class Arithmetic {
  static final Pairwise PLUS =
      new Pairwise(
          "+", (a, b) -> a + b, (a, b) -> 1, (a, b) -> 1, (a, b) -> 0, (a, b) -> 0, (a, b) -> 0);
  static final Pairwise MINUS =
      new Pairwise(
          "−", (a, b) -> a - b, (a, b) -> 1, (a, b) -> -1, (a, b) -> 0, (a, b) -> 0, (a, b) -> 0);
  static final Pairwise TIMES =
      new Pairwise(
          "×", (a, b) -> a * b, (a, b) -> b, (a, b) -> a, (a, b) -> 0, (a, b) -> 1, (a, b) -> 0);
  static final Pairwise DIVIDED_BY =
      new Pairwise(
          "÷",
          (a, b) -> a / b,
          (a, b) -> 1 / b,
          (a, b) -> -(a / b) / b,
          (a, b) -> 0,
          (a, b) -> -1 / b / b,
          (a, b) -> 2 * (a / b) / b / b);
  static final Pairwise XLOGY =
      new Pairwise(
          "xlogy",
          (a, b) -> a == 0 && !Double.isNaN(b) ? 0 : a * Math.log(b),
          (a, b) -> Math.log(b),
          (a, b) -> a == 0 ? 0 : a / b,
          (a, b) -> 0,
          (a, b) -> 1 / b,
          (a, b) -> a == 0 ? 0 : -(a / b) / b);
  static final Pairwise MAX =
      new Pairwise(
          "max",
          Math::max,
          (a, b) -> a >= b ? 1 : 0,
          (a, b) -> a >= b ? 0 : 1,
          (a, b) -> 0,
          (a, b) -> 0,
          (a, b) -> 0);
  static final Pairwise MIN =
      new Pairwise(
          "min",
          Math::min,
          (a, b) -> a <= b ? 1 : 0,
          (a, b) -> a <= b ? 0 : 1,
          (a, b) -> 0,
          (a, b) -> 0,
          (a, b) -> 0);
  static final Pairwise LOG_ADD_EXP =
      new Pairwise(
          "logAddExp",
          Arithmetic::logAddExp,
          (a, b) -> share(a, b),
          (a, b) -> share(b, a),
          (a, b) -> share(a, b) * share(b, a),
          (a, b) -> -share(a, b) * share(b, a),
          (a, b) -> share(a, b) * share(b, a));

  private Arithmetic() {}

  /** \(\log(e^a+e^b)\); equal numbers are looked at first, because infinity minus itself is no number. */
  private static double logAddExp(double a, double b) {
    return a == b ? a + Math.log(2) : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  }

  /** \(e^a/(e^a+e^b)\), a half where both are infinite alike. */
  private static double share(double a, double b) {
    return a == b ? 0.5 : sigmoid(a - b);
  }
}
