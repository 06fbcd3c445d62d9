package thalweg.notebook;

import thalweg.plots.Numbers;
import thalweg.searches.Step;

/** What a line search found, as a sentence. */
final class StepView {
  private StepView() {}

  static View of(Step step) {
    String text =
        step.found()
            ? "✓ step size " + Numbers.precise(step.size())
            : "✗ no step: " + step.problem();
    return View.of(text, "<span>" + Html.escape(text) + "</span>");
  }
}
