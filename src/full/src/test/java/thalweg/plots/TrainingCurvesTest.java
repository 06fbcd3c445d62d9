package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.math.Shape;
import thalweg.networks.BatchNorm;
import thalweg.networks.Convolution;
import thalweg.networks.Dense;
import thalweg.networks.Flatten;
import thalweg.networks.MaxPool;
import thalweg.networks.Network;
import thalweg.networks.Relu;
import thalweg.runs.Termination;
import thalweg.training.Epoch;
import thalweg.training.TrainingRun;

class TrainingCurvesTest {

  private static TrainingRun run(double[] training, double[] validation, int best) {
    List<Epoch> epochs = new ArrayList<>();
    for (int i = 0; i < training.length; i++) {
      epochs.add(new Epoch(i + 1, 5 * (i + 1), training[i], validation[i], 0.1, 0.5));
    }
    double[] w = {1};
    double[] none = {};
    return new TrainingRun(
        w, none, w, none, best, epochs, 5 * training.length, Termination.ITERATION_LIMIT, "done");
  }

  @Test
  void bothLossesAndTheBestEpochAreDrawn() {
    Plot plot = TrainingCurves.of(run(new double[] {3, 2, 1.5}, new double[] {3.1, 2.4, 2.6}, 2));
    assertThat(plot.altText()).contains("training", "validation", "best epoch");
    assertThat(plot.y().scale()).isEqualTo(Scale.LINEAR);
  }

  @Test
  void lossesThatFallFarAreDrawnOnALogarithmicAxis() {
    double[] none = {Double.NaN, Double.NaN};
    Plot plot = TrainingCurves.of(run(new double[] {100, 1}, none, 2));
    assertThat(plot.y().scale()).isEqualTo(Scale.LOGARITHMIC);
    assertThat(plot.altText()).doesNotContain("validation");
    assertThat(TrainingCurves.of(run(new double[] {100, 0}, none, 2)).y().scale())
        .isEqualTo(Scale.LINEAR);
  }

  /** Before the first epoch ends, and after a run that was stopped in it. */
  @Test
  void aRunWithoutAnEpochIsAnEmptyChart() {
    Plot plot = TrainingCurves.of(run(new double[0], new double[0], 0));
    assertThat(plot.marks()).isEmpty();
    assertThat(plot.altText()).contains("Loss by epoch").doesNotContain("NaN");
    assertThat(plot.png()).isNotEmpty();
  }

  @Test
  void aNetworkIsDrawnAndToldFromInputToScores() {
    NetworkPicture picture =
        new NetworkPicture(
            Network.of(
                Shape.of(1, 8, 8),
                new Convolution(8, 3, 1, 1),
                new BatchNorm(),
                new Relu(),
                new MaxPool(2),
                new Flatten(),
                new Dense(10)));
    assertThat(picture.altText())
        .isEqualTo(
            "A network that takes 1×8×8; Convolution(8, kernel 3, stride 1, padding 1) gives 8×8×8, 80 parameters; "
                + "BatchNorm(1.0E-5, momentum 0.1) gives 8×8×8, 16 parameters; Relu gives 8×8×8; MaxPool(2, stride 2) gives 8×4×4; "
                + "Flatten gives 128; Dense(10) gives 10, 1,290 parameters. In all 1,386 parameters.");
    assertThat(picture.image().getWidth()).isEqualTo(1040);
    assertThat(picture.image()).isNotNull();
  }
}
