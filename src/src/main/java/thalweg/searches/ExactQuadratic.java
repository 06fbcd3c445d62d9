package thalweg.searches;

/**
 * The exact minimizer along a line of a quadratic,
 *
 * <p>\[\alpha=-\frac{g^\top d}{d^\top\nabla^2 f\,d}.\]
 *
 * <p>Along a line the slope of a quadratic is a straight line, so \(d^\top\nabla^2f\,d=(\varphi'(\beta)-\varphi'(0))
 * /\beta\) for any β: the search asks for one slope at the first trial and needs no Hessian. It moves to where the
 * straight line is zero, one more gradient, and up to twice more along the secant if rounding left a slope. A first trial so
 * short that it changes the slope by less than 10⁻⁸ of itself is made 1024 times as long. It looks at slopes only;
 * where they do not form a straight line, f is no quadratic, and it says so.
 *
 * <p>With it, gradient descent contracts f − f* by \(\bigl(\frac{L-\mu}{L+\mu}\bigr)^2\) a step or faster, and conjugate
 * gradients end in d steps.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, (3.26)</a>
 */
public record ExactQuadratic() implements LineSearch {
  private static final double ZERO = 1e-10;
  private static final double NEARLY_ZERO = 1e-3;
  private static final double RELIABLE = 1e-8;
  private static final int MOST_SECANTS = 3;
  private static final int MOST_TRIALS = 24;

  @Override
  public Step along(Line line, int t) {
    PointOnLine origin = line.origin();
    if (!origin.descends()) {
      return Failure.uphill(line);
    }
    double alpha = line.firstTrial();
    int secants = 0;
    for (int trials = 1; trials <= MOST_TRIALS; trials++) {
      if (!line.goesOn()) {
        return Step.ended();
      }
      PointOnLine trial = line.at(alpha);
      if (!trial.isFinite()) {
        return Failure.notQuadratic(line, trial);
      }
      boolean atTheLimit = alpha == line.longest() && trial.slope() < 0;
      if (atTheLimit || trial.isFlat(secants < MOST_SECANTS ? ZERO : NEARLY_ZERO, origin)) {
        return Step.of(alpha);
      }
      if (secants == MOST_SECANTS) {
        return Failure.notQuadratic(line, trial);
      }
      double turn = trial.slope() - origin.slope();
      if (Math.abs(turn) <= RELIABLE * -origin.slope()) {
        alpha = Math.min(1024 * alpha, line.longest());
      } else if (turn < 0) {
        return Failure.notConvex(line, turn / alpha);
      } else {
        alpha = Math.min(-origin.slope() / turn * alpha, line.longest());
        secants++;
      }
    }
    return Failure.notConvex(line, 0);
  }
}
