package thalweg.theory.convexity;

import java.util.Random;
import thalweg.functions.Objective;
import thalweg.math.Check;

/** Values of a function with bounds or estimates of their error. */
interface Evaluation {

  /** The computed value; NaN or infinite where there is none. */
  double value(double[] w);

  /** An interval that holds the true value; everything where nothing is known. */
  Interval enclosure(double[] w);

  /**
   * The value of an objective.
   *
   * @throws IllegalArgumentException if the function throws, with the point
   */
  static double valueOf(Objective f, double[] w) {
    try {
      return f.value(w);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "the function failed at w = %s: %s; give a domain on which it is defined"
              .formatted(Words.point(w), e.getMessage() == null ? e : e.getMessage()),
          e);
    }
  }

  /** Of a function known by its values only: the error is estimated from how values change when w moves by a few last places. */
  record ByNudges(Objective f) implements Evaluation {
    private static final int NUDGES = 12;
    private static final double ROUNDING = 1e-12;

    @Override
    public double value(double[] w) {
      return valueOf(f, w);
    }

    @Override
    public Interval enclosure(double[] w) {
      double value = value(w);
      Random random = new Random(1);
      double error = ROUNDING * Math.abs(value) + Double.MIN_NORMAL;
      for (int k = 0; k < NUDGES; k++) {
        double[] moved = w.clone();
        for (int i = 0; i < w.length; i++) {
          moved[i] += (random.nextInt(17) - 8) * Math.ulp(w[i]);
        }
        error = Math.max(error, 4 * Math.abs(value(moved) - value));
      }
      return Double.isFinite(value) && Double.isFinite(error)
          ? new Interval(value - error, value + error)
          : Interval.ALL;
    }
  }

  /** Checks that a dimension fits. */
  static int dimension(Objective f, int expected) {
    if (f.dimension() != expected) {
      throw new IllegalArgumentException(
          "domain must have %d coordinates, as many as the function, but has %d"
              .formatted(f.dimension(), expected));
    }
    return Check.atLeast("dimension", expected, 1);
  }
}
