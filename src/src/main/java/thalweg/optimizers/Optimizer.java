package thalweg.optimizers;

import thalweg.schedules.Schedule;

/**
 * An update rule that sees only gradients; a record of settings that any number of runs may share.
 *
 * <p>To write one: keep the settings in a record, ask for the run's memory in {@link #start(Memory)}, and return the
 * update as a lambda. What wraps a rule is a rule: {@code new Adam(0.01).clippedByNorm(1).accumulating(4)}.
 */
public interface Optimizer {

  /** The step size, which wrappers and plots ask for. */
  Schedule learningRate();

  /**
   * Starts a run in the given memory: a fresh one, or one that was saved.
   *
   * @param memory where the rule keeps its vectors
   * @throws IllegalArgumentException if the memory is another rule's
   */
  Stepper start(Memory memory);

  /**
   * Starts a run with fresh memory.
   *
   * @param dimension the number of parameters; at least 1
   */
  default Stepper start(int dimension) {
    return start(new Memory(dimension));
  }
}
