package thalweg.samples;

import java.util.Random;
import thalweg.math.Check;

/**
 * Batches of examples drawn with replacement: what the theory of stochastic gradients assumes. Of n draws, about a share
 * \(1/e\) of the examples is missing from an epoch and others come twice.
 *
 * @param n the number of examples, and of draws an epoch; at least 1
 * @param size B, the number of examples in a batch, in [1, n]
 * @param seed any number; the same one gives the same draws
 */
public record DrawnBatches(int n, int size, long seed) implements Batching {

  /** Checks the sizes. */
  public DrawnBatches {
    Batching.requireSizes(n, size);
  }

  @Override
  public int[] order(int epoch) {
    Random random = Rows.ofEpoch(seed, Check.atLeast("epoch", epoch, 1));
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = random.nextInt(n);
    }
    return order;
  }
}
