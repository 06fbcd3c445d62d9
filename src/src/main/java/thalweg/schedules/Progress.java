package thalweg.schedules;

/** What counts as better than the best so far, by a threshold τ. */
public enum Progress {
  /** Lower by a share of the best: x &lt; best·(1 − τ). */
  RELATIVE_FALL(Double.POSITIVE_INFINITY) {
    @Override
    public boolean isMade(double value, double best, double threshold) {
      return value < best * (1 - threshold);
    }
  },
  /** Lower by an amount: x &lt; best − τ. */
  ABSOLUTE_FALL(Double.POSITIVE_INFINITY) {
    @Override
    public boolean isMade(double value, double best, double threshold) {
      return value < best - threshold;
    }
  },
  /** Higher by a share of the best, as for an accuracy: x &gt; best·(1 + τ). */
  RELATIVE_RISE(Double.NEGATIVE_INFINITY) {
    @Override
    public boolean isMade(double value, double best, double threshold) {
      return value > best * (1 + threshold);
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
}
