package thalweg.losses;

/**
 * The squared error of a probability, \(\ell(s,y)=(1-\sigma(ys))^2\) for labels y = −1 or +1, with
 * \(\sigma(z)=1/(1+e^{-z})\); its mean over examples is Brier's score.
 *
 * <p>As a price of probabilities it is as honest as {@link LogisticLoss}; as a function of the score it is
 * <em>not convex</em>: with \(q=\sigma(-ys)\), the probability of the wrong class,
 * \(\partial^2\ell/\partial s^2=2q^2(1-q)(2-3q)\) is negative where q &gt; 2/3. On confident errors it is
 * almost flat, so there the gradient says next to nothing. Lipschitz with constant 8/27, curvature between
 * −0.1203 and 0.1541.
 *
 * @see <a href="https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2">Brier, Verification of Forecasts Expressed in Terms of Probability (1950)</a>
 */
public record BrierLoss() implements Loss {
  // Where the curvature 2q²(1−q)(2−3q) is extreme: the roots of 12q² − 15q + 4.
  private static final double MOST_CURVED = curvature((15 - Math.sqrt(33)) / 24);
  private static final double LEAST_CURVED = curvature((15 + Math.sqrt(33)) / 24);

  private static double curvature(double q) {
    return 2 * q * q * (1 - q) * (2 - 3 * q);
  }

  private static double wrong(double score, double target) {
    return LogisticLoss.sigmoid(-target * score);
  }

  @Override
  public double value(double score, double target) {
    double q = wrong(score, target);
    return q * q;
  }

  @Override
  public double derivative(double score, double target) {
    double q = wrong(score, target);
    // 1 - q would cancel in the tail where q is close to 1.
    return -2 * target * q * q * LogisticLoss.sigmoid(target * score);
  }

  @Override
  public double secondDerivative(double score, double target) {
    double q = wrong(score, target);
    return 2 * q * q * LogisticLoss.sigmoid(target * score) * (2 - 3 * q);
  }

  @Override
  public boolean convex() {
    return false;
  }

  @Override
  public double lipschitz() {
    return 8.0 / 27;
  }

  @Override
  public double smoothness() {
    return MOST_CURVED;
  }

  /** The most negative curvature, −0.1203: adding more than this times s²/2 makes the loss convex. */
  @Override
  public double strongConvexity() {
    return LEAST_CURVED;
  }

  @Override
  public void checkTarget(double target) {
    new LogisticLoss().checkTarget(target);
  }
}
