package thalweg.constraints;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.math.Vectors;

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
    check(normal, offset);
  }

  static void check(double[] normal, double offset) {
    Check.positive("the length of normal", Vectors.norm2(Check.finite("normal", normal)));
    Check.finite("offset", offset);
  }

  @Override
  public int dimension() {
    return normal.length;
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, normal.length));
    double excess = Vectors.dot(normal, w) - offset;
    if (excess != 0) {
      Vectors.axpy(-excess / Vectors.dot(normal, normal), normal, w);
    }
  }

  @Override
  public double residual(double[] w) {
    Check.finite("w", Check.length("w", w, normal.length));
    return Math.abs(Vectors.dot(normal, w) - offset) / Vectors.norm2(normal);
  }

  @Override
  public String toString() {
    return "Hyperplane[normal=" + Arrays.toString(normal) + ", offset=" + offset + "]";
  }
}
