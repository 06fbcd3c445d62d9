package thalweg.functions;

import org.jspecify.annotations.Nullable;

/**
 * Finds the step over which a curve is differentiated: so short that the curve bends little, so long that rounding blurs
 * little.
 *
 * <p>The first trial is \(h=2^{-11}|t|\), which is right where a variable is of the order of its unit, and costs three
 * values. Where the {@link Stencil} calls h too long or too short, trials go down or up in growing leaps until both kinds are
 * known, and then halve the exponent between them. So neither the unit of t nor that of y matters, and the values needed
 * grow like the logarithm of the orders of magnitude by which the first trial was off.
 *
 * @see <a href="https://doi.org/10.1137/0904025">Gill, Murray, Saunders and Wright, Computing Forward-Difference Intervals for Numerical Optimization (1983)</a>
 * @see <a href="https://doi.org/10.1090/S0025-5718-1979-0537969-8">Stepleman and Winarsky, Adaptive Numerical Differentiation (1979)</a>
 */
final class StepSearch {
  private static final double FIRST = 0x1p-11;
  private static final int TRIALS = 16;
  private static final double NARROW = 8;

  private final Neighbourhood curve;
  private final double shortest;
  private final double longest;
  private double tooShort;
  private double tooLong = Double.POSITIVE_INFINITY;
  private double leap = 100;

  StepSearch(Neighbourhood curve) {
    this.curve = curve;
    double t = Math.abs(curve.t);
    shortest = Math.max(4 * Math.ulp(t), 1e-300);
    // One of the two sides has half the room, and three steps go there.
    double room = (curve.upper - curve.lower) / 8;
    longest = Math.min(room, Math.min(0x1p50 * Math.max(1, t), 0x1p1000));
  }

  /** Whether there are points between the bounds to differentiate by. */
  boolean hasRoom() {
    return longest >= shortest;
  }

  /** The first stencil that is good enough, else the best; none if the curve is not finite nearby. */
  @Nullable Stencil best() {
    double t = Math.abs(curve.t);
    double h = clamp(FIRST * (t > 0 ? t : Math.min(1, 8 * longest)));
    Stencil first = null;
    Stencil best = null;
    for (int k = 0; k < TRIALS; k++) {
      Stencil trial = curve.stencil(h);
      double excess = trial == null ? Double.POSITIVE_INFINITY : trial.excess();
      if (excess <= 1) {
        return trial;
      }
      boolean isLong = trial == null || (trial.isTruncated() && !isNoise(trial, best));
      best = better(trial, best);
      first = first == null ? best : first;
      double next = next(h, isLong, excess);
      if (next == h || tooLong < NARROW * tooShort) {
        break;
      }
      h = next;
    }
    return best != null && first != null && best.isJump(first) ? first : best;
  }

  /** Truncation falls like h³ and rounding like 1/h; beyond a leap that is not relied on. */
  private double next(double h, boolean isLong, double excess) {
    double next;
    if (isLong) {
      tooLong = h;
      next = h * Math.max(0.5 / Math.cbrt(excess), 1 / leap);
    } else {
      tooShort = h;
      next = h * Math.min(2 * excess, leap);
    }
    if (tooShort == 0 || tooLong == Double.POSITIVE_INFINITY) {
      leap *= leap;
      return clamp(next);
    }
    boolean between = next > 2 * tooShort && next < tooLong / 2;
    return between ? next : Math.sqrt(tooShort) * Math.sqrt(tooLong);
  }

  private double clamp(double h) {
    return Math.max(shortest, Math.min(h, longest));
  }

  /** Where a shorter step makes the error larger, what was seen is not the bend of the curve but noise in its values. */
  private static boolean isNoise(Stencil trial, @Nullable Stencil best) {
    return best != null
        && best.isSmooth()
        && trial.h < best.h
        && trial.error() > best.error()
        && !trial.refutes(best);
  }

  private static @Nullable Stencil better(@Nullable Stencil trial, @Nullable Stencil best) {
    if (trial == null || best == null) {
      return best == null ? trial : best;
    }
    return trial.error() < best.error() || trial.refutes(best) ? trial : best;
  }
}
