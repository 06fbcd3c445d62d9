package thalweg.searches;

import thalweg.math.Vectors;

/**
 * Whether a run has come as far as it can: neither a lower value nor, near rounding, a smaller gradient for long.
 *
 * <p>What rounding leaves of slopes points anywhere, and steps accepted by slopes alone could go on for ever.
 */
final class Stagnation {
  private static final int PATIENCE = 100;

  private double lowest = Double.POSITIVE_INFINITY;
  private double flattest = Double.POSITIVE_INFINITY;
  private int stuckFor;

  void observe(double value, double[] g) {
    double norm = Vectors.norm2(g);
    stuckFor = value < lowest || norm < flattest ? 0 : stuckFor + 1;
    lowest = Math.min(lowest, value);
    flattest = Math.min(flattest, norm);
  }

  /** Whether more than a hundred points in a row were no better than an earlier one. */
  boolean isReached() {
    return stuckFor > PATIENCE;
  }
}
