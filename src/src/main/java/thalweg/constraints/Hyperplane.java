package thalweg.constraints;

import java.util.Arrays;
import thalweg.math.Check;

/**
 * One linear equation, \(\{w:\ a^\top w=b\}\); the projection is
 * \(w-\frac{a^\top w-b}{\lVert a\rVert^2}\,a\).
 *
 * @param normal a, not all zero. Not to be modified.
 * @param offset b
 */
public record Hyperplane(double[] normal, double offset) implements ConvexSet {

  /** Checks that it is a plane. */
  public Hyperplane {
    double distance = Plane.checked(normal, offset).offset();
    if (!Double.isFinite(distance)) {
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
    Plane.of(normal, offset).project(w);
  }

  @Override
  public double residual(double[] w) {
    Check.finite("w", Check.length("w", w, normal.length));
    return Math.abs(Plane.of(normal, offset).distance(w));
  }

  @Override
  public String toString() {
    return "Hyperplane[normal=" + Arrays.toString(normal) + ", offset=" + offset + "]";
  }
}
