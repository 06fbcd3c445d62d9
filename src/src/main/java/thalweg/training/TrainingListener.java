package thalweg.training;

import java.util.function.Consumer;

/** Is told of every step and every epoch of a training run: progress lines, live charts, a look into a step. */
public interface TrainingListener {

  /** Called before the first step of a run, or of what is left of a resumed one. */
  default void begin(Training settings) {}

  /** Called after each step, on the thread of the run. */
  default void step(TrainingStep step) {}

  /** Called at the end of each epoch with the run so far. */
  default void epoch(TrainingRun soFar) {}

  /** Called once at the end, whatever ended the run. */
  default void end(TrainingRun run) {}

  /** Does something with the run so far after each epoch, such as showing a chart in place of the last one. */
  static TrainingListener eachEpoch(Consumer<TrainingRun> consumer) {
    return new TrainingListener() {
      @Override
      public void epoch(TrainingRun soFar) {
        consumer.accept(soFar);
      }
    };
  }

  /** Does something with each step. */
  static TrainingListener eachStep(Consumer<TrainingStep> consumer) {
    return new TrainingListener() {
      @Override
      public void step(TrainingStep step) {
        consumer.accept(step);
      }
    };
  }

  /** This listener and then another one. */
  default TrainingListener and(TrainingListener other) {
    TrainingListener one = this;
    return new TrainingListener() {
      @Override
      public void begin(Training settings) {
        one.begin(settings);
        other.begin(settings);
      }

      @Override
      public void end(TrainingRun run) {
        one.end(run);
        other.end(run);
      }

      @Override
      public void step(TrainingStep step) {
        one.step(step);
        other.step(step);
      }

      @Override
      public void epoch(TrainingRun soFar) {
        one.epoch(soFar);
        other.epoch(soFar);
      }
    };
  }
}
