package thalweg.experiments;

/** A {@link Measurement} that can be cut short: trains for so many epochs, or on so many examples. */
@FunctionalInterface
public interface BudgetedMeasurement {

  /**
   * Measures once, from a fresh start.
   *
   * @param budget how much to spend, in [1, the experiment's full budget]
   * @throws Exception whatever goes wrong; the run is recorded as failed, with the message, and the others go on
   */
  double measure(Setting setting, long seed, int budget) throws Exception;
}
