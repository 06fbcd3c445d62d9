package thalweg.problems;

import thalweg.math.Check;

/**
 * What is known of a function on its whole domain: convexity, L, μ and the Polyak–Łojasiewicz constant, for step sizes
 * and guarantees.
 *
 * <p>Every entry is a claim that holds everywhere; {@code false}, infinity and 0 claim nothing. So a non-convex function
 * has {@link #NONE} unless its gradient is Lipschitz or it satisfies the Polyak–Łojasiewicz inequality.
 *
 * @param convex whether \(f(\lambda x+(1-\lambda)y)\le\lambda f(x)+(1-\lambda)f(y)\) for all x, y and λ in [0, 1]
 * @param smoothness L with \(\|\nabla f(x)-\nabla f(y)\|\le L\|x-y\|\); infinite where no such L exists or is known
 * @param strongConvexity μ ≥ 0 with \(f(y)\ge f(x)+\nabla f(x)^\top(y-x)+\tfrac\mu2\|y-x\|^2\)
 * @param polyakLojasiewicz μ ≥ 0 with \(\tfrac12\|\nabla f(x)\|^2\ge\mu\,(f(x)-f^*)\); at least the strong convexity
 * @see <a href="https://doi.org/10.1007/978-3-319-91578-4">Nesterov, Lectures on Convex Optimization, §1.2 and §2.1</a>
 * @see <a href="https://arxiv.org/abs/1608.04636">Karimi, Nutini and Schmidt (2016), the Polyak–Łojasiewicz condition</a>
 */
public record Traits(
    boolean convex, double smoothness, double strongConvexity, double polyakLojasiewicz) {

  /** No claim at all. */
  public static final Traits NONE = new Traits(false, Double.POSITIVE_INFINITY, 0, 0);

  /** Checks the ranges, and that μ fits the other claims. */
  public Traits {
    if (!(smoothness > 0)) {
      throw new IllegalArgumentException("smoothness must be positive but was " + smoothness);
    }
    Check.nonNegative("strongConvexity", strongConvexity);
    Check.nonNegative("polyakLojasiewicz", polyakLojasiewicz);
    if (strongConvexity > 0 && !convex) {
      throw new IllegalArgumentException(
          "strongConvexity must be 0 without convexity but was " + strongConvexity);
    }
    if (polyakLojasiewicz < strongConvexity) {
      throw new IllegalArgumentException(
          "polyakLojasiewicz must be at least strongConvexity but was " + polyakLojasiewicz);
    }
  }

  /** Not claimed to be convex; the gradient is Lipschitz with constant L. */
  public static Traits smooth(double smoothness) {
    return new Traits(false, smoothness, 0, 0);
  }

  /** Convex, not strongly. */
  public static Traits convex(double smoothness) {
    return new Traits(true, smoothness, 0, 0);
  }

  /** Strongly convex with μ, hence Polyak–Łojasiewicz with the same μ. */
  public static Traits stronglyConvex(double smoothness, double strongConvexity) {
    return new Traits(true, smoothness, strongConvexity, strongConvexity);
  }

  /** The condition number κ = L/μ, infinite without strong convexity or without an L. */
  public double conditionNumber() {
    return smoothness / strongConvexity;
  }
}
