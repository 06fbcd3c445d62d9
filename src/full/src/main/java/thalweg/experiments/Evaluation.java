package thalweg.experiments;

import java.util.Locale;

/**
 * A setting that a search has measured.
 *
 * @param setting the setting
 * @param budget what each run of it was given
 * @param value the mean over the seeds; NaN if the run of one failed
 * @param spent what the search had spent by then, in whole runs
 */
public record Evaluation(Setting setting, int budget, double value, double spent) {

  /** {@code η = 0.1: 0.4821}. */
  @Override
  public String toString() {
    return Double.isNaN(value)
        ? setting + ": failed"
        : String.format(Locale.ROOT, "%s: %.6g", setting, value);
  }
}
