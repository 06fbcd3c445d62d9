package thalweg.notebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import thalweg.experiments.Sweep;
import thalweg.plots.Numbers;

/** A sweep: at each setting the mean of both errors and their standard deviation over the seeds. */
final class SweepView {
  private SweepView() {}

  static View of(Sweep sweep) {
    int seeds = sweep.errors()[0].length;
    String caption =
        "Mean ± standard deviation over "
            + (seeds == 1 ? "1 seed" : seeds + " seeds")
            + (sweep.interrupted()
                ? ", interrupted after %d of %d settings"
                    .formatted(sweep.settings().length, sweep.planned())
                : "");
    List<String> head = List.of(sweep.name(), "training error", "validation error");
    List<List<String>> rows =
        IntStream.range(0, sweep.settings().length)
            .mapToObj(
                i ->
                    List.of(
                        Numbers.brief(sweep.settings()[i]),
                        spread(sweep.meanTrain()[i], sweep.sdTrain()[i]),
                        spread(sweep.meanValidation()[i], sweep.sdValidation()[i])))
            .toList();
    return View.of(Columns.of(caption, head, rows), Html.table(caption, head, rows));
  }

  private static String spread(double mean, double deviation) {
    return String.format(Locale.ROOT, "%.4g ± %.2g", mean, deviation);
  }
}
