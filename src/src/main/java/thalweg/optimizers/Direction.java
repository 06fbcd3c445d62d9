package thalweg.optimizers;

import thalweg.math.Vectors;

/** A gradient without its length. */
final class Direction {
  private Direction() {}

  /**
   * \(u\leftarrow g/l\), also where the length is finite but too large for a double. NaN if an entry of g is not finite,
   * since that leaves no direction.
   *
   * @param g a vector. Not modified, unless it is u.
   * @param length l, the length of g or more; positive
   * @param u the result; may be g. Modified.
   */
  static void of(double[] g, double length, double[] u) {
    if (length <= Double.MAX_VALUE) {
      for (int i = 0; i < u.length; i++) {
        u[i] = g[i] / length;
      }
    } else {
      System.arraycopy(g, 0, u, 0, g.length);
      Vectors.normalize(u);
    }
  }
}
