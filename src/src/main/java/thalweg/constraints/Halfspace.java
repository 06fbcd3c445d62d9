package thalweg.constraints;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.math.Vectors;

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
    Hyperplane.check(normal, offset);
  }

  @Override
  public int dimension() {
    return normal.length;
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, normal.length));
    double excess = Vectors.dot(normal, w) - offset;
    if (excess > 0) {
      Vectors.axpy(-excess / Vectors.dot(normal, normal), normal, w);
    }
  }

  @Override
  public double residual(double[] w) {
    Check.finite("w", Check.length("w", w, normal.length));
    return Math.max(0, Vectors.dot(normal, w) - offset) / Vectors.norm2(normal);
  }

  @Override
  public String toString() {
    return "Halfspace[normal=" + Arrays.toString(normal) + ", offset=" + offset + "]";
  }
}
