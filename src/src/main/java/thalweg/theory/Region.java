package thalweg.theory;

import java.util.Random;
import thalweg.math.Check;

/**
 * Uniform points of a box, and points that differ from them by rounding.
 *
 * @param center its middle. Not modified.
 * @param radius half its width
 * @param random draws the points
 * @param nudges draws the roundings, so that the points do not depend on how many of those there are
 */
record Region(double[] center, double radius, Random random, Random nudges) {

  static Region of(double[] center, double radius, long seed, int dimension) {
    Check.finite("center", Check.length("center", center, dimension));
    Check.positive("radius", radius);
    for (double middle : center) {
      Check.finite("center plus radius", Math.abs(middle) + radius);
    }
    return new Region(center, radius, new Random(seed), new Random(~seed));
  }

  /** The next point. */
  double[] point() {
    double[] x = center.clone();
    for (int i = 0; i < x.length; i++) {
      x[i] += radius * (2 * random.nextDouble() - 1);
    }
    return x;
  }

  /** The points, every coordinate moved by up to 64 units in the last place of the box. */
  double[][] nudged(double[]... points) {
    double[][] moved = new double[points.length][];
    for (int p = 0; p < points.length; p++) {
      moved[p] = points[p].clone();
      for (int i = 0; i < center.length; i++) {
        moved[p][i] += (nudges.nextInt(129) - 64) * Math.ulp(Math.abs(center[i]) + radius);
      }
    }
    return moved;
  }
}
