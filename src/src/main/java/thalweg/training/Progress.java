package thalweg.training;

import java.util.ArrayList;
import java.util.List;
import thalweg.functions.FiniteSum;
import thalweg.functions.NoisySum;
import thalweg.math.Check;
import thalweg.optimizers.Memory;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Stepper;

/** How far a run has come: all that the next step depends on, and what was measured so far. */
final class Progress {
  final double[] w;
  final double[] statistics;
  final Memory memory;
  final Stepper stepper;
  final List<Epoch> epochs = new ArrayList<>();
  double[] best;
  double[] bestStatistics;
  double bestLoss = Double.NaN;
  int bestEpoch;

  /** Steps taken; those of them in the current epoch, the sum of their losses and their duration. */
  int steps;

  int stepsOfEpoch;
  double lossOfEpoch;
  double secondsOfEpoch;

  Progress(double[] w, double[] statistics, Memory memory, Optimizer optimizer) {
    this.w = w;
    this.statistics = statistics;
    this.memory = memory;
    stepper = optimizer.start(memory);
    best = w.clone();
    bestStatistics = statistics.clone();
  }

  static Progress beginning(FiniteSum f, double[] start, Optimizer optimizer) {
    Check.finite("start", Check.length("start", start, f.dimension()));
    if (f instanceof NoisySum noisy) {
      noisy.restart();
    }
    return new Progress(start.clone(), statistics(f), new Memory(start.length), optimizer);
  }

  /** The live running statistics of a function; none if it has none. */
  static double[] statistics(FiniteSum f) {
    return f instanceof NoisySum noisy ? noisy.statistics() : new double[0];
  }

  int epoch() {
    return epochs.size() + 1;
  }

  /** Ends an epoch. */
  void finish(int batches, double validationLoss, double stepSize) {
    epochs.add(
        new Epoch(epoch(), steps, lossOfEpoch / batches, validationLoss, stepSize, secondsOfEpoch));
    stepsOfEpoch = 0;
    lossOfEpoch = 0;
    secondsOfEpoch = 0;
    if (Double.isFinite(validationLoss) && !(validationLoss >= bestLoss)) {
      best = stepper.result(w).clone();
      bestStatistics = statistics.clone();
      bestLoss = validationLoss;
      bestEpoch = epochs.size();
    }
  }
}
