package thalweg.samples;

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
public record Batches(int n, int size, long seed) implements Batching {

  /** Checks the sizes. */
  public Batches {
    Batching.requireSizes(n, size);
  }

  @Override
  public int[] order(int epoch) {
    Check.atLeast("epoch", epoch, 1);
    return Rows.shuffled(n, Rows.ofEpoch(seed, epoch));
  }
}
