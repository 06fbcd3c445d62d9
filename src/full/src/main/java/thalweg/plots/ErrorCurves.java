package thalweg.plots;

import java.util.Arrays;
import thalweg.experiments.Sweep;

/** Training and validation error against what a sweep varies, with bands over its seeds and the best setting marked. */
public final class ErrorCurves {
  private ErrorCurves() {}

  /**
   * A learning curve, a validation curve, a regularization curve: whatever the sweep varied. The title says if it was
   * interrupted.
   *
   * @param error what the errors are, with their unit, such as {@code mean squared error}
   */
  public static Plot of(Sweep sweep, String error) {
    int seeds = Arrays.stream(sweep.errors()).mapToInt(row -> row.length).min().orElse(0);
    double[] x = sweep.settings();
    String title = "Training and validation error by " + sweep.name();
    return Plot.of(sweep.interrupted() ? title + " (interrupted)" : title, sweep.name(), error)
        .with(new Mark.Band("training", x, sweep.meanTrain(), sweep.sdTrain(), seeds))
        .with(new Mark.Band("validation", x, sweep.meanValidation(), sweep.sdValidation(), seeds));
  }
}
