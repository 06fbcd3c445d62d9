package thalweg.notebook;

import java.util.List;
import thalweg.functions.GradientCheck;
import thalweg.plots.Numbers;

/** The verdict of a gradient check and the coordinate it rests on. */
final class CheckView {
  private CheckView() {}

  static View of(GradientCheck check) {
    String verdict = check.passed() ? "✓ gradient check passed" : "✗ gradient check failed";
    List<List<String>> pairs =
        List.of(
            List.of("largest relative error", Numbers.format(check.error(), 3)),
            List.of("tolerance", Numbers.brief(check.tolerance())),
            List.of("at coordinate", Integer.toString(check.coordinate())),
            List.of("your gradient there", Numbers.format(check.analytic(), 10)),
            List.of("differences", Numbers.format(check.numerical(), 10)));
    return View.of(Columns.pairs(verdict, pairs), Html.pairs(verdict, pairs));
  }
}
