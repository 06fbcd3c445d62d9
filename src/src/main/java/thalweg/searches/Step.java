package thalweg.searches;

import java.util.Locale;

/**
 * What a line search found.
 *
 * @param size the step size α, NaN if none was found
 * @param problem why none was found and what to try, as a clause; empty if one was
 */
public record Step(double size, String problem) {

  /** A step of this size. */
  public static Step of(double size) {
    return new Step(size, "");
  }

  /** No step, and the reason. */
  public static Step none(String problem) {
    return new Step(Double.NaN, problem);
  }

  /** Whether there is a step. */
  public boolean found() {
    return problem.isEmpty();
  }

  /** No step, because the line does not lead down. */
  static Step uphill(double slope) {
    return none(
        "the direction does not descend (slope "
            + slope
            + "); compare the gradient with differences (GradientCheck)");
  }

  /** No step, because {@link Line#goesOn} said no: the run ends, whatever the line looks like. */
  public static Step ended() {
    return none(
        "the run ended during the line search: its time or its evaluations are spent, or it was interrupted");
  }

  /** No step, because f only falls: nothing brackets a minimizer. */
  static Step endless(PointOnLine last) {
    return none(
        String.format(
            Locale.ROOT,
            "up to a step size of %.3g the value kept falling, to %.4g; f seems unbounded below: check its sign, or add a penalty or a bound",
            last.alpha(),
            last.value()));
  }

  /** No step, because what is left of the bracket holds no better point. */
  static Step exhausted(PointOnLine low, PointOnLine high, int trials) {
    if (!high.isFinite()) {
      return none(
          String.format(
              Locale.ROOT,
              "f falls up to a step size of %.6g and is not finite at %.6g; look for log(0) or division by 0 there, or keep away from it with a bound or a barrier",
              low.alpha(),
              high.alpha()));
    }
    return none(
        String.format(
            Locale.ROOT,
            "%d trials shrank the bracket to step sizes between %.6g and %.6g without an acceptable one; either the gradient is wrong (GradientCheck) or differences of f drown in rounding, and then this point is as good as they allow",
            trials,
            Math.min(low.alpha(), high.alpha()),
            Math.max(low.alpha(), high.alpha())));
  }
}
