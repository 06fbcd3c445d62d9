package thalweg.searches;

import thalweg.math.Check;

/**
 * The line search of CG_DESCENT, which still works where Armijo's condition drowns in rounding.
 *
 * <p>A step is accepted when the Wolfe conditions hold, \(\varphi(\alpha)\le\varphi(0)+\delta\alpha\varphi'(0)\) and
 * \(\varphi'(\alpha)\ge\sigma\varphi'(0)\), or the approximate ones, which compare slopes only:
 *
 * <p>\[(2\delta-1)\varphi'(0)\ge\varphi'(\alpha)\ge\sigma\varphi'(0),\qquad \varphi(\alpha)\le\varphi(0)+\epsilon
 * |\varphi(0)|.\]
 *
 * <p>Near a minimizer, values agree to half of their digits where slopes still differ. The other searches turn to slopes
 * where values differ by rounding only ({@link PointOnLine}), this one much earlier: a value may rise by ε|φ(0)|. Secant
 * steps from both ends of the bracket; one value and gradient per trial.
 *
 * <p>Its rounds are those of the paper, with θ = ½, γ = 0.66 and ρ = 5. Different are: the solver gives the first trial
 * (no QuadStep); while the bracket is sought its left end is the last low trial, not 0 again; ε is relative to |φ(0)|,
 * where CG_DESCENT can take an average over past values; and a trial that is NaN or infinite counts as too high.
 *
 * @param delta δ, the share of the promised decrease that must come true; in (0, 0.5)
 * @param sigma σ, the share of the slope that may be left; in [delta, 1)
 * @param epsilon ε, how far a value may rise relative to |φ(0)|; at least 0
 * @see <a href="https://doi.org/10.1137/030601880">Hager and Zhang, A New Conjugate Gradient Method with Guaranteed Descent and an Efficient Line Search (2005), §4</a>
 */
public record HagerZhang(double delta, double sigma, double epsilon) implements LineSearch {

  /** Checks the settings. */
  public HagerZhang {
    Check.inOpen("delta", delta, 0, 0.5);
    Check.inHalfOpen("sigma", sigma, delta, 1);
    Check.nonNegative("epsilon", epsilon);
  }

  /** The constants of CG_DESCENT: 0.1, 0.9 and 1e-6. */
  public HagerZhang() {
    this(0.1, 0.9, 1e-6);
  }

  @Override
  public Step along(Line line, int t) {
    return line.origin().descends() ? new SecantBracket(this, line).search() : Failure.uphill(line);
  }

  /** Whether the Wolfe conditions or the approximate ones hold. */
  boolean accepts(PointOnLine trial, PointOnLine origin) {
    boolean approximately = (2 * delta - 1) * origin.slope() >= trial.slope();
    return keepsWolfe(trial, origin)
        || (approximately && isLow(trial, origin) && trial.isFlatter(sigma, origin));
  }

  /** Whether the Wolfe conditions hold. */
  boolean keepsWolfe(PointOnLine trial, PointOnLine origin) {
    return trial.decreases(delta, origin) && trial.isFlatter(sigma, origin);
  }

  /** Whether a value is no higher than rounding explains. */
  boolean isLow(PointOnLine trial, PointOnLine origin) {
    return trial.isFinite() && trial.value() <= origin.value() + epsilon * Math.abs(origin.value());
  }
}
