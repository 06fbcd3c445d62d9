package thalweg.notebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import thalweg.experiments.Evaluation;
import thalweg.experiments.SearchResult;
import thalweg.plots.Numbers;

/** A search: what it spent in a sentence, then the best settings that were measured as a whole, with a column a name. */
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
    String sentence =
        "%s, %s: %d evaluation%s for %s of %s whole runs, mean of %d seed%s%s"
            .formatted(
                result.experiment(),
                result.strategy(),
                result.evaluations().size(),
                result.evaluations().size() == 1 ? "" : "s",
                Numbers.brief(result.spent()),
                Numbers.brief(result.wholeRuns()),
                result.seeds(),
                result.seeds() == 1 ? "" : "s",
                best.isEmpty() ? "; no setting has a value yet" : "");
    List<String> sentences = new ArrayList<>(ComparisonView.remarks(result.remarks()));
    sentences.add(0, sentence);
    if (best.isEmpty()) {
      return View.of(String.join("\n", sentences), Html.paragraphs(sentences));
    }
    // The table may be narrow, and a caption is no wider than its table.
    String caption = best.size() == 1 ? "The best setting" : "The best " + best.size();
    List<String> head = new ArrayList<>(List.of("value"));
    head.addAll(best.get(0).setting().values().keySet());
    List<List<String>> rows = best.stream().map(SearchView::row).toList();
    return View.of(
        String.join("\n", sentences) + "\n" + Columns.of(caption, head, rows),
        Html.paragraphs(sentences) + Html.table(caption, head, rows));
  }

  private static List<String> row(Evaluation evaluation) {
    List<String> row = new ArrayList<>(List.of(Numbers.precise(evaluation.value())));
    for (Object value : evaluation.setting().values().values()) {
      row.add(value instanceof Double number ? Numbers.brief(number) : value.toString());
    }
    return row;
  }
}
