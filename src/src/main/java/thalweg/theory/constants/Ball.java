package thalweg.theory.constants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import thalweg.math.Vectors;

/**
 * A ball and random points in it, uniformly distributed.
 *
 * @param center the middle
 * @param radius its radius
 * @param points drawn from it; none where no sample was asked for
 */
record Ball(double[] center, double radius, List<double[]> points) {

  static Ball around(double[] center, double radius, int samples, long seed) {
    Random random = new Random(seed);
    List<double[]> points = new ArrayList<>();
    for (int k = 0; k < samples; k++) {
      double[] x = new double[center.length];
      for (int i = 0; i < x.length; i++) {
        x[i] = random.nextGaussian();
      }
      Vectors.normalize(x);
      double length = radius * Math.pow(random.nextDouble(), 1.0 / x.length);
      Vectors.combine(1, center, length, x, x);
      points.add(x);
    }
    return new Ball(center.clone(), radius, points);
  }

  boolean isSampled() {
    return !points.isEmpty();
  }

  /** {@code 100 points of the ball of radius 2}. */
  String words() {
    return String.format(
        Locale.ROOT, "%d points of the ball of radius %.4g", points.size() + 1, radius);
  }
}
