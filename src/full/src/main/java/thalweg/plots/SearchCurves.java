package thalweg.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thalweg.experiments.Evaluation;
import thalweg.experiments.SearchResult;
import thalweg.math.Check;

/** How good the best setting of a search is after how much budget; strategies beside each other. */
public final class SearchCurves {
  private SearchCurves() {}

  /**
   * The smallest value of whole runs so far. Results of one strategy, such as those of several search seeds, become one
   * line, their median, where all of them have a value.
   *
   * @param value what was measured, with its unit
   * @param results at least one with a value
   */
  public static Plot of(String value, List<SearchResult> results) {
    Check.atLeast("the number of results", results.size(), 1);
    Map<String, List<SearchResult>> strategies = new LinkedHashMap<>();
    for (SearchResult result : results) {
      strategies
          .computeIfAbsent(result.strategy().toString(), key -> new ArrayList<>())
          .add(result);
    }
    Plot plot =
        Plot.of(results.get(0).experiment() + ": best so far", "budget spent (whole runs)", value);
    for (Map.Entry<String, List<SearchResult>> strategy : strategies.entrySet()) {
      plot = with(plot, strategy.getKey(), strategy.getValue());
    }
    if (plot.marks().isEmpty()) {
      throw new IllegalArgumentException(
          "a curve needs a setting with a value, but no result has one: " + results.get(0));
    }
    return plot;
  }

  /** One search. */
  public static Plot of(String value, SearchResult result) {
    return of(value, List.of(result));
  }

  /** On a grid of as many places as there are whole runs in the budget, so that searches of other rhythms can be averaged. */
  private static Plot with(Plot plot, String name, List<SearchResult> results) {
    double most = results.stream().mapToDouble(SearchResult::spent).max().orElse(0);
    List<Double> places = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (double spent = 1; spent <= Math.ceil(most); spent++) {
      double place = Math.min(spent, most);
      double[] column = results.stream().mapToDouble(r -> bestBy(r, place)).toArray();
      if (Arrays.stream(column).allMatch(Double::isFinite)) {
        places.add(place);
        columns.add(column);
      }
    }
    if (places.isEmpty()) {
      return plot;
    }
    double[] x = places.stream().mapToDouble(Double::doubleValue).toArray();
    double[] y = columns.stream().mapToDouble(SearchCurves::median).toArray();
    int n = results.size();
    return plot.line(n == 1 ? name : "%s (median of %d)".formatted(name, n), x, y);
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
  }

  /** The smallest value of the whole runs that were paid by then; infinite if there is none. */
  private static double bestBy(SearchResult result, double spent) {
    return result.whole().stream()
        .filter(e -> e.spent() <= spent * (1 + 1e-12) && !Double.isNaN(e.value()))
        .mapToDouble(Evaluation::value)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
