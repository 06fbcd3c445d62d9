package thalweg.searches;

import thalweg.math.Vectors;

/**
 * Whether a run still gets anywhere: by a lower value, or near rounding by a smaller gradient.
 *
 * <p>What rounding leaves of slopes points anywhere, and steps accepted by slopes alone could go on for ever.
 */
final class Progress {
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

  /** Whether one of the last hundred points was the best so far; false means that slopes say no more than values. */
  boolean stands() {
    return stuckFor <= PATIENCE;
  }
}
