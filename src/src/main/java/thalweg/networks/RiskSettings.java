package thalweg.networks;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.losses.ExampleLoss;
import thalweg.math.Check;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;

/**
 * What the risk of a network depends on besides its parameters.
 *
 * @param network the layers
 * @param parameters which of the network's parameters are trained
 * @param x one example a row
 * @param loss with the targets
 * @param penalty on the trained weights
 * @param training whether units are dropped and batch norm takes the statistics of the batch
 * @param noise the seed of what is dropped
 * @param statistics of batch norm, shared by the models for training and for validation
 * @param variation how each step alters the examples
 */
record RiskSettings(
    Network network,
    FreeParameters parameters,
    DMatrixRMaj x,
    ExampleLoss loss,
    Penalty penalty,
    boolean training,
    long noise,
    Statistics statistics,
    Variation variation) {

  /** Running statistics as training begins, and as it moves them. */
  record Statistics(double[] initial, double[] live) {
    Statistics(double[] initial) {
      this(initial.clone(), initial.clone());
    }
  }

  RiskSettings {
    Check.shape("x", x, loss.size(), network.input().count());
    if (network.output().count() != loss.scores()) {
      throw new IllegalArgumentException(
          "the network must end with %d scores, as many as the targets need, but ends with %s"
              .formatted(loss.scores(), network.output()));
    }
  }

  static RiskSettings of(Network network, DMatrixRMaj x, ExampleLoss loss, Penalty penalty) {
    return new RiskSettings(
        network,
        FreeParameters.all(network),
        x,
        loss,
        penalty,
        true,
        0,
        new Statistics(network.freshStatistics()),
        Variation.NONE);
  }

  RiskSettings with(Penalty other) {
    return new RiskSettings(
        network, parameters, x, loss, other, training, noise, statistics, variation);
  }

  RiskSettings withNoise(long seed) {
    return new RiskSettings(
        network, parameters, x, loss, penalty, training, seed, statistics, variation);
  }

  RiskSettings withStatistics(double[] other) {
    Check.length("statistics", other, statistics.live().length);
    return new RiskSettings(
        network, parameters, x, loss, penalty, training, noise, new Statistics(other), variation);
  }

  RiskSettings augmented(List<Augmentation> augmentations) {
    return with(new Variation(augmentations, variation.mixup()));
  }

  RiskSettings mixed(Mixup mixup) {
    return with(new Variation(variation.augmentations(), mixup));
  }

  private RiskSettings with(Variation other) {
    return new RiskSettings(
        network, parameters, x, loss, penalty, training, noise, statistics, other);
  }

  RiskSettings with(FreeParameters other) {
    return new RiskSettings(
        network, other, x, loss, penalty, training, noise, statistics, variation);
  }

  /** Of the trained network on some examples: nothing is dropped, altered or penalized. */
  RiskSettings evaluating(DMatrixRMaj examples, ExampleLoss itsLoss) {
    return new RiskSettings(
        network,
        parameters,
        examples,
        itsLoss,
        new NoPenalty(),
        false,
        noise,
        statistics,
        Variation.NONE);
  }

  Worker newWorker(int capacity) {
    return new Worker(network, capacity, statistics.live(), parameters::isFree, variation);
  }

  /** Whether the scores of one example depend on the others that go through with it. */
  boolean isCoupled() {
    return training && network.layers().couplesExamples();
  }
}
