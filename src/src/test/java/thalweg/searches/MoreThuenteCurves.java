package thalweg.searches;

import java.util.function.DoubleUnaryOperator;

/**
 * The six functions of Moré and Thuente's tables I to VI.
 *
 * @see <a href="https://doi.org/10.1145/192115.192132">Moré and Thuente, Line Search Algorithms with Guaranteed Sufficient Decrease (1994), §5</a>
 */
final class MoreThuenteCurves {
  private MoreThuenteCurves() {}

  /** Function (5.n); the parameters of (5.4) belong to tables IV to VI. */
  static Curve number(int n) {
    return switch (n) {
      case 1 -> rational(2);
      case 2 -> quintic(0.004);
      case 3 -> rippled(0.01, 39);
      case 4 -> twoWells(0.001, 0.001);
      case 5 -> twoWells(0.01, 0.001);
      case 6 -> twoWells(0.001, 0.01);
      default -> throw new AssertionError("unknown function " + n);
    };
  }

  /** (5.1), \(-\frac{\alpha}{\alpha^2+\beta}\). */
  private static Curve rational(double beta) {
    return new Curve(
        a -> -a / (a * a + beta), a -> (a * a - beta) / ((a * a + beta) * (a * a + beta)));
  }

  /** (5.2), \((\alpha+\beta)^5-2(\alpha+\beta)^4\). */
  private static Curve quintic(double beta) {
    return new Curve(
        a -> Math.pow(a + beta, 5) - 2 * Math.pow(a + beta, 4),
        a -> 5 * Math.pow(a + beta, 4) - 8 * Math.pow(a + beta, 3));
  }

  /** (5.3), |α − 1| rounded off within β of 1, with ripples. */
  private static Curve rippled(double beta, double l) {
    double height = 2 * (1 - beta) / (l * Math.PI);
    DoubleUnaryOperator rounded =
        a ->
            a <= 1 - beta
                ? 1 - a
                : a >= 1 + beta ? a - 1 : (a - 1) * (a - 1) / (2 * beta) + beta / 2;
    DoubleUnaryOperator slope = a -> a <= 1 - beta ? -1 : a >= 1 + beta ? 1 : (a - 1) / beta;
    return new Curve(
        a -> rounded.applyAsDouble(a) + height * Math.sin(l * Math.PI / 2 * a),
        a -> slope.applyAsDouble(a) + (1 - beta) * Math.cos(l * Math.PI / 2 * a));
  }

  /** (5.4), \(\gamma_1\sqrt{(1-\alpha)^2+\beta_2^2}+\gamma_2\sqrt{\alpha^2+\beta_1^2}\). */
  private static Curve twoWells(double beta1, double beta2) {
    double gamma1 = Math.sqrt(1 + beta1 * beta1) - beta1;
    double gamma2 = Math.sqrt(1 + beta2 * beta2) - beta2;
    return new Curve(
        a ->
            gamma1 * Math.sqrt((1 - a) * (1 - a) + beta2 * beta2)
                + gamma2 * Math.sqrt(a * a + beta1 * beta1),
        a ->
            gamma1 * (a - 1) / Math.sqrt((1 - a) * (1 - a) + beta2 * beta2)
                + gamma2 * a / Math.sqrt(a * a + beta1 * beta1));
  }
}
