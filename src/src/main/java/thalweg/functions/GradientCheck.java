package thalweg.functions;

import java.util.Locale;
import thalweg.math.Check;

/**
 * The verdict of comparing a hand-written gradient with central differences at one point.
 *
 * <p>The error of coordinate i is \(|g_i-\tilde g_i|/\max(1,|g_i|,|\tilde g_i|)\); the check reports the
 * worst one. A correct gradient of a smooth function in double precision stays below about 1e-8, a wrong sign or a
 * forgotten factor shows as 0.1 or more.
 *
 * @param coordinate the coordinate with the largest error
 * @param analytic what the objective's own gradient says there
 * @param numerical what central differences say there
 * @param error the relative error there
 * @param tolerance the error up to which the gradient passes
 */
public record GradientCheck(
    int coordinate, double analytic, double numerical, double error, double tolerance) {

  /** Checks at w with a tolerance of 1e-6. */
  public static GradientCheck at(Differentiable f, double[] w) {
    return at(f, w, 1e-6);
  }

  /**
   * Checks at w.
   *
   * @param f the objective whose gradient is checked
   * @param w a finite point, best a random one: errors hide at zero. Not modified.
   * @param tolerance the error up to which the gradient passes; positive
   */
  public static GradientCheck at(Differentiable f, double[] w, double tolerance) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    Check.positive("tolerance", tolerance);
    double[] analytic = f.gradient(w);
    double[] numerical = new NumericalGradient(f).gradient(w);
    int worst = 0;
    for (int i = 1; i < w.length; i++) {
      // Double.compare puts NaN above everything, so that a NaN is the worst coordinate.
      if (Double.compare(error(analytic[i], numerical[i]), error(analytic[worst], numerical[worst]))
          > 0) {
        worst = i;
      }
    }
    double a = analytic[worst];
    double n = numerical[worst];
    return new GradientCheck(worst, a, n, error(a, n), tolerance);
  }

  private static double error(double a, double b) {
    return Math.abs(a - b) / Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  /** Whether the two gradients agree. */
  public boolean passed() {
    return error <= tolerance;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "gradient check %s: largest relative error %.2e (tolerance %.0e) at coordinate %d,"
            + " where the gradient says %.10g and central differences say %.10g",
        passed() ? "passed" : "FAILED",
        error,
        tolerance,
        coordinate,
        analytic,
        numerical);
  }
}
