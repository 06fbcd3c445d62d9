package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;
import thalweg.plots.Numbers;
import thalweg.runs.Solution;

/** A solution: first whether it is one, then where it is, what it cost, and why the run ended. */
final class SolutionView {
  private SolutionView() {}

  static View of(Solution solution) {
    String verdict = solution.converged() ? "✓ converged" : "✗ not converged";
    List<List<String>> pairs = new ArrayList<>();
    pairs.add(List.of("why it ended", solution.detail() + "; " + solution.termination().advice()));
    pairs.add(List.of("value", Numbers.precise(solution.value())));
    if (!Double.isNaN(solution.gradientNorm())) {
      pairs.add(List.of("gradient norm", Numbers.format(solution.gradientNorm(), 3)));
    }
    pairs.add(List.of("iterations", Integer.toString(solution.iterations())));
    pairs.add(List.of("evaluations", solution.counts().toString()));
    pairs.add(List.of("point", point(solution.point())));
    return View.of(Columns.pairs(verdict, pairs), Html.pairs(verdict, pairs));
  }

  private static String point(double[] point) {
    return "d = " + point.length + ": " + VectorView.entries(point, 8);
  }
}
