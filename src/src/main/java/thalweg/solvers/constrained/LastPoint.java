package thalweg.solvers.constrained;

import java.util.Arrays;
import thalweg.functions.Differentiable;

/** A function that remembers its last point, so that asking there again costs nothing. */
final class LastPoint implements Differentiable {
  private final Differentiable f;
  private final double[] point;
  private final double[] slope;
  private double value;

  LastPoint(Differentiable f) {
    this.f = f;
    point = new double[f.dimension()];
    slope = new double[point.length];
    Arrays.fill(point, Double.NaN);
  }

  @Override
  public int dimension() {
    return point.length;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    if (!Arrays.equals(w, point)) {
      value = f.valueAndGradient(w, slope);
      System.arraycopy(w, 0, point, 0, w.length);
    }
    System.arraycopy(slope, 0, g, 0, g.length);
    return value;
  }
}
