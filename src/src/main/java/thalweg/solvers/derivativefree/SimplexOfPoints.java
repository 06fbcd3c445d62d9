package thalweg.solvers.derivativefree;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import thalweg.functions.Objective;
import thalweg.math.Vectors;

/** The d + 1 points that {@link NelderMead} moves, ascending by value. */
final class SimplexOfPoints {
  private final Objective f;
  private final BooleanSupplier goesOn;
  private final double[] widest;
  private final double[][] points;
  private final double[] values;
  private final double[] centre;
  private final Edge edge;
  private double unfoldedDiameter;

  /**
   * The {@link FirstSimplex} around a start.
   *
   * @param goesOn asked before each value; once it says no, all that is left counts as +∞
   * @param value f(start)
   * @param steps the way to the other points, one a coordinate. Not modified.
   * @param widest the longest step of each coordinate; may be infinite. Not modified.
   */
  SimplexOfPoints(
      Objective f,
      BooleanSupplier goesOn,
      double[] start,
      double value,
      double[] steps,
      double[] widest) {
    edge = new Edge(value);
    this.f = edge.watching(f, goesOn);
    this.goesOn = goesOn;
    this.widest = widest;
    int d = start.length;
    points = new double[d + 1][];
    values = new double[d + 1];
    centre = new double[d];
    spread(start, value, steps);
  }

  /** Begins again around the best point, as far in each coordinate as in the largest. */
  void unfold() {
    double[] steps = new double[centre.length];
    Arrays.fill(steps, Math.abs(FirstSimplex.step(Vectors.normInf(points[0]))));
    edge.unfoldedAt(bestValue());
    spread(points[0], values[0], steps);
  }

  private void spread(double[] around, double value, double[] steps) {
    new FirstSimplex(f, points, values).around(around, value, steps, widest);
    Ranking.sort(points, values);
    unfoldedDiameter = diameter();
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

  /** How far it looks; unknown while a point lies where f is not finite, or if it may have been flattened there. */
  double extent() {
    boolean unknown = worstValue() == Double.POSITIVE_INFINITY || edge.leavesDoubt(bestValue());
    return unknown ? Double.POSITIVE_INFINITY : diameter();
  }

  /** Whether it has to be unfolded: no step inside it can be told from rounding, or it is small and leaves doubt. */
  boolean collapsed() {
    double diameter = diameter();
    return diameter <= 4 * Math.ulp(Vectors.normInf(points[0]))
        || (diameter <= Edge.NEXT_TO_NOTHING * unfoldedDiameter && edge.leavesDoubt(bestValue()));
  }

  /** The largest \(\lVert\cdot\rVert_\infty\) distance of a point from the best. */
  private double diameter() {
    double diameter = 0;
    for (double[] point : points) {
      for (int j = 0; j < point.length; j++) {
        diameter = Math.max(diameter, Math.abs(point[j] - points[0][j]));
      }
    }
    return diameter;
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
    for (int i = 1; i < points.length && goesOn.getAsBoolean(); i++) {
      for (int j = 0; j < centre.length; j++) {
        points[i][j] = points[0][j] + factor * (points[i][j] - points[0][j]);
      }
      values[i] = f.value(points[i]);
    }
    Ranking.sort(points, values);
  }
}
