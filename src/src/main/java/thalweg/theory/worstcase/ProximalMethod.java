package thalweg.theory.worstcase;

import thalweg.math.Check;

/**
 * A proximal gradient method for a sum F = f + p of a smooth function and a convex one, with fixed steps:
 *
 * <p>\[w_{k+1}=\mathrm{prox}_{\gamma p}\bigl(x_k-\gamma\nabla f(x_k)\bigr)=x_k-\gamma G_k,\qquad x_{i+1}=x_i-\sum_{k\le i}h_{ik}G_k,\]
 *
 * <p>\(G_k=\nabla f(x_k)+s_{k+1}\), \(s_{k+1}\in\partial p(w_{k+1})\): a {@link FixedStepMethod} with the gradient mapping G in place of the gradient.
 * It ends at \(x_N=w_N\), so the last row of h is the plain step γ.
 *
 * @param method the steps h
 * @param gamma γ; positive, in the unit of 1/L
 * @see <a href="https://doi.org/10.1137/16M108104X">Taylor, Hendrickx and Glineur, Exact Worst-Case Performance of First-Order Methods for Composite Convex Optimization (2017)</a>
 */
public record ProximalMethod(FixedStepMethod method, double gamma) {
  private static final double ROUNDING = 1e-12;

  /** Checks the step and the last row. */
  public ProximalMethod {
    Check.positive("gamma", gamma);
    int last = method.steps() - 1;
    for (int k = 0; k <= last; k++) {
      double expected = k == last ? gamma : 0;
      if (Math.abs(method.h().get(last, k) - expected) > ROUNDING * gamma) {
        throw new IllegalArgumentException(
            "a proximal method must end with the plain step γ = %s, but h[%d][%d] was %s and not %s"
                .formatted(gamma, last, k, method.h().get(last, k), expected));
      }
    }
  }

  @Override
  public String toString() {
    return "proximal " + method;
  }
}
