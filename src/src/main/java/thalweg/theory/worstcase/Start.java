package thalweg.theory.worstcase;

import thalweg.math.Check;

/**
 * What is known of the start: \(a\,(f(x_0)-f^*)+b\,\lVert x_0-x^*\rVert^2+c\,(f(x_0)-f(x_N))\le r\).
 *
 * @param gap a; at least 0
 * @param distance b; at least 0
 * @param decrease c; at least 0
 * @param atMost r; positive
 */
public record Start(double gap, double distance, double decrease, double atMost) {

  /** Checks the weights. */
  public Start {
    Check.nonNegative("gap", gap);
    Check.nonNegative("distance", distance);
    Check.nonNegative("decrease", decrease);
    Check.positive("atMost", atMost);
    if (gap + distance + decrease == 0) {
      throw new IllegalArgumentException("one of gap, distance and decrease must be positive");
    }
  }

  /** \(\lVert x_0-x^*\rVert\le R\). */
  public static Start distance(double radius) {
    return new Start(0, 1, 0, Check.positive("radius", radius) * radius);
  }

  /** \(f(x_0)-f^*\le\Delta\). */
  public static Start gap(double delta) {
    return new Start(1, 0, 0, Check.positive("delta", delta));
  }

  /** \(f(x_0)-f(x_N)\le\Delta\): what a method without a minimizer is held to. */
  public static Start decrease(double delta) {
    return new Start(0, 0, 1, Check.positive("delta", delta));
  }
}
