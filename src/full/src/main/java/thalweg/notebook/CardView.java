package thalweg.notebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thalweg.data.Card;
import thalweg.data.Column;
import thalweg.plots.Numbers;

/** A data card: what the data are, why, from where, under which licence, and what each column means. */
final class CardView {
  private static final int MOST = 40;

  private CardView() {}

  static View of(Card card) {
    String caption =
        "Data card: "
            + card.name()
            + ", "
            + card.rows()
            + " rows, "
            + card.features().size()
            + " features";
    List<List<String>> meaning =
        List.of(
            List.of("why", card.why()), List.of("target", describe(card.target()) + labels(card)));
    List<List<String>> provenance =
        List.of(
            List.of("source", card.citation()),
            List.of("address", card.url()),
            List.of("licence", card.licence()),
            List.of("file", card.file() + " (" + card.origin() + ")"),
            List.of("SHA-256", card.sha256()));
    List<List<String>> columns =
        IntStream.of(Cut.of(card.features().size(), MOST))
            .mapToObj(i -> i == Cut.GAP ? List.of("⋮", "⋮", "⋮") : row(card.features().get(i)))
            .toList();
    List<String> head = List.of("feature", "unit", "meaning");
    String names = "Features" + Cut.note(card.features().size(), MOST, "rows");
    return View.of(
        Columns.pairs(caption, Stream.of(meaning, provenance).flatMap(List::stream).toList())
            + "\n"
            + Columns.of(names, head, columns),
        Html.pairs(caption, meaning)
            + Html.folded(card.features().size() + " features", Html.table(names, head, columns))
            + Html.folded("Where they come from", Html.pairs("Provenance", provenance)));
  }

  private static List<String> row(Column column) {
    return List.of(column.name(), column.unit(), column.meaning());
  }

  private static String describe(Column column) {
    return column.name()
        + (column.unit().isBlank() ? "" : " (" + column.unit() + ")")
        + ": "
        + column.meaning();
  }

  private static String labels(Card card) {
    return card.labels().isEmpty()
        ? ""
        : card.labels().stream()
            .map(label -> label.text() + " is " + Numbers.brief(label.value()))
            .collect(Collectors.joining(", ", "; ", ""));
  }
}
