package thalweg.notebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import thalweg.plots.Numbers;
import thalweg.training.Epoch;
import thalweg.training.TrainingRun;

/** A training run: why it ended, and a row for each epoch, of long ones the first and the last. */
final class TrainingRunView {
  private static final int MOST = 10;

  private TrainingRunView() {}

  static View of(TrainingRun run) {
    String caption = run + Cut.note(run.epochs().size(), MOST, "rows");
    List<String> head =
        List.of("epoch", "steps", "training loss", "validation loss", "step size", "seconds");
    List<List<String>> rows = new ArrayList<>();
    for (int i : Cut.of(run.epochs().size(), MOST)) {
      rows.add(
          i == Cut.GAP
              ? Collections.nCopies(head.size(), "⋮")
              : row(run.epochs().get(i), run.bestEpoch()));
    }
    return View.of(Columns.of(caption, head, rows), Html.table(caption, head, rows));
  }

  private static List<String> row(Epoch epoch, int best) {
    String validation =
        Double.isNaN(epoch.validationLoss()) ? "–" : Numbers.precise(epoch.validationLoss());
    return List.of(
        Integer.toString(epoch.epoch()),
        Integer.toString(epoch.steps()),
        Numbers.precise(epoch.trainingLoss()),
        validation + (epoch.epoch() == best && !validation.equals("–") ? " ★" : ""),
        Numbers.precise(epoch.stepSize()),
        Numbers.format(epoch.seconds(), 2));
  }
}
