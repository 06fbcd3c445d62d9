package thalweg.samples;

import thalweg.math.Check;

/**
 * How the examples of an epoch become batches: an order, and slices of it.
 *
 * <p>The order of an epoch depends on its number and a seed only, so a run that resumes at epoch 7 sees what it would have seen.
 */
public interface Batching {

  /** How many examples an epoch visits. */
  int n();

  /** B, the number of examples in a batch. */
  int size();

  /**
   * The order in which an epoch visits the examples: a new array, the caller's to modify.
   *
   * @param epoch 1, 2, …
   */
  int[] order(int epoch);

  /** The number of batches in an epoch, ⌈n / B⌉. */
  default int count() {
    return (n() - 1) / size() + 1;
  }

  /** Where a batch starts in the order; batches count from 0. */
  default int from(int batch) {
    return requireBatch(batch) * size();
  }

  /** Where a batch ends in the order, exclusively; the last one is shorter where the size does not divide n. */
  default int to(int batch) {
    return Math.min((requireBatch(batch) + 1) * size(), n());
  }

  private int requireBatch(int batch) {
    if (batch < 0 || batch >= count()) {
      throw new IllegalArgumentException(
          "batch must be in [0, %d) but was %d".formatted(count(), batch));
    }
    return batch;
  }

  /** The same without the last batch of an epoch where that is shorter; its examples come up in other epochs. */
  default Batching droppingLast() {
    return new WholeBatches(this);
  }

  /** Checks a number of examples and a batch size. */
  static void requireSizes(int n, int size) {
    Check.atLeast("n", n, 1);
    if (size < 1 || size > n) {
      throw new IllegalArgumentException("size must be in [1, %d] but was %d".formatted(n, size));
    }
  }
}
