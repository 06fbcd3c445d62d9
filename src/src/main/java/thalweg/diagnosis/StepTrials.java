package thalweg.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import thalweg.samples.Batches;
import thalweg.samples.Batching;
import thalweg.training.Training;

/** Other step sizes, batches and lengths. */
final class StepTrials {
  private static final int SMALL_BATCH = 16;
  private static final int LARGE_BATCH = 256;

  /** Where a run goes on, at the least. */
  private static final int STEPS = 150;

  private static final double LARGEST_FACTOR = 1e4;

  private final Reruns reruns;
  private final Evidence evidence;
  private final Training settings;

  StepTrials(Reruns reruns) {
    this.reruns = reruns;
    evidence = reruns.evidence();
    settings = reruns.settings();
  }

  /** Ten times as large, and again as long as that helps. */
  Trial larger() {
    Trial best = steps(10);
    for (double factor = 100; factor <= LARGEST_FACTOR; factor *= 10) {
      Trial next = steps(factor);
      if (next.gain() <= best.gain()) {
        break;
      }
      best = next;
    }
    return best;
  }

  Trial longer() {
    double[] sizes = stepSizes();
    if (sizes.length == 0 || sizes[sizes.length - 1] == 0) {
      return reruns.none("more epochs");
    }
    int epochs = moreEpochs();
    return reruns.rerun(
        epochs + " more epochs",
        Rescaled.constant(settings.optimizer(), sizes[sizes.length - 1], sizes),
        settings.batches(),
        epochs,
        reruns.end());
  }

  Trial atTheLargestStep() {
    double[] sizes = stepSizes();
    double largest = Arrays.stream(sizes).max().orElse(0);
    if (sizes.length == 0 || sizes[sizes.length - 1] > 0.1 * largest) {
      return reruns.none("a step size that stays");
    }
    return reruns.rerun(
        "a step size that stays at " + brief(largest),
        Rescaled.constant(settings.optimizer(), largest, sizes),
        settings.batches(),
        settings.epochs(),
        reruns.start());
  }

  /**
   * From where the run ended, unless that is worse than nothing: there a noisy run wanders about, and one in large batches goes on. Noise that batches of 16 still have is
   * cheaper to fight by smaller steps.
   */
  Trial inLargeBatches() {
    int n = settings.batches().n();
    int size = Math.min(n, Math.max(LARGE_BATCH, 16 * settings.batches().size()));
    if (settings.batches().size() >= SMALL_BATCH || size < 4 * settings.batches().size()) {
      return reruns.none("larger batches");
    }
    Batching batches = new Batches(n, size, 1);
    int epochs = (STEPS - 1) / batches.count() + 1;
    boolean lost = !(evidence.atEnd().train() < evidence.baseline());
    return reruns.rerun(
        STEPS + " steps in batches of " + size,
        settings.optimizer(),
        batches,
        epochs,
        lost ? reruns.start() : reruns.end());
  }

  Trial steps(double factor) {
    return reruns.rerun(
        "steps times " + brief(factor),
        Rescaled.times(settings.optimizer(), factor),
        settings.batches(),
        settings.epochs(),
        reruns.start());
  }

  /** Twice as many as there were, and enough for a change to show. */
  private int moreEpochs() {
    return Math.max(
        2 * evidence.recorder().run().epochs().size(),
        (STEPS - 1) / settings.batches().count() + 1);
  }

  private double[] stepSizes() {
    return settings.optimizer().learningRate().first(evidence.recorder().run().steps());
  }

  private static String brief(double number) {
    return number >= 1
        ? String.valueOf(Math.round(number))
        : String.format(Locale.ROOT, "%.3g", number);
  }
}
