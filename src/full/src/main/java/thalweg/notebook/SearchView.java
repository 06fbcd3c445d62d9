package thalweg.notebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import thalweg.experiments.Evaluation;
import thalweg.experiments.SearchResult;
import thalweg.plots.Numbers;

/** A search: the best settings that were measured as a whole, with a column a name. */
final class SearchView {
  private static final int MOST = 10;

  private SearchView() {}

  static View of(SearchResult result) {
    List<Evaluation> best =
        result.whole().stream()
            .filter(e -> !Double.isNaN(e.value()))
            .sorted(Comparator.comparingDouble(Evaluation::value))
            .limit(MOST)
            .toList();
    String caption =
        "%s, %s: the best %d of %d evaluations, for %s of %s whole runs, mean of %d seed%s"
            .formatted(
                result.experiment(),
                result.strategy(),
                best.size(),
                result.evaluations().size(),
                Numbers.brief(result.spent()),
                Numbers.brief(result.wholeRuns()),
                result.seeds(),
                result.seeds() == 1 ? "" : "s");
    List<String> head = new ArrayList<>(List.of("value"));
    if (!best.isEmpty()) {
      head.addAll(best.get(0).setting().values().keySet());
    }
    List<List<String>> rows = best.stream().map(SearchView::row).toList();
    List<String> remarks = ComparisonView.remarks(result.remarks());
    return View.of(
        Columns.of(caption, head, rows)
            + (remarks.isEmpty() ? "" : "\n" + String.join("\n", remarks)),
        Html.table(caption, head, rows) + Html.paragraphs(remarks));
  }

  private static List<String> row(Evaluation evaluation) {
    List<String> row = new ArrayList<>(List.of(Numbers.precise(evaluation.value())));
    for (Object value : evaluation.setting().values().values()) {
      row.add(value instanceof Double number ? Numbers.brief(number) : value.toString());
    }
    return row;
  }
}
