package thalweg.course;

import static java.lang.Math.abs;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * One of the eight functions of two variables that notebook 3 classifies, and what a chord says about it.
 *
 * @param shape the strongest that holds
 * @param formula its value at (w₀, w₁)
 * @param hint where to look
 */
record PlaneFunction(Shape shape, DoubleBinaryOperator formula, String hint) {

  /** The constant of strong convexity that the chords are held against. */
  static final double MU = 0.01;

  /** The eight, in the order of the notebook. */
  static final List<PlaneFunction> ALL =
      List.of(
          new PlaneFunction(
              Shape.CONVEX,
              (a, b) -> 3 * a - b,
              "the gap of every chord is exactly 0; what does each of the two definitions ask of the gap?"),
          new PlaneFunction(
              Shape.CONVEX, (a, b) -> pow(a - b, 2), "walk along w₀ = w₁, and across it"),
          new PlaneFunction(
              Shape.STRONGLY,
              (a, b) -> a * a + a * b + 10 * b * b,
              "its Hessian is constant; look at both of its eigenvalues"),
          new PlaneFunction(Shape.NOT, (a, b) -> a * b, "walk along w₀ = −w₁"),
          new PlaneFunction(
              Shape.CONVEX,
              (a, b) -> max(a, b) + log(1 + exp(-abs(a - b))),
              "walk along w₀ = w₁, and across it"),
          new PlaneFunction(
              Shape.STRONGLY,
              (a, b) -> max(pow(a - 1, 2), pow(a + 1, 2)) + b * b,
              "the larger of the two is (|w₀| + 1)²; what do you get if you take w₀² + w₁² away?"),
          new PlaneFunction(
              Shape.NOT,
              (a, b) -> min(pow(a - 1, 2), pow(a + 1, 2)) + b * b,
              "draw it along w₁ = 0, from w₀ = −1 to w₀ = 1"),
          new PlaneFunction(
              Shape.NOT,
              (a, b) -> log(1 + a * a + b * b),
              "draw it along an axis, far out, where it is nearly 2 log|w₀|"));

  /** What a function is, the strongest that holds. */
  enum Shape {
    STRONGLY("strongly convex"),
    CONVEX("convex"),
    NOT("not convex");

    private final String text;

    Shape(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  double value(double a, double b) {
    return formula.applyAsDouble(a, b);
  }

  /** The gap at the middle of a chord from (x₀, x₁) to (y₀, y₁): negative where the graph is above it. */
  double gap(double[] chord) {
    return (value(chord[0], chord[1]) + value(chord[2], chord[3])) / 2
        - value((chord[0] + chord[2]) / 2, (chord[1] + chord[3]) / 2);
  }

  /** Whether a chord shows that the function is not convex, by more than rounding. */
  boolean refutesConvexity(double[] chord) {
    return gap(chord) < -rounding(chord);
  }

  /** Whether a chord shows that the function is not strongly convex with {@link #MU}. */
  boolean refutesStrongConvexity(double[] chord) {
    double length = pow(chord[0] - chord[2], 2) + pow(chord[1] - chord[3], 2);
    return gap(chord) < MU / 8 * length - rounding(chord);
  }

  /** Whether a chord proves what the exercise asks for. */
  boolean isShownBy(double[] chord) {
    return shape == Shape.NOT ? refutesConvexity(chord) : refutesStrongConvexity(chord);
  }

  private double rounding(double[] chord) {
    return 1e-12 * max(1, max(abs(value(chord[0], chord[1])), abs(value(chord[2], chord[3]))));
  }
}
