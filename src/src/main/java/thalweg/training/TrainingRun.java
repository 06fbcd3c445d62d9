package thalweg.training;

import java.util.List;
import java.util.Locale;
import thalweg.runs.Termination;

/**
 * What a training run came to.
 *
 * @param last the parameters after the last step, or the average of an averaging rule
 * @param lastStatistics the running statistics that go with them; empty where there are none
 * @param best the parameters at the end of the epoch with the smallest validation loss; the last ones without validation
 * @param bestStatistics the running statistics that go with those
 * @param bestEpoch that epoch; 0 if it is the start
 * @param epochs a row for each epoch that was finished
 * @param steps how many steps were taken
 * @param termination why the run ended
 * @param detail the numbers behind that, as a clause
 */
public record TrainingRun(
    double[] last,
    double[] lastStatistics,
    double[] best,
    double[] bestStatistics,
    int bestEpoch,
    List<Epoch> epochs,
    int steps,
    Termination termination,
    String detail) {

  /** Keeps the rows. */
  public TrainingRun {
    epochs = List.copyOf(epochs);
  }

  /** The loss of each epoch on its own batches. */
  public double[] trainingLosses() {
    return epochs.stream().mapToDouble(Epoch::trainingLoss).toArray();
  }

  /** The validation loss after each epoch. */
  public double[] validationLosses() {
    return epochs.stream().mapToDouble(Epoch::validationLoss).toArray();
  }

  /** One sentence: how far, how good, why it ended. */
  @Override
  public String toString() {
    if (epochs.isEmpty()) {
      return "%d steps, no epoch finished: %s".formatted(steps, detail);
    }
    Epoch newest = epochs.get(epochs.size() - 1);
    String validation =
        Double.isNaN(newest.validationLoss())
            ? ""
            : String.format(
                Locale.ROOT,
                ", validation loss %.6g (best after epoch %d)",
                newest.validationLoss(),
                bestEpoch);
    return String.format(
        Locale.ROOT,
        "%d epochs, %d steps, training loss %.6g%s: %s",
        epochs.size(),
        steps,
        newest.trainingLoss(),
        validation,
        detail);
  }
}
