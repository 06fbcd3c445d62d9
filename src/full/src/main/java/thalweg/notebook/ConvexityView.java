package thalweg.notebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import thalweg.plots.Numbers;
import thalweg.theory.convexity.Conclusion;
import thalweg.theory.convexity.ConvexityReport;
import thalweg.theory.convexity.Reason;

/** What is known of a function's convexity: a row a claim, and the reasons of what was proved as trees that unfold. */
final class ConvexityView {
  private ConvexityView() {}

  static View of(ConvexityReport report) {
    List<String> head = List.of("claim", "verdict", "constant", "because");
    List<List<String>> rows = report.conclusions().stream().map(ConvexityView::row).toList();
    StringBuilder html = new StringBuilder(Html.table(report.subject(), head, rows));
    html.append(Html.paragraphs(report.notes()));
    for (Conclusion conclusion : report.conclusions()) {
      Reason reason = conclusion.reason();
      if (conclusion.isProved() && reason != null) {
        html.append(Html.folded("Why it is " + conclusion.claim(), list(reason)));
      }
    }
    return View.of(report.toString(), html.toString());
  }

  static View of(Conclusion conclusion) {
    Reason reason = conclusion.reason();
    String sentence = Html.paragraphs(List.of(conclusion.sentence()));
    return View.of(conclusion.toString(), reason == null ? sentence : sentence + list(reason));
  }

  static View of(Reason reason) {
    return View.of(reason.toString(), list(reason));
  }

  private static List<String> row(Conclusion conclusion) {
    String verdict =
        switch (conclusion.status()) {
          case PROVED -> "✓ proved";
          case REFUTED -> "✗ refuted";
          case UNDECIDED -> "? undecided";
        };
    double constant = conclusion.constant();
    String symbol = conclusion.claim().equals("smooth") ? "L = " : "μ = ";
    return List.of(
        conclusion.claim(),
        verdict,
        Double.isNaN(constant) ? "" : symbol + Numbers.format(constant, 4),
        because(conclusion));
  }

  private static String because(Conclusion conclusion) {
    Reason reason = conclusion.reason();
    List<String> parts = new ArrayList<>();
    if (conclusion.witness() != null) {
      parts.add(conclusion.witness().toString());
    } else if (reason != null) {
      parts.add(reason.rule());
    } else if (conclusion.trials() > 0) {
      parts.add("not refuted in " + conclusion.trials() + " trials");
    }
    if (!conclusion.remark().isEmpty()) {
      parts.add(conclusion.remark());
    }
    return String.join("; ", parts);
  }

  /** The tree as nested lists, which screen readers count and step through. */
  private static String list(Reason reason) {
    StringBuilder out = new StringBuilder("<ul>");
    item(reason, out, Collections.newSetFromMap(new IdentityHashMap<>()));
    return out.append("</ul>").toString();
  }

  private static void item(Reason reason, StringBuilder out, Set<Reason> told) {
    out.append("<li><code>").append(Html.escape(reason.subject())).append("</code> is <b>");
    out.append(Html.escape(reason.statement())).append("</b>: ").append(Html.escape(reason.rule()));
    if (!reason.because().isEmpty()) {
      if (told.add(reason)) {
        out.append("\n<ul>");
        reason.because().forEach(premise -> item(premise, out, told));
        out.append("</ul>");
      } else {
        out.append(" (see above)");
      }
    }
    out.append("</li>\n");
  }
}
