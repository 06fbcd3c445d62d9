package thalweg.diagnosis;

/**
 * How much better one mean loss is than another, in nats: \(\ln\frac{\ell+\varepsilon}{\ell'+\varepsilon}\), where ε is a tenth of the loss of
 * constant scores. Below that all losses are as good, and above ten times that loss all are as bad.
 *
 * @param baseline the loss of the best constant scores
 */
record Gains(double baseline) {
  private static final double FLOOR = 0.1;
  private static final double CEILING = 10;

  /** Positive if the loss fell. */
  double of(double before, double after) {
    return Math.log(bounded(before) / bounded(after));
  }

  private double bounded(double loss) {
    return Math.max(0, Math.min(loss, CEILING * baseline)) + FLOOR * baseline;
  }
}
