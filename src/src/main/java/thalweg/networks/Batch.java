package thalweg.networks;

import java.util.SplittableRandom;

/**
 * The examples that go through a network together.
 *
 * @param examples example numbers. Not modified.
 * @param from the position of the first in {@code examples}
 * @param to the position after the last
 * @param training whether dropout drops and batch norm takes the statistics of the batch
 * @param noise the seed of everything random in this step
 */
public record Batch(int[] examples, int from, int to, boolean training, long noise) {

  /** How many examples. */
  public int size() {
    return to - from;
  }

  /** The number of the example in a row, from 0. */
  public int example(int row) {
    return examples[from + row];
  }

  /**
   * Random numbers for one example in one layer; the same whatever else is in the batch, so that a step is a function of its
   * noise and each example has a loss of its own.
   *
   * @param row the example's place in the batch, from 0
   * @param layer a number that tells this layer from the others
   */
  public SplittableRandom random(int row, long layer) {
    long example = example(row);
    return new SplittableRandom(
        new SplittableRandom(noise ^ (layer << 40)).nextLong() + example * 0x9E3779B97F4A7C15L);
  }
}
