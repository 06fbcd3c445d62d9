package thalweg.samples;

/**
 * Anything with rows that can be picked by number: {@link Examples}, or a table of one's own.
 *
 * @param <T> what a selection is, the same type again
 */
public interface Selectable<T> {

  /** The number of rows n. */
  int size();

  /**
   * The given rows, in the given order, as copies.
   *
   * @param rows row numbers in [0, n), at least one. Not modified.
   */
  T select(int... rows);
}
