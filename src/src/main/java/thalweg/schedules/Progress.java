package thalweg.schedules;

/** What counts as better than the best so far, by a threshold τ. */
public enum Progress {
  /** Lower by a share of the best's magnitude: x &lt; best − τ|best|. */
  RELATIVE_FALL(Double.POSITIVE_INFINITY) {
    @Override
    public boolean isMade(double value, double best, double threshold) {
      return value < beyond(best, -threshold);
    }
  },
  /** Lower by an amount: x &lt; best − τ. */
  ABSOLUTE_FALL(Double.POSITIVE_INFINITY) {
    @Override
    public boolean isMade(double value, double best, double threshold) {
      return value < best - threshold;
    }
  },
  /** Higher by a share of the best's magnitude, as for an accuracy: x &gt; best + τ|best|. */
  RELATIVE_RISE(Double.NEGATIVE_INFINITY) {
    @Override
    public boolean isMade(double value, double best, double threshold) {
      return value > beyond(best, threshold);
    }
  },
  /** Higher by an amount: x &gt; best + τ. */
  ABSOLUTE_RISE(Double.NEGATIVE_INFINITY) {
    @Override
    public boolean isMade(double value, double best, double threshold) {
      return value > best + threshold;
    }
  };

  private final double worst;

  Progress(double worst) {
    this.worst = worst;
  }

  /** Whether the value is better than the best so far; never for NaN. */
  public abstract boolean isMade(double value, double best, double threshold);

  /** What every number is better than. */
  public double worst() {
    return worst;
  }

  /**
   * The best moved by a share of its magnitude, up or down. PyTorch's best·(1 ± τ), to the last bit, where the best is
   * positive; where it is negative that would go the wrong way, and every value would be progress.
   */
  private static double beyond(double best, double share) {
    return Double.isInfinite(best) ? best : best * (1 + share * Math.signum(best));
  }
}
