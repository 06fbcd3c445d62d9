package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;
import thalweg.plots.Numbers;
import thalweg.plots.OptimalityPicture;
import thalweg.solvers.constrained.KktReport;
import thalweg.theory.optimality.DualityGap;
import thalweg.theory.optimality.Multiplier;
import thalweg.theory.optimality.Optimality;

/** The conditions of optimality with their multipliers, and the gap to a dual value. */
final class OptimalityView {
  private static final int MOST = 20;

  private OptimalityView() {}

  static View of(Optimality there) {
    String verdict = there.holds() ? "✓ optimal to first order" : "✗ not optimal";
    List<List<String>> pairs =
        List.of(
            List.of("value", Numbers.precise(there.value())),
            List.of("stationarity", Numbers.format(there.stationarity(), 2)),
            List.of("infeasibility", Numbers.format(there.infeasibility(), 2)),
            List.of("dual infeasibility", Numbers.format(there.dualInfeasibility(), 2)),
            List.of("complementarity", Numbers.format(there.complementarity(), 2)));
    List<Multiplier> all = there.multipliers();
    List<List<String>> rows = new ArrayList<>();
    all.stream().limit(MOST).forEach(m -> rows.add(row(m)));
    String caption =
        all.size() > MOST
            ? "Active constraints, the first " + MOST + " of " + all.size()
            : "Active constraints";
    List<String> head = List.of("constraint", "multiplier", "change of the best value");
    String table = rows.isEmpty() ? "" : "\n" + Html.table(caption, head, rows);
    View words =
        View.of(
            Columns.pairs(verdict, pairs) + "\n" + there.words(),
            Html.pairs(verdict, pairs) + Html.paragraphs(sentences(there)) + table);
    return there
        .balance()
        .filter(balance -> balance.point().length == 2)
        .map(balance -> drawn(words, FigureView.of(new OptimalityPicture(balance))))
        .orElse(words);
  }

  /** The words stay first: the verdict is what was asked for. */
  private static View drawn(View words, View figure) {
    return new View(
        words.text() + "\n" + figure.text(), words.html() + figure.html(), null, figure.picture());
  }

  /** The table has the active constraints, so of the sentences only the verdict and the failures are left. */
  private static List<String> sentences(Optimality there) {
    List<String> sentences = there.sentences();
    return there.multipliers().isEmpty()
        ? sentences
        : sentences.subList(0, 1 + there.failures().size());
  }

  static View of(KktReport report) {
    return of(Optimality.of(report));
  }

  /** What a kink keeps at 0 has a slope and a limit in its name, and no price. */
  private static List<String> row(Multiplier m) {
    if (m.meaning().isEmpty()) {
      return List.of(m.constraint(), "–", "–");
    }
    String change = Numbers.format(m.rate(), 4) + " ε for " + m.meaning() + " by ε";
    return List.of(m.constraint(), Numbers.format(m.price(), 4), change);
  }

  static View of(DualityGap gap) {
    String caption = "Duality gap " + Numbers.format(gap.gap(), 2);
    List<List<String>> pairs =
        List.of(
            List.of("value", Numbers.precise(gap.value())),
            List.of("dual value", Numbers.precise(gap.dualValue())),
            List.of("relative gap", Numbers.format(gap.relative(), 2)),
            List.of("in words", gap.words()));
    return View.of(Columns.pairs(caption, pairs), Html.pairs(caption, pairs));
  }
}
