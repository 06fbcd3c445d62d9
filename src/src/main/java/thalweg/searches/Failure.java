package thalweg.searches;

import java.util.Locale;

/** Why a search found no step, and what to try: only what its trials show. */
final class Failure {
  private Failure() {}

  /** The line does not lead down. */
  static Step uphill(Line line) {
    double slope = line.slope0();
    if (!line.origin().isFinite()) {
      return none(
          "the line begins with the value %s and the slope %s; the gradient or the direction is not finite",
          line.value0(), slope);
    }
    return slope == 0
        ? Step.none("the slope along the direction is 0: no step along it promises a lower value")
        : none(
            "the direction does not descend (slope %s); compare the gradient with differences (GradientCheck)",
            slope);
  }

  /** The value is at or below what was said to be the smallest one. */
  static Step notAboveTheMinimum(Line line, double minimum) {
    return none(
        "the value %s is not above the minimum %s that PolyakStep was given; if the two agree to rounding this point is a minimizer, else give the true minimum",
        line.value0(), minimum);
  }

  /** f only falls, or its slopes only promise so: nothing brackets a minimizer. */
  static Step endless(Line line, PointOnLine farthest) {
    return farthest.value() < line.value0()
        ? none(
            "up to a step size of %.3g the value kept falling, to %.4g; f seems unbounded below: check its sign, or add a penalty or a bound",
            farthest.alpha(), farthest.value())
        : none(
            "up to a step size of %.3g the slopes promise a fall but the value did not fall below %.4g; compare the gradient with differences (GradientCheck), or begin with a longer step",
            farthest.alpha(), line.value0());
  }

  /** What is left of the bracket holds no better point. */
  static Step exhausted(Line line, PointOnLine low, PointOnLine high, int trials) {
    if (Double.isInfinite(high.alpha())) {
      return none(
          "f falls up to a step size of %.6g, beyond which there are no numbers; the direction is too short: scale f or the variables",
          low.alpha());
    }
    if (!high.isFinite()) {
      String where =
          low.alpha() > 0
              ? String.format(Locale.ROOT, "f falls up to a step size of %.6g and", low.alpha())
              : "f or its gradient";
      return none(
          "%s is not finite at %s%.6g; look for log(0) or division by 0 there, or keep away from it with a bound, a barrier or a shorter first trial",
          where, low.alpha() > 0 ? "" : "step sizes down to ", high.alpha());
    }
    double longer = Math.max(low.alpha(), high.alpha());
    return none(
        "%d trials shrank the bracket to step sizes between %.6g and %.6g without an acceptable one; %s",
        trials,
        Math.min(low.alpha(), high.alpha()),
        longer,
        line.isRounding(longer * line.origin().slope())
            ? "either the gradient is wrong (GradientCheck) or differences of f drown in rounding, and then this point is as good as they allow"
            : "the gradient is wrong (GradientCheck), f has a kink, a jump or noise there, or the first trial was far too long");
  }

  /** The slope does not turn upward. */
  static Step notConvex(Line line, double curvature) {
    return none(
        "the curvature along the direction is %.3g, so f has no minimizer there; check that the quadratic is convex",
        line.unit().out(curvature));
  }

  /** The slope is not a straight line. */
  static Step notQuadratic(Line line, PointOnLine trial) {
    if (!trial.isFinite()) {
      return none(
          "at a step size of %.6g f or its slope is not finite, so f is no quadratic; take StrongWolfe",
          trial.alpha());
    }
    return line.isRounding(trial.alpha() * line.origin().slope())
        ? Step.none("slopes drown in rounding; this point is as good as they allow")
        : none(
            "at the minimizer of the parabola the slope is %.3g of what it was instead of 0, so f is no quadratic; take StrongWolfe",
            trial.slope() / line.origin().slope());
  }

  /** Backtracking gave up. */
  static Step tooShort(Line line, double first, double alpha, boolean finite) {
    if (!line.moves(first)) {
      return none(
          "a step size of %.3g leaves the point as it is, to the last digit; begin with a longer step, or scale the variables",
          first);
    }
    if (!finite) {
      return none(
          "f or its gradient is not finite at step sizes from %.3g down to %.3g; look for log(0) or division by 0 there",
          first, alpha);
    }
    return none(
        "down to a step size of %.3g the value did not fall enough; either the gradient is wrong (GradientCheck), or this point is as good as rounding allows",
        alpha);
  }

  private static Step none(String format, Object... numbers) {
    return Step.none(String.format(Locale.ROOT, format, numbers));
  }
}
