package thalweg.functions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thalweg.math.Check;

/**
 * The verdict of comparing a gradient with {@link Differences} of the values at one point.
 *
 * <pre>{@code
 * GradientCheck check = GradientCheck.at(new Rosenbrock(), new double[] {-1.2, 1});
 * System.out.println(check); // gradient check passed: …
 * }</pre>
 *
 * <p>The error of coordinate i is \(|g_i-\tilde g_i|/\max(|g_i|,|\tilde g_i|,s_i)\), where \(s_i\) is the slope that
 * the function has close by, which matters where \(g_i\) is zero; the check reports the worst one. So the units of
 * parameters and values do not matter. What the differences themselves may be off is allowed for. A correct
 * gradient of a smooth function stays below about 1e-9, a wrong sign or a forgotten factor shows as 0.1 or more.
 *
 * @param coordinate the coordinate with the largest error
 * @param analytic what the objective's own gradient says there
 * @param numerical what differences say there
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
    double[] numerical = new double[w.length];
    double[] error = new double[w.length];
    new NumericalGradient(f)
        .differentiate(
            w,
            (i, slope, stencil) -> {
              numerical[i] = slope[0];
              error[i] = error(analytic[i], slope[0], stencil, tolerance);
            });
    int worst = 0;
    for (int i = 1; i < w.length; i++) {
      // Double.compare puts NaN above everything, so that a NaN is the worst coordinate.
      worst = Double.compare(error[i], error[worst]) > 0 ? i : worst;
    }
    return new GradientCheck(worst, analytic[worst], numerical[worst], error[worst], tolerance);
  }

  private static double error(double a, double b, @Nullable Stencil stencil, double tolerance) {
    if (a == b) {
      return 0;
    }
    double scale = Math.max(Math.abs(a), Math.abs(b));
    if (stencil != null) {
      scale = Math.max(scale, stencil.scale()) + stencil.doubt() / tolerance;
    }
    return Math.abs(a - b) / scale;
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
            + " where the gradient says %.10g and differences say %.10g",
        passed() ? "passed" : "FAILED",
        error,
        tolerance,
        coordinate,
        analytic,
        numerical);
  }
}
