package thalweg.theory.convexity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No formula of the table is called what it is not; how many are decided is printed. */
class FormulasTest {

  @Test
  void noFormulaIsCalledConvexOrNotConvexFalsely() {
    List<Formulas.Case> table = Formulas.all();
    Map<String, Integer> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    List<String> undecided = new ArrayList<>();
    for (Formulas.Case formula : table) {
      ConvexityReport report = ConvexityReport.of(formula.f(), formula.domain());
      Conclusion convex = report.convexity();
      Conclusion quasi = report.quasiconvexity();
      Conclusion strong = report.strongConvexity();
      count(counts, (formula.convex() ? "convex" : "not convex") + ": convexity ", convex);
      if (formula.quasiconvex() != '?') {
        count(counts, "quasiconvex " + formula.quasiconvex() + ": quasiconvexity ", quasi);
      }
      count(counts, "strong convexity ", strong);
      count(counts, "smoothness ", report.smoothness());
      count(counts, "Polyak–Łojasiewicz ", report.polyakLojasiewicz());
      boolean quasiWrong =
          (quasi.isProved() && formula.quasiconvex() == 'n')
              || (quasi.isRefuted() && formula.quasiconvex() == 'y');
      if (formula.convex() ? convex.isRefuted() : convex.isProved() || strong.isProved()) {
        wrong.add(formula.name() + " (" + formula.why() + "): " + convex);
      } else if (quasiWrong) {
        wrong.add(formula.name() + ": " + quasi);
      } else if (convex.status() == Conclusion.Status.UNDECIDED) {
        undecided.add(formula.name() + ": " + convex.sentence());
      }
    }
    System.out.println(table.size() + " formulas");
    counts.forEach((what, count) -> System.out.println("  " + what + ": " + count));
    undecided.forEach(line -> System.out.println("  undecided " + line));
    assertThat(wrong).isEmpty();
    assertThat(table).hasSizeGreaterThanOrEqualTo(200);
    assertThat(table.stream().filter(Formulas.Case::convex)).hasSizeGreaterThan(100);
    assertThat(undecided).hasSizeLessThan(table.size() / 10);
  }

  private static void count(Map<String, Integer> counts, String what, Conclusion conclusion) {
    counts.merge(what + conclusion.status(), 1, Integer::sum);
  }
}
