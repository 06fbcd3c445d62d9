package thalweg.searches;

import thalweg.math.Check;

/**
 * Backtracking until Armijo's condition of sufficient decrease holds:
 *
 * <p>\[\varphi(\alpha)\le\varphi(0)+c\,\alpha\,\varphi'(0),\qquad \alpha=\alpha_0,\ \rho\alpha_0,\
 * \rho^2\alpha_0,\dots\]
 *
 * <p>On an L-smooth function along −∇f it ends with α ≥ min(α₀, 2ρ(1−c)/L), so it needs no knowledge of L.
 * One value per trial, and the slope where values drown in rounding, see {@link PointOnLine}. A trial whose value or
 * gradient is NaN or infinite is refused like one that is too high. It ends without a step where α no longer changes
 * any digit of w, or promises a decrease far below the last digit of f.
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
    PointOnLine origin = line.origin();
    if (!origin.descends()) {
      return Failure.uphill(line);
    }
    double first = Math.min(initialStep, line.longest());
    boolean finite = false;
    for (double alpha = first; line.goesOn(); alpha *= shrink) {
      double change = line.change(alpha);
      finite = finite || Double.isFinite(change);
      boolean moves = line.moves(alpha);
      // The gradient at the accepted point must be finite too; moving there needs it anyway.
      if (moves
          && change <= sufficientDecrease * alpha * origin.slope()
          && line.at(alpha).decreases(sufficientDecrease, origin)) {
        return Step.of(alpha);
      }
      if (!moves || line.isFarBelowRounding(alpha * origin.slope())) {
        return Failure.tooShort(line, first, alpha, finite);
      }
    }
    return Step.ended();
  }
}
