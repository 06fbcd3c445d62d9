package thalweg.experiments;

/**
 * What an experiment measures: trains under a setting with a seed and returns one number, smaller is better, such as a
 * validation loss.
 *
 * <p>Everything random in it comes from the seed: split, starting weights, order of the batches. Then equal arguments give equal bits,
 * and two settings with the same seed see the same batches, so that their difference is due to the setting. Runs of several threads
 * share the measurement: whatever it changes, it makes for itself.
 */
@FunctionalInterface
public interface Measurement {

  /**
   * Measures once.
   *
   * @throws Exception whatever goes wrong; the run is recorded as failed, with the message, and the others go on
   */
  double measure(Setting setting, long seed) throws Exception;
}
