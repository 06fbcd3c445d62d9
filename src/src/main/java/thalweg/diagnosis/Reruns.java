package thalweg.diagnosis;

import thalweg.functions.FiniteSum;
import thalweg.optimizers.Optimizer;
import thalweg.samples.Batching;
import thalweg.training.Training;
import thalweg.training.TrainingRun;

/**
 * Makes a run again and says what that gained.
 *
 * @param evidence the run as it was
 */
record Reruns(Evidence evidence) {

  Trial rerun(String change, Optimizer optimizer, Batching batches, int epochs, double[] start) {
    return rerun(change, evidence.it().objective(), optimizer, batches, epochs, start);
  }

  Trial rerun(
      String change,
      FiniteSum objective,
      Optimizer optimizer,
      Batching batches,
      int epochs,
      double[] start) {
    TrainingRun run = new Training(optimizer, batches).epochs(epochs).run(objective, start);
    return trial(change, evidence.losses(run.last(), run.lastStatistics()));
  }

  /** Of a change that would change nothing. */
  Trial none(String change) {
    return new Trial(change, evidence.atEnd(), 0);
  }

  Trial trial(String change, Evidence.Losses losses) {
    Evidence.Losses then = evidence.atEnd();
    Gains gains = evidence.gains();
    double gain =
        Math.min(
            gains.of(then.train(), losses.train()),
            gains.of(then.validation(), losses.validation()));
    return new Trial(change, losses, gain);
  }

  Training settings() {
    return evidence.recorder().settings();
  }

  double[] start() {
    return evidence.recorder().start();
  }

  double[] end() {
    return evidence.recorder().run().last();
  }
}
