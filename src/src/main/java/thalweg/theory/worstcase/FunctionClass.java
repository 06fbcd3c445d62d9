package thalweg.theory.worstcase;

import thalweg.math.Check;

/**
 * The functions whose curvature lies between μ and L everywhere: L-smooth, and μ-strongly convex, convex (μ = 0) or not convex (μ &lt; 0).
 *
 * <p>Points, gradients and values \((x_i,g_i,f_i)\) belong to such a function exactly if for all i and j
 *
 * <p>\[f_i\ge f_j+g_j^\top(x_i-x_j)+\frac1{2(1-\mu/L)}\Bigl(\tfrac1L\lVert g_i-g_j\rVert^2+\mu\lVert x_i-x_j\rVert^2
 * -2\tfrac\mu L(g_j-g_i)^\top(x_j-x_i)\Bigr).\]
 *
 * @param strongConvexity μ; at least −L and below L, as for μ = L there is one function only
 * @param smoothness L; positive, infinite for convex functions that need not be smooth
 * @see <a href="https://doi.org/10.1007/s10107-016-1009-3">Taylor, Hendrickx and Glineur, Smooth strongly convex interpolation and exact worst-case performance of first-order methods (2017), theorem 4</a>
 */
public record FunctionClass(double strongConvexity, double smoothness) {

  /** Convex functions with or without kinks. */
  static final FunctionClass CONVEX = new FunctionClass(0, Double.POSITIVE_INFINITY);

  /** Checks the constants. */
  public FunctionClass {
    if (!(smoothness > 0)) {
      throw new IllegalArgumentException("smoothness must be positive but was " + smoothness);
    }
    Check.finite("strongConvexity", strongConvexity);
    if (!(strongConvexity < smoothness && strongConvexity >= -smoothness)) {
      throw new IllegalArgumentException(
          "strongConvexity μ must be below smoothness L = %s and at least −L but was %s; no function curves more than L"
              .formatted(smoothness, strongConvexity));
    }
  }

  /** L-smooth convex functions, μ = 0. */
  public static FunctionClass smoothConvex(double smoothness) {
    return new FunctionClass(0, smoothness);
  }

  /** L-smooth, μ-strongly convex functions. */
  public static FunctionClass stronglyConvex(double strongConvexity, double smoothness) {
    Check.positive("strongConvexity", strongConvexity);
    return new FunctionClass(strongConvexity, smoothness);
  }

  /** L-smooth functions, convex or not, μ = −L. */
  public static FunctionClass smooth(double smoothness) {
    return new FunctionClass(-smoothness, smoothness);
  }

  /** Whether all of its functions are convex. */
  public boolean isConvex() {
    return strongConvexity >= 0;
  }

  /** The same in a unit in which L is 1. */
  FunctionClass inUnitOf(double scale) {
    return new FunctionClass(strongConvexity / scale, smoothness / scale);
  }

  /** What the inequality demands of samples i and j: the right side minus the left, at most 0. */
  Expression interpolation(Gram gram, Sample i, Sample j) {
    double[] dx = Sample.minus(i.x(), j.x());
    double[] dg = Sample.minus(i.g(), j.g());
    Expression smaller =
        gram.value(j.f()).plus(-1, gram.value(i.f())).plus(1, gram.inner(j.g(), dx));
    double inverse = 1 / smoothness; // 0 where L is infinite, and with it all that follows
    double factor = 1 / (2 * (1 - strongConvexity * inverse));
    return smaller
        .plus(factor * inverse, gram.inner(dg, dg))
        .plus(factor * strongConvexity, gram.inner(dx, dx))
        .plus(-2 * factor * strongConvexity * inverse, gram.inner(dg, dx));
  }
}
