package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import thalweg.experiments.PairedComparison;
import thalweg.experiments.PairedTest;
import thalweg.plots.Numbers;

/** A comparison: a row a setting with its difference from the baseline, then a sentence an alternative, then what went wrong. */
final class ComparisonView {
  private static final int MOST_REMARKS = 10;

  private ComparisonView() {}

  static View of(PairedComparison comparison) {
    String caption =
        "%s: mean ± standard deviation over %d seeds, and differences from the first row with 95%% intervals"
            .formatted(comparison.experiment(), comparison.seeds());
    List<String> head = List.of("setting", "value", "difference", "p", "d", "more than noise");
    double[] p = comparison.adjustedP();
    List<List<String>> rows =
        IntStream.range(0, comparison.settings().size())
            .mapToObj(i -> row(comparison, i, p[i]))
            .toList();
    List<String> sentences = new ArrayList<>();
    IntStream.range(1, comparison.settings().size())
        .forEach(i -> sentences.add(comparison.sentence(i)));
    sentences.addAll(remarks(comparison.remarks()));
    return View.of(
        Columns.of(caption, head, rows) + "\n" + String.join("\n", sentences),
        Html.table(caption, head, rows) + Html.paragraphs(sentences));
  }

  /** Remarks in brackets; of many the first, and how many more there are. */
  static List<String> remarks(List<String> all) {
    List<String> shown = new ArrayList<>();
    all.stream().limit(MOST_REMARKS).forEach(remark -> shown.add("(" + remark + ")"));
    if (all.size() > MOST_REMARKS) {
      shown.add("(and %d more, see remarks())".formatted(all.size() - MOST_REMARKS));
    }
    return shown;
  }

  private static List<String> row(PairedComparison comparison, int i, double p) {
    PairedTest test = comparison.test(i);
    String label = comparison.labels().get(i);
    if (i == 0 || test.n() < 2) {
      return List.of(label, comparison.spread(i), "–", "–", "–", "–");
    }
    return List.of(
        label,
        comparison.spread(i),
        Numbers.format(test.mean(), 3) + " ± " + Numbers.format(test.halfWidth(0.95), 2),
        p < 0.001 ? "< 0.001" : Numbers.format(p, 2),
        Double.isInfinite(test.effect()) ? "∞" : Numbers.format(Math.abs(test.effect()), 2),
        comparison.exceedsNoise(i) ? "yes" : "no");
  }
}
