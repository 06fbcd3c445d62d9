package thalweg.runs;

import java.util.Locale;

/**
 * Where a run ended, why, and what it cost.
 *
 * @param point the last finite iterate
 * @param value the objective there
 * @param gradientNorm \(\lVert\nabla f\rVert_2\) there, or the solver's measure of stationarity; NaN where the
 *     method sees no gradient
 * @param iterations the steps taken
 * @param counts what was asked of the objective
 * @param termination why the run ended
 * @param detail the numbers behind the termination, as a clause
 * @param trace the whole run
 */
public record Solution(
    double[] point,
    double value,
    double gradientNorm,
    int iterations,
    Counts counts,
    Termination termination,
    String detail,
    Trace trace) {

  /** Whether the run reached what was asked for. */
  public boolean converged() {
    return termination.success();
  }

  /** One sentence: where, why, and what to try next. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "value %.10g%s after %d iterations (%s): %s; %s",
        value,
        Double.isNaN(gradientNorm)
            ? ""
            : String.format(Locale.ROOT, ", gradient norm %.2e", gradientNorm),
        iterations,
        counts,
        detail,
        termination.advice());
  }
}
