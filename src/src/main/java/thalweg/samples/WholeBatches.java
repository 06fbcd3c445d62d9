package thalweg.samples;

/**
 * Batches of one size: what is left at the end of an epoch is dropped; written {@code batches.droppingLast()}.
 *
 * @param all the batches, of which the last may be shorter
 */
public record WholeBatches(Batching all) implements Batching {

  @Override
  public int n() {
    return all.n() / all.size() * all.size();
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public int[] order(int epoch) {
    return all.order(epoch);
  }
}
