package thalweg.landscapes;

import java.util.Arrays;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;

/** The mean of f over points of a quadratic Bézier curve, as a function of its control point; one instance belongs to one thread. */
final class CurveLoss implements Differentiable {
  private final Differentiable f;
  private final double[] from;
  private final double[] to;
  private final int points;
  private final double[] slope;

  CurveLoss(Differentiable f, double[] from, double[] to, int points) {
    this.f = f;
    this.from = from;
    this.to = to;
    this.points = Check.atLeast("points", points, 1);
    slope = new double[from.length];
  }

  static double[] at(double[] from, double[] control, double[] to, double t) {
    double[] point = new double[from.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = (1 - t) * (1 - t) * from[i] + 2 * t * (1 - t) * control[i] + t * t * to[i];
    }
    return point;
  }

  @Override
  public int dimension() {
    return from.length;
  }

  @Override
  public double valueAndGradient(double[] control, double[] g) {
    Check.length("the control point", control, from.length);
    Arrays.fill(g, 0);
    double sum = 0;
    for (int i = 1; i <= points; i++) {
      double t = i / (points + 1.0);
      sum += f.valueAndGradient(at(from, control, to, t), slope);
      Vectors.axpy(2 * t * (1 - t) / points, slope, g);
    }
    return sum / points;
  }

  @Override
  public String toString() {
    return "the mean over %d points of a bent path of %s".formatted(points, f);
  }
}
