package thalweg.searches;

import thalweg.math.Check;

/**
 * Polyak's step size, for functions whose smallest value f* is known: how far the tangent along the direction takes to fall
 * to f*, times a factor,
 *
 * <p>\[\alpha=\lambda\,\frac{f(w)-f^*}{-\nabla f(w)^\top d},\qquad\text{along }d=-\nabla f(w):\quad\alpha=\lambda\,\frac{f(w)-f^*}{\lVert\nabla f(w)\rVert^2}.\]
 *
 * <p>With λ = 1 and d = −∇f, each step brings a convex f closer to all its minimizers, also where f has kinks, and the best of the iterates
 * 0 … k obeys \(f-f^*\le\frac{MR}{\sqrt{k+1}}\) if \(\lVert\nabla f\rVert\le M\): the rate of the best fixed step size, without knowing M or R. With λ = 2,
 * \(\lVert w-w^*\rVert\) contracts by \(\frac{L-\mu}{L+\mu}\) or faster on smooth, strongly convex f. No trial and no further evaluation. f* that is too
 * small makes the steps too long, which ends in values that rise and fall.
 *
 * @param minimum f*, finite
 * @param factor λ; in (0, 2]
 * @see <a href="https://doi.org/10.1016/0041-5553(69)90061-5">Polyak, Minimization of unsmooth functionals (1969)</a>
 * @see <a href="https://doi.org/10.48550/arXiv.2002.00915">Barré, Taylor and d'Aspremont, Complexity Guarantees for Polyak Steps with Momentum (2020), for λ = 2</a>
 */
public record PolyakStep(double minimum, double factor) implements LineSearch {

  /** Checks the settings. */
  public PolyakStep {
    Check.finite("minimum", minimum);
    if (!(factor > 0 && factor <= 2)) {
      throw new IllegalArgumentException("factor must be in (0, 2] but was " + factor);
    }
  }

  /** Polyak's own, with the factor 1. */
  public PolyakStep(double minimum) {
    this(minimum, 1);
  }

  @Override
  public Step along(Line line, int t) {
    if (!line.origin().descends()) {
      return Failure.uphill(line);
    }
    double gap = line.value0() - minimum;
    if (!(gap > 0)) {
      return Failure.notAboveTheMinimum(line, minimum);
    }
    // Both in the line's unit, in which no slope overflows or underflows.
    double alpha = factor * (line.unit().in(gap) / -line.origin().slope());
    if (alpha == 0) {
      return Failure.tooShort(line, alpha, alpha, true);
    }
    return Step.of(Math.min(Math.min(alpha, Double.MAX_VALUE), line.longest()));
  }
}
