package thalweg.constraints;

import java.util.Arrays;
import thalweg.math.Check;

/**
 * One linear inequality, \(\{w:\ a^\top w\le b\}\); the projection is
 * \(w-\frac{\max(a^\top w-b,\,0)}{\lVert a\rVert^2}\,a\).
 *
 * @param normal a, not all zero. Not to be modified.
 * @param offset b
 */
public record Halfspace(double[] normal, double offset) implements ConvexSet {

  /** Checks that it is bounded by a plane. */
  public Halfspace {
    double distance = Plane.checked(normal, offset).offset();
    if (distance == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException(
          "offset must leave a point with finite coordinates but was " + offset);
    }
  }

  @Override
  public int dimension() {
    return normal.length;
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, normal.length));
    Plane plane = Plane.of(normal, offset);
    if (plane.distance(w) > 0) {
      plane.project(w);
    }
  }

  @Override
  public double residual(double[] w) {
    Check.finite("w", Check.length("w", w, normal.length));
    return Math.max(0, Plane.of(normal, offset).distance(w));
  }

  @Override
  public String toString() {
    return "Halfspace[normal=" + Arrays.toString(normal) + ", offset=" + offset + "]";
  }
}
