package thalweg.solvers.derivativefree;

import thalweg.functions.Objective;

/** The d + 1 points that {@link NelderMead} moves, ascending by value. */
final class SimplexOfPoints {
  private final Objective f;
  private final double[][] points;
  private final double[] values;
  private final double[] centre;

  /**
   * The start and, for each coordinate, the start with that coordinate 5% larger, or 0.00025 where it is 0.
   *
   * @param value f(start)
   */
  SimplexOfPoints(Objective f, double[] start, double value) {
    this.f = f;
    int d = start.length;
    points = new double[d + 1][];
    values = new double[d + 1];
    centre = new double[d];
    spread(start.clone(), value);
  }

  /** Begins anew around the best point, where the simplex has shrunk to rounding. */
  void unfold() {
    spread(points[0], values[0]);
  }

  private void spread(double[] around, double value) {
    for (int i = 0; i < points.length; i++) {
      double[] point = around.clone();
      if (i > 0) {
        point[i - 1] = point[i - 1] == 0 ? 0.00025 : 1.05 * point[i - 1];
      }
      points[i] = point;
      values[i] = i == 0 ? value : f.value(point);
    }
    Ranking.sort(points, values);
  }

  double[] best() {
    return points[0];
  }

  double bestValue() {
    return values[0];
  }

  double secondWorstValue() {
    return values[values.length - 2];
  }

  double worstValue() {
    return values[values.length - 1];
  }

  /** The largest \(\lVert\cdot\rVert_\infty\) distance of a point from the best. */
  double size() {
    double size = 0;
    for (double[] point : points) {
      for (int j = 0; j < point.length; j++) {
        size = Math.max(size, Math.abs(point[j] - points[0][j]));
      }
    }
    return size;
  }

  /** Whether no step inside the simplex can be told from rounding. */
  boolean collapsed() {
    double scale = 0;
    for (double w : points[0]) {
      scale = Math.max(scale, Math.abs(w));
    }
    return size() <= 4 * Math.ulp(scale);
  }

  /** Finds the centre of all points but the worst, from where {@link #along} is measured. */
  void centre() {
    int d = centre.length;
    for (int j = 0; j < d; j++) {
      double sum = 0;
      for (int i = 0; i < d; i++) {
        sum += points[i][j];
      }
      centre[j] = sum / d;
    }
  }

  /**
   * The value at the centre moved by so many times its way from the worst point.
   *
   * @param point receives the point. Modified.
   */
  double along(double times, double[] point) {
    double[] worst = points[points.length - 1];
    for (int j = 0; j < point.length; j++) {
      point[j] = (1 + times) * centre[j] - times * worst[j];
    }
    return f.value(point);
  }

  /** Puts a point in the place of the worst and sorts. */
  void replaceWorst(double[] point, double value) {
    System.arraycopy(point, 0, points[points.length - 1], 0, point.length);
    values[values.length - 1] = value;
    Ranking.sort(points, values);
  }

  /** Pulls all points to the best one. */
  void shrink(double factor) {
    for (int i = 1; i < points.length; i++) {
      for (int j = 0; j < centre.length; j++) {
        points[i][j] = points[0][j] + factor * (points[i][j] - points[0][j]);
      }
      values[i] = f.value(points[i]);
    }
    Ranking.sort(points, values);
  }
}
