package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;
import thalweg.plots.Numbers;
import thalweg.theory.guarantees.BoundCheck;
import thalweg.theory.guarantees.Guarantee;

/** A guarantee held to a run: the verdict, how close the run came, which condition is not met, and where it is proved. */
final class BoundCheckView {
  private BoundCheckView() {}

  static View of(BoundCheck check) {
    String verdict = verdict(check) + check.guarantee().name();
    List<List<String>> pairs = new ArrayList<>();
    if (!check.holds()) {
      pairs.add(List.of("first violated at k", Integer.toString(check.firstViolation())));
    }
    if (check.tightestAt() >= 0) {
      pairs.add(
          List.of(
              "largest share of the bound",
              Numbers.format(check.tightest(), 3) + " at k = " + check.tightestAt()));
    }
    pairs.add(
        List.of(
            "conditions",
            check.applies() ? "all hold" : "not met: " + String.join("; ", check.unmet())));
    pairs.add(List.of("rows checked", Integer.toString(check.iterations().length)));
    pairs.addAll(statement(check.guarantee()));
    return View.of(Columns.pairs(verdict, pairs), Html.pairs(verdict, pairs));
  }

  /** A bound that a run keeps to by luck is no tick: the theorem did not promise it. */
  private static String verdict(BoundCheck check) {
    if (!check.holds()) {
      return "✗ does not hold: ";
    }
    return check.applies() ? "✓ holds: " : "holds, but is not promised for this run: ";
  }

  /** A guarantee by itself. */
  static View of(Guarantee guarantee) {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < guarantee.conditions().size(); i++) {
      pairs.add(List.of(i == 0 ? "if" : "and", guarantee.conditions().get(i).statement()));
    }
    pairs.addAll(statement(guarantee));
    return View.of(Columns.pairs(guarantee.name(), pairs), Html.pairs(guarantee.name(), pairs));
  }

  private static List<List<String>> statement(Guarantee guarantee) {
    return List.of(
        List.of("of", guarantee.method()),
        List.of("inequality", "$" + guarantee.inequality() + "$"),
        List.of("tight", guarantee.tight() ? "yes: some function attains it" : "not known to be"),
        List.of("source", guarantee.source().toString()));
  }
}
