package thalweg.solvers.derivativefree;

/** The order that methods without gradients live by. */
final class Ranking {
  private Ranking() {}

  /** Sorts points ascending by value, by insertion; equal values keep their order, and +∞ ranks last. */
  static void sort(double[][] points, double[] values) {
    for (int i = 1; i < points.length; i++) {
      double[] point = points[i];
      double value = values[i];
      int j = i;
      for (; j > 0 && values[j - 1] > value; j--) {
        points[j] = points[j - 1];
        values[j] = values[j - 1];
      }
      points[j] = point;
      values[j] = value;
    }
  }
}
