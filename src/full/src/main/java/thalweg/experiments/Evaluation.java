package thalweg.experiments;

/**
 * A setting that a search has measured.
 *
 * @param setting the setting
 * @param budget what each run of it was given
 * @param value the mean over the seeds; NaN if the run of one failed
 * @param spent what the search had spent by then, in whole runs
 */
public record Evaluation(Setting setting, int budget, double value, double spent) {

  /** {@code η = 0.1: 0.482137}. */
  @Override
  public String toString() {
    return setting + ": " + (Double.isNaN(value) ? "failed" : Digits.of(value, 6));
  }
}
