package thalweg.schedules;

import thalweg.math.Check;

/**
 * Cuts the step size when a measure has stopped improving: more than {@code patience} values in a row without
 * progress multiply it by a factor.
 *
 * <p>These are the settings; {@link #start} gives the {@link Plateau} that watches one run. PyTorch's {@code
 * ReduceLROnPlateau}: after a cut, {@code cooldown} values are not counted as bad, and a cut too small to
 * matter is left out. Where the best value is negative, PyTorch's relative threshold goes the wrong way; see {@link Progress}.
 *
 * @param initial the first step size; positive
 * @param factor what a cut multiplies by; in (0, 1)
 * @param patience how many bad values in a row are let pass; at least 0
 * @param progress what counts as better
 * @param threshold τ, how much better it must be; at least 0
 * @param cooldown how many values after a cut do not count as bad; at least 0
 * @param floor the least step size; at least 0
 * @param negligible a cut by this much or less is left out; at least 0
 */
public record OnPlateau(
    double initial,
    double factor,
    int patience,
    Progress progress,
    double threshold,
    int cooldown,
    double floor,
    double negligible) {

  /** Checks the settings. */
  public OnPlateau {
    Check.positive("initial", initial);
    Check.inOpen("factor", factor, 0, 1);
    Check.atLeast("patience", patience, 0);
    Check.nonNegative("threshold", threshold);
    Check.atLeast("cooldown", cooldown, 0);
    Check.nonNegative("floor", floor);
    Check.nonNegative("negligible", negligible);
  }

  /**
   * Progress is a fall by a ten-thousandth; no cooldown, no floor; cuts by 1e-8 are negligible, as in PyTorch, or by a
   * millionth of the first step size if that is less.
   */
  public OnPlateau(double initial, double factor, int patience) {
    this(
        initial,
        factor,
        patience,
        Progress.RELATIVE_FALL,
        1e-4,
        0,
        0,
        Math.min(1e-8, 1e-6 * initial));
  }

  /** A tenth of the step size after more than ten values without progress. */
  public OnPlateau(double initial) {
    this(initial, 0.1, 10);
  }

  /** Starts to watch a run. */
  public Plateau start() {
    return new Plateau(this);
  }

  /** Goes on with a run where its state was saved. */
  public Plateau resume(Plateau.State state) {
    return new Plateau(this, state);
  }
}
