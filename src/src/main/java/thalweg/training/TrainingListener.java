package thalweg.training;

/** Is told of every step and every epoch of a training run: progress lines, live charts, a look into a step. */
public interface TrainingListener {

  /** Called after each step, on the thread of the run. */
  default void step(TrainingStep step) {}

  /** Called at the end of each epoch with the run so far. */
  default void epoch(TrainingRun soFar) {}

  /** This listener and then another one. */
  default TrainingListener and(TrainingListener other) {
    TrainingListener one = this;
    return new TrainingListener() {
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
