package thalweg.plots;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import thalweg.training.TrainingRun;

/** The losses of a training run by epoch, and the epoch with the smallest validation loss. */
public final class TrainingCurves {
  private TrainingCurves() {}

  /**
   * Training loss, and validation loss where there is one; on a logarithmic axis if the losses differ by more than a factor of 50. Empty
   * axes before the first epoch ends.
   *
   * <p>A chart that grows while the run goes on is this one, shown again after each epoch:
   *
   * <pre>{@code
   * var chart = live();
   * training.listening(TrainingListener.eachEpoch(run -> chart.show(TrainingCurves.of(run)))).run(f, start);
   * }</pre>
   */
  public static Plot of(TrainingRun run) {
    double[] epochs = IntStream.rangeClosed(1, run.epochs().size()).asDoubleStream().toArray();
    Plot plot = Plot.of("Loss by epoch", "epoch", "mean loss");
    if (epochs.length == 0) {
      return plot;
    }
    plot = plot.line("training", epochs, run.trainingLosses());
    double[] all =
        DoubleStream.concat(
                Arrays.stream(run.trainingLosses()), Arrays.stream(run.validationLosses()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (all.length > 0 && all[0] > 0 && all[all.length - 1] > 50 * all[0]) {
      plot = plot.logY();
    }
    if (Arrays.stream(run.validationLosses()).allMatch(Double::isNaN)) {
      return plot;
    }
    plot = plot.line("validation", epochs, run.validationLosses());
    return run.bestEpoch() == 0 ? plot : plot.vertical("best epoch", run.bestEpoch());
  }
}
