package thalweg.diagnosis;

import org.jspecify.annotations.Nullable;
import thalweg.math.Vectors;
import thalweg.training.Training;
import thalweg.training.TrainingListener;
import thalweg.training.TrainingRun;
import thalweg.training.TrainingStep;

/**
 * Keeps of a training run what a {@link Diagnosis} needs: the parameters it began with, its settings, and which way its first steps
 * went. It costs two passes over the parameters in each of the first steps, and nothing after them. One instance serves one run at a time; it
 * starts afresh with the next.
 */
public final class Recorder implements TrainingListener {
  private static final int FIRST_STEPS = 20;

  private @Nullable Training settings;
  private double @Nullable [] start;
  private @Nullable TrainingRun run;
  private int uphill;
  private int watched;

  @Override
  public void begin(Training training) {
    settings = training;
    start = null;
    run = null;
    uphill = 0;
    watched = 0;
  }

  @Override
  public void step(TrainingStep step) {
    if (start == null) {
      start = step.before().clone();
    }
    if (watched < FIRST_STEPS) {
      watched++;
      double[] move = new double[step.after().length];
      Vectors.combine(1, step.after(), -1, step.before(), move);
      uphill += Vectors.cosine(move, step.gradient()) > 0 ? 1 : 0;
    }
  }

  @Override
  public void end(TrainingRun ended) {
    run = ended;
  }

  /** How the run was set up. */
  Training settings() {
    return recorded(settings);
  }

  /** What the run came to. */
  TrainingRun run() {
    return recorded(run);
  }

  /** The parameters before the first step, which are also the last ones of a run without any. */
  double[] start() {
    return start == null ? run().last() : start;
  }

  /** How many of the first steps were looked at. */
  int watched() {
    return watched;
  }

  /** How many of those went along the gradient and not against it. */
  int uphill() {
    return uphill;
  }

  private static <T> T recorded(@Nullable T part) {
    if (part == null) {
      throw new IllegalArgumentException(
          "the recorder must have listened to a whole run but has seen none end; train with"
              + " training.listening(recorder).run(f, start)");
    }
    return part;
  }
}
