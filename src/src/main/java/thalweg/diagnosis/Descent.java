package thalweg.diagnosis;

import java.util.List;
import java.util.Locale;
import thalweg.math.Check;
import thalweg.runs.Trace;

/**
 * What the values and gradient norms of a descent say by themselves: that it was unstable, that it went nowhere, or that it was cut off. A
 * method that may go uphill, such as a momentum, can look unstable to it.
 */
final class Descent {
  private static final int FEWEST = 5;

  /** Of the steps, so many may go uphill. */
  private static final double UPHILL = 0.3;

  /** Of the whole descent, so much may happen in the last quarter; a straight line has 0.25. */
  private static final double IN_LAST_QUARTER = 0.05;

  /** A gradient that is as long as this, beside the first, is that of the start. */
  private static final double UNCHANGED = 0.9;

  private Descent() {}

  static List<Suspicion> of(Trace trace) {
    int n = Check.atLeast("the number of iterates in the trace", trace.size(), FEWEST);
    double[] values = trace.values();
    double[] norms = trace.gradientNorms();
    double first = values[0];
    double last = values[n - 1];
    int rises = 0;
    for (int k = 1; k < n; k++) {
      rises += values[k] <= values[k - 1] ? 0 : 1; // NaN rises
    }
    if (!(last <= first) || rises > UPHILL * (n - 1)) {
      return List.of(
          new Suspicion(
              Cause.STEP_TOO_LARGE,
              String.format(
                  Locale.ROOT,
                  "the value rose in %d of %d steps, and went from %.3g to %.3g",
                  rises,
                  n - 1,
                  first,
                  last)));
    }
    double recent = values[3 * (n - 1) / 4] - last;
    if (!(recent > IN_LAST_QUARTER * (first - last))) {
      return List.of();
    }
    boolean nowhere = norms[n - 1] > UNCHANGED * norms[0];
    return List.of(
        new Suspicion(
            nowhere ? Cause.STEP_TOO_SMALL : Cause.NOT_CONVERGED,
            String.format(
                Locale.ROOT,
                "%.0f %% of the descent from %.3g to %.3g came in the last quarter, and the gradient norm is %.3g of the first",
                100 * recent / (first - last),
                first,
                last,
                norms[n - 1] / norms[0])));
  }
}
