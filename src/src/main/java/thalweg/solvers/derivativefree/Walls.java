package thalweg.solvers.derivativefree;

import thalweg.constraints.Box;
import thalweg.functions.Objective;

/**
 * Takes the whole space to a box, so that a search that knows no bounds never leaves it: inside nothing changes, a
 * point beyond a wall is mirrored, and within a of the wall the mirror is bent, so that a minimum on the wall becomes a
 * smooth one,
 *
 * <p>\[x=l+\frac{(y-(l-a))^2}{4a}\quad\text{for }|y-(l-a)|\le2a.\]
 *
 * <p>The order of values is kept, and no weight of a penalty needs to be chosen. This is Hansen's transformation
 * ({@code BoundTransform} of pycma), except that a is in the units of the search.
 */
final class Walls {
  private final Box box;
  private final double[] bend;

  /**
   * Bends each wall within one step of the search, and within a twentieth of the box.
   *
   * @param steps how far the search looks at first in each coordinate; not 0. Not modified.
   */
  Walls(Box box, double[] steps) {
    this.box = box;
    bend = new double[steps.length];
    for (int i = 0; i < bend.length; i++) {
      bend[i] = Math.min(Math.abs(steps[i]), width(i) / 20);
    }
  }

  /** The distance of two opposite walls. */
  double width(int i) {
    return box.upper()[i] - box.lower()[i];
  }

  /** f, asked inside the box only. */
  Objective around(Objective f) {
    double[] x = new double[bend.length];
    return Objective.of(
        x.length,
        y -> {
          inside(y, x);
          return f.value(x);
        });
  }

  /**
   * The point x of the box that y is taken to.
   *
   * @param y any point. Not modified.
   * @param x receives its image. Modified.
   */
  void inside(double[] y, double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = inside(y[i], box.lower()[i], box.upper()[i], bend[i]);
    }
  }

  private static double inside(double y, double lower, double upper, double a) {
    if (lower == upper) {
      return lower;
    }
    if (y >= lower + a && y <= upper - a) {
      return y;
    }
    double t = mirrored(y, lower - a, upper + a);
    double x = t;
    if (t < lower + a) {
      x = lower + (t - (lower - a)) * ((t - (lower - a)) / (4 * a));
    } else if (t > upper - a) {
      x = upper - (upper + a - t) * ((upper + a - t) / (4 * a));
    }
    return Math.min(Math.max(x, lower), upper);
  }

  /** Folds the line at both ends until y lies between them. */
  private static double mirrored(double y, double low, double high) {
    if (y >= low && y <= high) {
      return y;
    }
    double width = high - low;
    double beyond = y < low ? (low - y) % (2 * width) : (y - high) % (2 * width);
    double back = beyond <= width ? beyond : 2 * width - beyond;
    return y < low ? low + back : high - back;
  }

  /**
   * A point that is taken to x.
   *
   * @param x a point of the box. Not modified.
   */
  double[] before(double[] x) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      double lower = box.lower()[i];
      double upper = box.upper()[i];
      double a = bend[i];
      if (x[i] < lower + a) {
        y[i] = lower - a + 2 * Math.sqrt(a * (x[i] - lower));
      } else if (x[i] > upper - a) {
        y[i] = upper + a - 2 * Math.sqrt(a * (upper - x[i]));
      }
    }
    return y;
  }
}
