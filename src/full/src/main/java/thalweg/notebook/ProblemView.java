package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;
import thalweg.plots.Numbers;
import thalweg.theory.constants.ProblemConstants;
import thalweg.theory.problemclasses.Advice;
import thalweg.theory.problemclasses.ProblemClass;

/** The constants of a problem as a sheet, and its class with a table of solvers. */
final class ProblemView {
  private static final List<String> HEAD =
      List.of("solver", "promise", "iterations", "step size", "run", "remark");

  private ProblemView() {}

  static View of(ProblemConstants constants) {
    String caption = "Constants of the " + constants.objective();
    return View.of(Columns.pairs(caption, constants.rows()), Html.pairs(caption, constants.rows()));
  }

  static View of(ProblemClass sheet) {
    List<List<String>> rows = sheet.advice().stream().map(ProblemView::row).toList();
    List<String> sources = sources(sheet);
    return View.of(
        text(sheet, sources), Html.table(sheet.name(), HEAD, rows) + Html.paragraphs(sources));
  }

  private static List<String> row(Advice advice) {
    return List.of(
        advice.solver().getSimpleName(),
        advice.guarantee().isPresent() ? advice.promise() : "none",
        advice.iterations().isPresent() ? Integer.toString(advice.iterations().getAsInt()) : "–",
        Double.isNaN(advice.stepSize()) ? "its own" : Numbers.format(advice.stepSize(), 4),
        advice.line(),
        advice.remark());
  }

  /** Lines of code are long, so in plain text each solver has lines of its own. */
  private static String text(ProblemClass sheet, List<String> sources) {
    StringBuilder out = new StringBuilder(sheet.name());
    for (Advice advice : sheet.advice()) {
      List<String> row = row(advice);
      String work = advice.iterations().isPresent() ? " after " + row.get(2) + " iterations" : "";
      out.append("\n").append(row.get(0)).append(": promises ").append(row.get(1)).append(work);
      out.append("\n  ").append(row.get(4));
      if (!row.get(5).isEmpty()) {
        out.append("\n  ").append(row.get(5));
      }
    }
    sources.forEach(source -> out.append("\n").append(source));
    return out.toString();
  }

  private static List<String> sources(ProblemClass sheet) {
    List<String> sources = new ArrayList<>();
    for (Advice advice : sheet.advice()) {
      advice
          .guarantee()
          .map(g -> "%s: $%s$, %s".formatted(g.name(), g.inequality(), g.source()))
          .filter(source -> !sources.contains(source))
          .ifPresent(sources::add);
    }
    return sources;
  }
}
