package thalweg.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thalweg.functions.FiniteSum;
import thalweg.functions.Objective;
import thalweg.math.Shape;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.networks.BatchNorm;
import thalweg.networks.Dense;
import thalweg.networks.Dropout;
import thalweg.networks.Network;
import thalweg.networks.NetworkModel;
import thalweg.networks.Relu;
import thalweg.optimizers.Adam;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Sgd;
import thalweg.runs.Termination;
import thalweg.samples.Batches;
import thalweg.samples.Examples;
import thalweg.schedules.CosineDecay;

class TrainingTest {
  static final Network NETWORK =
      Network.of(
          Shape.of(3), new Dense(6), new BatchNorm(), new Relu(), new Dropout(0.2), new Dense(2));

  @TempDir Path folder = Path.of("");

  static Examples examples(int n, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, 3);
    Arrays.setAll(x.data, i -> random.nextGaussian());
    return new Examples(
        x,
        IntStream.range(0, n)
            .mapToDouble(i -> x.get(i, 0) * x.get(i, 1) + 0.1 * random.nextGaussian() > 0 ? 1 : 0)
            .toArray());
  }

  static NetworkModel model() {
    return NetworkModel.softmax(NETWORK, examples(50, 1));
  }

  static Training training(NetworkModel f) {
    Optimizer rule =
        new Adam(new CosineDecay(0.05, 0.001, 300), 0.9, 0.999, 1e-8)
            .clippedByNorm(1)
            .accumulating(2)
            .exponentiallyAveraged(0.9);
    return new Training(rule, new Batches(50, 8, 3))
        .epochs(12)
        .validating(f.on(examples(30, 2)), 8);
  }

  @Test
  void threeStepsOfTwoExamplesAreThoseByHand() {
    // f_i(w) = ½ (w − y_i)²; by batches of 2 the gradient is w minus the mean of two targets.
    DMatrixRMaj ones = new DMatrixRMaj(new double[][] {{1}, {1}, {1}, {1}, {1}, {1}});
    double[] y = {1, 2, 3, 4, 5, 6};
    FiniteSum f = LinearModel.regression(new Examples(ones, y)).withoutIntercept();
    Batches batches = new Batches(6, 2, 9);
    TrainingRun run = new Training(new Sgd(0.5), batches).epochs(1).run(f, new double[] {0});
    int[] order = batches.order(1);
    double w = 0;
    double losses = 0;
    for (int b = 0; b < 3; b++) {
      double one = y[order[2 * b]];
      double two = y[order[2 * b + 1]];
      losses += ((w - one) * (w - one) + (w - two) * (w - two)) / 4;
      w -= 0.5 * (w - (one + two) / 2);
    }
    assertThat(run.last()[0]).isCloseTo(w, within(1e-15));
    assertThat(run.epochs()).hasSize(1);
    assertThat(run.epochs().get(0).trainingLoss()).isCloseTo(losses / 3, within(1e-14));
    assertThat(run.steps()).isEqualTo(3);
    assertThat(run.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(run.best()).isEqualTo(run.last());
  }

  @Test
  void equalRunsAreBitEqualThoughStatisticsMoved() {
    NetworkModel f = model();
    double[] start = NETWORK.start(1);
    TrainingRun one = training(f).run(f, start);
    TrainingRun two = training(f).run(f, start);
    assertSame(one, two);
    assertThat(one.epochs().get(0).trainingLoss())
        .isGreaterThan(one.epochs().get(5).trainingLoss());
    assertThat(start).isEqualTo(NETWORK.start(1));
  }

  private static void assertSame(TrainingRun one, TrainingRun two) {
    assertThat(two.last()).isEqualTo(one.last());
    assertThat(two.lastStatistics()).isEqualTo(one.lastStatistics());
    assertThat(two.best()).isEqualTo(one.best());
    assertThat(two.bestStatistics()).isEqualTo(one.bestStatistics());
    assertThat(two.bestEpoch()).isEqualTo(one.bestEpoch());
    assertThat(two.trainingLosses()).isEqualTo(one.trainingLosses());
    assertThat(two.validationLosses()).isEqualTo(one.validationLosses());
    assertThat(two.steps()).isEqualTo(one.steps());
    assertThat(two.termination()).isEqualTo(one.termination());
  }

  @Test
  void theBestParametersAreThoseOfTheSmallestValidationLoss() {
    NetworkModel f = model();
    NetworkModel validation = f.on(examples(30, 2));
    TrainingRun run = training(f).run(f, NETWORK.start(1));
    double least = Arrays.stream(run.validationLosses()).min().orElseThrow();
    assertThat(run.validationLosses()[run.bestEpoch() - 1]).isEqualTo(least);
    assertThat(validation.value(run.best())).as("with the statistics left in f").isEqualTo(least);
    assertThat(f.withStatistics(run.lastStatistics()).on(examples(30, 2)).value(run.last()))
        .isEqualTo(run.validationLosses()[run.epochs().size() - 1]);
  }

  @Test
  void patienceEndsTheRunAfterSoManyEpochsWithoutProgress() {
    FiniteSum f = model();
    double[] losses = {5, 3, 4, 3, 3.5, 2, 1};
    int[] asked = {0};
    Objective scripted = Objective.of(f.dimension(), w -> losses[asked[0]++]);
    TrainingRun run =
        new Training(new Sgd(0.01), new Batches(50, 10, 1))
            .epochs(20)
            .validating(scripted, 3)
            .run(f, NETWORK.start(1));
    assertThat(run.validationLosses()).containsExactly(5, 3, 4, 3, 3.5);
    assertThat(run.bestEpoch()).isEqualTo(2);
    assertThat(run.termination()).isEqualTo(Termination.CONDITION_MET);
    assertThat(run)
        .hasToString(
            run.toString().substring(0, run.toString().indexOf(": "))
                + ": the validation loss has not improved on that of epoch 2 for 3 epochs");
  }

  @Test
  void aValidationLossThatIsNoNumberIsNoProgress() {
    FiniteSum f = model();
    double[] losses = {Double.NaN, 3, Double.NaN, Double.POSITIVE_INFINITY, 2};
    int[] asked = {0};
    Objective scripted = Objective.of(f.dimension(), w -> losses[asked[0]++]);
    TrainingRun run =
        new Training(new Sgd(0.01), new Batches(50, 10, 1))
            .epochs(5)
            .validating(scripted, 4)
            .run(f, NETWORK.start(1));
    assertThat(run.bestEpoch()).isEqualTo(5);
    assertThat(run.termination()).isEqualTo(Termination.ITERATION_LIMIT);
  }

  @Test
  void anInterruptEndsTheRunAfterItsStepWithAllThatWasReached() {
    NetworkModel f = model();
    List<double[]> seen = new ArrayList<>();
    TrainingListener interrupting =
        new TrainingListener() {
          @Override
          public void step(TrainingStep step) {
            seen.add(step.after().clone());
            if (step.t() == 17) {
              Thread.currentThread().interrupt();
            }
          }
        };
    Training training = new Training(new Adam(0.01), new Batches(50, 8, 3));
    TrainingRun run = training.listening(interrupting).run(f, NETWORK.start(1));
    assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
    assertThat(run.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(run.steps()).isEqualTo(17);
    assertThat(run.epochs()).hasSize(2);
    assertThat(run.last()).isEqualTo(seen.get(16));
    assertThat(run.detail())
        .isEqualTo("interrupted in epoch 3, after step 17; everything up to there is kept");
  }

  @Test
  void aRunThatStoppedAnywhereGoesOnAsIfItHadNot() throws IOException {
    NetworkModel f = model();
    TrainingRun whole = training(f).run(f, NETWORK.start(1));
    for (int stop : new int[] {1, 6, 7, 8, 40, 49, 60}) {
      Path file = folder.resolve("run" + stop + ".safetensors");
      TrainingListener interrupting =
          new TrainingListener() {
            @Override
            public void step(TrainingStep step) {
              if (step.t() == stop) {
                Thread.currentThread().interrupt();
              }
            }
          };
      training(f).checkpointing(file, 1000).listening(interrupting).run(f, NETWORK.start(1));
      assertThat(Thread.interrupted()).isTrue();
      NetworkModel again = model();
      assertSame(whole, training(again).checkpointing(file, 1000).resume(again));
    }
  }

  @Test
  void moreEpochsCanBeAskedForLater() throws IOException {
    NetworkModel f = model();
    Path file = folder.resolve("run.safetensors");
    TrainingRun whole = training(f).epochs(9).run(f, NETWORK.start(1));
    training(f).epochs(4).checkpointing(file, 5).run(f, NETWORK.start(1));
    assertSame(whole, training(f).epochs(9).checkpointing(file, 5).resume(f));
  }

  @Test
  void theFileOfAnotherRunIsRefused() throws IOException {
    NetworkModel f = model();
    Path file = folder.resolve("run.safetensors");
    training(f).epochs(1).checkpointing(file, 5).run(f, NETWORK.start(1));
    assertThatThrownBy(
            () ->
                new Training(new Sgd(0.1), new Batches(50, 8, 3)).checkpointing(file, 5).resume(f))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was written with optimizer ExponentialAverage but this run has Sgd");
    NetworkModel other =
        NetworkModel.softmax(Network.of(Shape.of(3), new Dense(2)), examples(50, 1));
    assertThatThrownBy(() -> training(f).checkpointing(file, 5).resume(other))
        .hasMessageContaining("w of the file");
    assertThatThrownBy(() -> training(f).resume(f))
        .hasMessageContaining("checkpointing(file, steps)");
    assertThatThrownBy(() -> training(f).checkpointing(folder.resolve("none"), 5).resume(f))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aLossThatIsNotFiniteEndsTheRunAtTheLastGoodPoint() {
    Examples data = new Examples(new DMatrixRMaj(new double[][] {{1}, {2}}), new double[] {1, 2});
    FiniteSum f = LinearModel.regression(data);
    TrainingRun run =
        new Training(new Sgd(1e200), new Batches(2, 1, 1)).run(f, new double[] {0.5, 0});
    assertThat(run.termination()).isEqualTo(Termination.NOT_FINITE);
    assertThat(Vectors.isFinite(run.last())).isTrue();
    assertThat(run.detail()).contains("try a smaller step size or clippedByNorm");
  }

  @Test
  void aListenerSeesWhatWentInAndWhatChanged() {
    NetworkModel f = model();
    List<Integer> seen = new ArrayList<>();
    List<Integer> epochs = new ArrayList<>();
    TrainingListener looking =
        new TrainingListener() {
          @Override
          public void step(TrainingStep s) {
            seen.add(s.to() - s.from());
            double[] g = new double[s.gradient().length];
            double loss = f.batchGradient(s.noise(), s.order(), s.from(), s.to(), s.before(), g);
            assertThat(loss).as("the step can be repeated").isEqualTo(s.loss());
            assertThat(g).isEqualTo(s.gradient());
            double[] moved = s.before().clone();
            Vectors.axpy(-0.1, g, moved);
            assertThat(s.after()).isEqualTo(moved);
          }

          @Override
          public void epoch(TrainingRun soFar) {
            epochs.add(soFar.epochs().size());
          }
        };
    new Training(new Sgd(0.1), new Batches(50, 16, 3))
        .epochs(2)
        .listening(looking)
        .run(f, NETWORK.start(1));
    assertThat(seen).containsExactly(16, 16, 16, 2, 16, 16, 16, 2);
    assertThat(epochs).containsExactly(1, 2);
  }

  @Test
  void batchesOfAnotherDatasetAreRefused() {
    NetworkModel f = model();
    assertThatThrownBy(
            () -> new Training(new Sgd(0.1), new Batches(40, 8, 1)).run(f, NETWORK.start(1)))
        .hasMessage("the batches are made for 40 examples but the model has 50");
    new Training(new Sgd(0.1), new Batches(50, 8, 1).droppingLast())
        .epochs(1)
        .run(f, NETWORK.start(1));
  }
}
