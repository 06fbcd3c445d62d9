package thalweg.samples;

import java.util.Random;
import thalweg.math.Check;

/**
 * The mini-batches of stochastic gradient descent: every epoch visits each example once, in a fresh
 * random order, in slices of a fixed size.
 *
 * <p>An epoch's order depends on the seed and its number only, so a run that resumes at epoch 7
 * sees what it would have seen. The last batch of an epoch is shorter when the size does not divide
 * n.
 *
 * <pre>{@code
 * int[] order = batches.order(epoch);
 * for (int b = 0; b < batches.count(); b++) {
 *   f.batchGradient(order, batches.from(b), batches.to(b), w, g);
 * }
 * }</pre>
 *
 * @param n the number of examples, at least 1
 * @param size B, the number of examples in a batch, in [1, n]
 * @param seed any number; the same one gives the same orders
 */
public record Batches(int n, int size, long seed) {

  /** Checks the sizes. */
  public Batches {
    Check.atLeast("n", n, 1);
    if (size < 1 || size > n) {
      throw new IllegalArgumentException("size must be in [1, %d] but was %d".formatted(n, size));
    }
  }

  /** The number of batches in an epoch, ⌈n / B⌉. */
  public int count() {
    return (n - 1) / size + 1;
  }

  /**
   * The order in which an epoch visits the examples: a new array, the caller's to modify.
   *
   * @param epoch 1, 2, …
   */
  public int[] order(int epoch) {
    Check.atLeast("epoch", epoch, 1);
    Random seeds = Rows.generator(seed);
    return Rows.shuffled(n, Rows.generator(seeds.nextLong() + epoch));
  }

  /** Where a batch starts in the order; batches count from 0. */
  public int from(int batch) {
    requireBatch(batch);
    return batch * size;
  }

  /** Where a batch ends in the order, exclusively. */
  public int to(int batch) {
    requireBatch(batch);
    return batch == count() - 1 ? n : (batch + 1) * size;
  }

  private void requireBatch(int batch) {
    if (batch < 0 || batch >= count()) {
      throw new IllegalArgumentException(
          "batch must be in [0, %d) but was %d".formatted(count(), batch));
    }
  }
}
