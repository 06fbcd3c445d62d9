package thalweg.searches;

import thalweg.math.Check;

/**
 * Backtracking until Armijo's condition of sufficient decrease holds:
 *
 * <p>\[\varphi(\alpha)\le\varphi(0)+c\,\alpha\,\varphi'(0),\qquad \alpha=\alpha_0,\ \rho\alpha_0,\
 * \rho^2\alpha_0,\dots\]
 *
 * <p>On an L-smooth function along −∇f it ends with α ≥ min(α₀, 2ρ(1−c)/L), so it needs no knowledge of L.
 * One value per trial, and the slope where values drown in rounding, see {@link PointOnLine}. A trial whose value is NaN
 * or infinite is refused like one that is too high.
 *
 * @param initialStep α₀, tried first; positive
 * @param shrink ρ, the factor between trials; in (0, 1)
 * @param sufficientDecrease c, the share of the promised decrease that must come true; in (0, 1)
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 3.1</a>
 */
public record Backtracking(double initialStep, double shrink, double sufficientDecrease)
    implements LineSearch {

  /** Checks the settings. */
  public Backtracking {
    Check.positive("initialStep", initialStep);
    Check.inOpen("shrink", shrink, 0, 1);
    Check.inOpen("sufficientDecrease", sufficientDecrease, 0, 1);
  }

  /** Halves the step until a ten-thousandth of the promised decrease comes true. */
  public Backtracking(double initialStep) {
    this(initialStep, 0.5, 1e-4);
  }

  @Override
  public Step along(Line line, int t) {
    if (!(line.slope0() < 0)) {
      return Step.uphill(line.slope0());
    }
    double alpha = initialStep;
    double last = Double.POSITIVE_INFINITY;
    // A step size that shrinking leaves as it is (0, or a few times 5e-324) ends the search.
    while (alpha < last && alpha * -line.slope0() > Math.ulp(Math.ulp(line.value0()))) {
      if (!line.goesOn()) {
        return Step.ended();
      }
      if (line.change(alpha) <= sufficientDecrease * alpha * line.slope0()) {
        return Step.of(alpha);
      }
      last = alpha;
      alpha *= shrink;
    }
    return Step.none(
        "down to a step size of "
            + alpha
            + " the value did not fall; either the gradient is wrong (GradientCheck), or this point is as good as"
            + " rounding allows");
  }
}
