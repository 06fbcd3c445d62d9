package thalweg.plots;

import java.util.Arrays;
import thalweg.math.Check;

/** Evenly spaced numbers. */
final class Grid {
  private Grid() {}

  /** So many numbers from the first to the last, evenly spaced on the scale. */
  static double[] between(double from, double to, int count, Scale scale) {
    Check.atLeast("count", count, 2);
    double a = Check.finite("the start of the grid", scale.position(from));
    double b = Check.finite("the end of the grid", scale.position(to));
    double[] grid = new double[count];
    Arrays.setAll(grid, i -> scale.value(a + (b - a) * i / (count - 1)));
    return grid;
  }
}
