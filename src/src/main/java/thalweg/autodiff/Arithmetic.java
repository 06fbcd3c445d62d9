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
          (a, b) -> -a / (b * b),
          (a, b) -> 0,
          (a, b) -> -1 / (b * b),
          (a, b) -> 2 * a / (b * b * b));
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
          (a, b) -> sigmoid(a - b),
          (a, b) -> sigmoid(b - a),
          (a, b) -> sigmoid(a - b) * sigmoid(b - a),
          (a, b) -> -sigmoid(a - b) * sigmoid(b - a),
          (a, b) -> sigmoid(a - b) * sigmoid(b - a));

  private Arithmetic() {}

  /** \(\log(e^a+e^b)\); equal numbers are looked at first, because infinity minus itself is no number. */
  private static double logAddExp(double a, double b) {
    return a == b ? a + Math.log(2) : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  }
}
