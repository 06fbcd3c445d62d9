package thalweg.optimizers;

/**
 * An update rule that sees only gradients; a record of settings that any number of runs may share.
 *
 * <p>To write one: keep the settings in a record, allocate the run's memory in {@link #start}, and return the
 * update as a lambda.
 */
public interface Optimizer {

  /**
   * Starts a run with fresh memory.
   *
   * @param dimension the number of parameters; at least 1
   */
  Stepper start(int dimension);
}
