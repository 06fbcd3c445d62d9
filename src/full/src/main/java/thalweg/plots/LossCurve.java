package thalweg.plots;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import thalweg.runs.Trace;

/**
 * The objective against the iteration on a logarithmic axis, where linear convergence is a straight line.
 *
 * <p>A run that diverges is followed up to {@value #HEADROOM} times the largest start and then leaves through the top; the alt text
 * says where and how far it got. Values at or below zero cannot be shown: subtract the minimum with {@link #above}.
 */
public final class LossCurve {

  /** How far above the start a diverging run is followed. */
  static final double HEADROOM = 100;

  private LossCurve() {}

  /** \(f(w_k)\) of one run. */
  public static Plot of(Trace trace) {
    return of(Map.of("run", trace));
  }

  /** \(f(w_k)\) of several runs, in the order of a {@code LinkedHashMap} or {@code TreeMap}, else by name. */
  public static Plot of(Map<String, Trace> traces) {
    return plot("Objective by iteration", "f(w)", 0, traces);
  }

  /**
   * \(f(w_k)-f^\star\) of several runs.
   *
   * @param minimum \(f^\star\), such as the value of the closed-form solution
   */
  public static Plot above(double minimum, Map<String, Trace> traces) {
    return plot("Distance to the minimum by iteration", "f(w) − f*", minimum, traces);
  }

  private static Plot plot(String title, String label, double shift, Map<String, Trace> traces) {
    Plot plot = Plot.of(title, "iteration", label);
    for (Map.Entry<String, Trace> entry : ordered(traces).entrySet()) {
      plot =
          plot.line(
              entry.getKey(),
              Arrays.stream(entry.getValue().iterations()).asDoubleStream().toArray(),
              Arrays.stream(entry.getValue().values()).map(v -> v - shift).toArray());
    }
    return Diverging.clipped(
        plot.marks().stream().anyMatch(LossCurve::positive) ? plot.logY() : plot, HEADROOM);
  }

  /** {@code Map.of} has another order in every run of Java; a picture must not. */
  private static Map<String, Trace> ordered(Map<String, Trace> traces) {
    return traces instanceof LinkedHashMap || traces instanceof SortedMap
        ? traces
        : new TreeMap<>(traces);
  }

  private static boolean positive(Mark mark) {
    return Arrays.stream(mark.y()).anyMatch(v -> v > 0);
  }
}
