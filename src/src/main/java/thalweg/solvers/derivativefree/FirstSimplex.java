package thalweg.solvers.derivativefree;

import java.util.Arrays;
import thalweg.functions.Objective;
import thalweg.math.Vectors;

/**
 * The points around one with which {@link NelderMead} begins: SciPy's, each coordinate 5% larger, or 0.00025 where it is 0.
 *
 * <p>Where f is not finite there, the step is turned around and shortened until it is, first from the point itself, then
 * from a neighbour that was found; so the corner of a region without walls of its own is no trap. Where no
 * value can be told from that in the middle, as from 1e-20, all steps are lengthened tenfold and more; where one cannot, that
 * step is, up to the longest of them.
 */
final class FirstSimplex {
  /** Values closer than this, relative to their size, are told apart by rounding. */
  private static final double ROUNDING = 1e-13;

  /** Differences below this, relative to the values, have few digits that are no rounding. */
  private static final double BARELY_TOLD = 1e-8;

  /** Steps that grow or shrink ever faster pass through all numbers in so many rounds. */
  private static final int ROUNDS = 40;

  private final Objective f;
  private final double[][] points;
  private final double[] values;

  /**
   * Fills a simplex later.
   *
   * @param points receives d + 1 points. Modified.
   * @param values receives their values. Modified.
   */
  FirstSimplex(Objective f, double[][] points, double[] values) {
    this.f = f;
    this.points = points;
    this.values = values;
  }

  /** The first step of one coordinate, finite and never 0. */
  static double step(double w) {
    double step = w == 0 ? 0.00025 : 1.05 * w - w;
    return step == 0 ? Math.copySign(Double.MIN_VALUE, w) : Double.isFinite(step) ? step : -w / 20;
  }

  /**
   * Puts the simplex around a point.
   *
   * @param middle the first of the points. Not modified.
   * @param value f there
   * @param steps the way to the others, one a coordinate. Not modified.
   * @param widest the longest step of each coordinate; may be infinite. Not modified.
   */
  void around(double[] middle, double value, double[] steps, double[] widest) {
    points[0] = middle.clone();
    values[0] = value;
    place(1, steps, widest);
    double factor = 1;
    for (int k = 1; k <= ROUNDS && isFlat(BARELY_TOLD); k++) {
      factor *= Math.pow(10, k);
      place(factor, steps, widest);
    }
    if (isFlat(ROUNDING)) {
      factor = 1;
      place(1, steps, widest);
    }
    for (int i = 1; i < points.length; i++) {
      lengthen(i, factor * steps[i - 1], factor * Vectors.normInf(steps), widest[i - 1]);
    }
  }

  /** Lengthens one step while its value cannot be told from that in the middle, up to the longest of the steps. */
  private void lengthen(int i, double step, double longest, double widest) {
    double h = Math.abs(step);
    for (int k = 1; k <= ROUNDS && isFlat(i, ROUNDING) && h < longest; k++) {
      h = Math.min(h * Math.pow(10, k), longest);
      place(i, points[0], Math.copySign(h, step), widest);
    }
  }

  /** Places all points, so many times their first step from the middle. */
  private void place(double factor, double[] steps, double[] widest) {
    Arrays.fill(values, 1, values.length, Double.POSITIVE_INFINITY);
    for (int i = 1; i < points.length; i++) {
      place(i, points[0], factor * steps[i - 1], widest[i - 1]);
    }
    for (int i = 1; i < points.length; i++) {
      for (int j = 1; values[i] == Double.POSITIVE_INFINITY && j < points.length; j++) {
        if (values[j] < Double.POSITIVE_INFINITY) {
          place(i, points[j], factor * steps[i - 1], widest[i - 1]);
        }
      }
    }
  }

  private void place(int i, double[] from, double step, double widest) {
    double longest = Math.min(widest / 2, Double.MAX_VALUE / 4);
    double h = Math.copySign(Math.min(Math.abs(step), longest), step);
    points[i] = from.clone();
    points[i][i - 1] += h;
    values[i] = f.value(points[i]);
    if (values[i] == Double.POSITIVE_INFINITY) {
      shorten(i, from[i - 1], h);
    }
  }

  /** Whether no value differs from that in the middle by more than this share of it. */
  private boolean isFlat(double share) {
    for (int i = 1; i < points.length; i++) {
      if (!isFlat(i, share)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFlat(int i, double share) {
    return Math.abs(values[i] - values[0]) <= share * Math.abs(values[0]);
  }

  /** Tries −h, then ±h/4, ±h/4³, ±h/4⁶, …, until f is finite or the step is lost in w. */
  private void shorten(int i, double w, double step) {
    double h = -step;
    for (int k = 1; k <= ROUNDS && w + h != w; k++) {
      for (int side = 0; side < 2; side++) {
        points[i][i - 1] = w + h;
        values[i] = f.value(points[i]);
        if (values[i] < Double.POSITIVE_INFINITY) {
          return;
        }
        h = -h;
      }
      h *= Math.pow(0.25, k);
    }
    points[i][i - 1] = w + step;
  }
}
