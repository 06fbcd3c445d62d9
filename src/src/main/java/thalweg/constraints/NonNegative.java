package thalweg.constraints;

import thalweg.math.Check;

/**
 * The non-negative vectors, \(\{w:\ w_i\ge0\}\): a cone, whose projection drops the negative entries.
 *
 * @param dimension d; at least 1
 */
public record NonNegative(int dimension) implements ConvexSet {

  /** Checks the dimension. */
  public NonNegative {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, dimension));
    for (int i = 0; i < w.length; i++) {
      if (w[i] < 0) {
        w[i] = 0;
      }
    }
  }
}
