package thalweg.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.SplittableRandom;
import thalweg.functions.FiniteSum;
import thalweg.functions.NoisySum;
import thalweg.math.Vectors;
import thalweg.runs.Termination;
import thalweg.samples.Batching;

/** One run of a {@link Training}. */
final class Loop {
  private final Training settings;
  private final Batching batches;
  private final FiniteSum f;
  private final Progress so;
  private final double[] g;
  private final double[] before;
  private Termination why = Termination.ITERATION_LIMIT;
  private String detail = "all epochs were used";

  Loop(Training settings, FiniteSum f, Progress so) {
    this.settings = settings;
    this.f = f;
    this.so = so;
    batches = settings.batches();
    g = new double[so.w.length];
    before = new double[so.w.length];
    if (batches.n() > f.size() || batches.n() <= f.size() - batches.size()) {
      throw new IllegalArgumentException(
          "the batches are made for %d examples but the model has %d"
              .formatted(batches.n(), f.size()));
    }
  }

  TrainingRun run() {
    settings.listener().begin(settings);
    while (so.epochs.size() < settings.epochs() && !isStale() && epoch()) {
      settings.listener().epoch(soFar());
    }
    save();
    TrainingRun run = soFar();
    // So that f.on(test) belongs to the best parameters.
    System.arraycopy(run.bestStatistics(), 0, so.statistics, 0, so.statistics.length);
    settings.listener().end(run);
    return run;
  }

  /** Goes through what is left of an epoch; false if the run ends within it. */
  private boolean epoch() {
    int[] order = batches.order(so.epoch());
    while (so.stepsOfEpoch < batches.count()) {
      if (Thread.currentThread().isInterrupted()) {
        return end(
            Termination.INTERRUPTED,
            "interrupted in epoch %d, after step %d; everything up to there is kept",
            so.epoch(),
            so.steps);
      }
      if (!step(order)) {
        return false;
      }
      if (so.steps % settings.checkpointEvery() == 0) {
        save();
      }
    }
    double loss =
        settings.validation() == null
            ? Double.NaN
            : settings.validation().value(so.stepper.result(so.w));
    so.finish(batches.count(), loss, settings.optimizer().learningRate().at(so.steps - 1));
    return true;
  }

  private boolean step(int[] order) {
    long start = System.nanoTime();
    int batch = so.stepsOfEpoch;
    int from = batches.from(batch);
    int to = batches.to(batch);
    int t = so.steps + 1;
    long noise = new SplittableRandom(t).nextLong();
    double loss =
        f instanceof NoisySum noisy
            ? noisy.batchGradient(noise, order, from, to, so.w, g)
            : f.batchGradient(order, from, to, so.w, g);
    if (!Double.isFinite(loss) || !Vectors.isFinite(g)) {
      return end(
          Termination.NOT_FINITE,
          "at step %d, batch %d of epoch %d, the loss was %.4g and the gradient norm %.4g; try a smaller step size or clippedByNorm",
          t,
          batch + 1,
          so.epoch(),
          loss,
          Vectors.norm2(g));
    }
    System.arraycopy(so.w, 0, before, 0, before.length);
    so.stepper.step(t, so.w, g);
    if (!Vectors.isFinite(so.w)) {
      System.arraycopy(before, 0, so.w, 0, before.length);
      return end(
          Termination.NOT_FINITE,
          "step %d, of a gradient of norm %.4g, led to parameters that are not finite; try a smaller step size or clippedByNorm",
          t,
          Vectors.norm2(g));
    }
    if (f instanceof NoisySum noisy) {
      noisy.track();
    }
    so.steps = t;
    so.stepsOfEpoch++;
    so.lossOfEpoch += loss;
    so.secondsOfEpoch += (System.nanoTime() - start) / 1e9;
    settings
        .listener()
        .step(
            new TrainingStep(
                t,
                so.epoch(),
                batch,
                batches.count(),
                order,
                from,
                to,
                noise,
                loss,
                before,
                g,
                so.w));
    return true;
  }

  /** Whether the validation loss has not improved for long. */
  private boolean isStale() {
    if (settings.validation() == null || so.epochs.size() - so.bestEpoch < settings.patience()) {
      return false;
    }
    end(
        Termination.CONDITION_MET,
        "the validation loss has not improved on that of epoch %d for %d epochs",
        so.bestEpoch,
        so.epochs.size() - so.bestEpoch);
    return true;
  }

  private boolean end(Termination how, String format, Object... numbers) {
    why = how;
    detail = String.format(Locale.ROOT, format, numbers);
    return false;
  }

  private void save() {
    if (settings.checkpoint() == null) {
      return;
    }
    try {
      Checkpoint.write(settings.checkpoint(), settings, so);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the checkpoint " + settings.checkpoint(), e);
    }
  }

  private TrainingRun soFar() {
    double[] last = so.stepper.result(so.w).clone();
    boolean validated = settings.validation() != null;
    return new TrainingRun(
        last,
        so.statistics.clone(),
        validated ? so.best.clone() : last,
        validated ? so.bestStatistics.clone() : so.statistics.clone(),
        validated ? so.bestEpoch : so.epochs.size(),
        so.epochs,
        so.steps,
        why,
        detail);
  }
}
