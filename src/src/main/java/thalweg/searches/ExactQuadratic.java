package thalweg.searches;

import java.util.Locale;

/**
 * The exact minimizer along a line of a quadratic,
 *
 * <p>\[\alpha=-\frac{g^\top d}{d^\top\nabla^2 f\,d}.\]
 *
 * <p>Along a line the slope of a quadratic is a straight line, so \(d^\top\nabla^2f\,d=(\varphi'(\beta)-\varphi'(0))
 * /\beta\) for any β: the search asks for one slope at the first trial and needs no Hessian. It moves to where the
 * straight line is zero, one more gradient, and once more along the secant if rounding left a slope. Where f is no
 * quadratic it says so.
 *
 * <p>With it, gradient descent contracts f − f* by \(\bigl(\frac{L-\mu}{L+\mu}\bigr)^2\) a step or faster, and conjugate
 * gradients end in d steps.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, (3.26)</a>
 */
public record ExactQuadratic() implements LineSearch {
  private static final double ZERO = 1e-10;
  private static final double NEARLY_ZERO = 1e-3;

  @Override
  public Step along(Line line, int t) {
    PointOnLine origin = line.origin();
    if (!(origin.slope() < 0)) {
      return Step.uphill(origin.slope());
    }
    if (!line.goesOn()) {
      return Step.ended();
    }
    PointOnLine trial = line.at(line.firstTrial());
    for (int secants = 0; secants < 3 && !trial.isFlat(ZERO, origin); secants++) {
      double curvature = (trial.slope() - origin.slope()) / trial.alpha();
      if (!(curvature > 0)) {
        return Step.none(
            String.format(
                Locale.ROOT,
                "the curvature along the direction is %.3g, so f has no minimizer there; check that the quadratic is convex",
                curvature));
      }
      if (!line.goesOn()) {
        return Step.ended();
      }
      trial = line.at(-origin.slope() / curvature);
    }
    return trial.isFlat(NEARLY_ZERO, origin)
        ? Step.of(trial.alpha())
        : Step.none(
            String.format(
                Locale.ROOT,
                "the slope at the minimizer of the parabola is %.3g instead of 0, so f is no quadratic; take StrongWolfe",
                trial.slope()));
  }
}
