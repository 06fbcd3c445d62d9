package thalweg.networks;

import thalweg.math.Check;

/**
 * A batch in pieces that fit into the cache, shared out among blocks whose sums are added in order. How many there are depends on
 * the size of the batch alone, so that the bits of a result do not depend on the number of threads.
 *
 * @param batch all of it
 * @param size of a piece; the last one may be smaller
 */
record Chunks(Batch batch, int size) {
  private static final int MOST_BLOCKS = 8;

  Chunks {
    Check.atLeast("batch size", batch.size(), 1);
  }

  int count() {
    return (batch.size() + size - 1) / size;
  }

  int blocks() {
    return Math.min(MOST_BLOCKS, count());
  }

  /** The first chunk of a block, and the one after the last of the block before. */
  int first(int block) {
    return (int) ((long) block * count() / blocks());
  }

  Batch at(int chunk) {
    int from = batch.from() + chunk * size;
    int to = Math.min(from + size, batch.to());
    return new Batch(batch.examples(), from, to, batch.training(), batch.noise());
  }
}
