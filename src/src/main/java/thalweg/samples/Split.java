package thalweg.samples;

import java.util.BitSet;

/**
 * Which rows train and which test: numbers of rows, so one split serves a table, its
 * {@link Examples} and anything computed from them.
 *
 * <p>What is measured on the test rows says something about new data only if nothing was learned
 * from them: no row is in both parts, and none is lost. The rows of each part come in random order,
 * so the first m training rows are a random sample too. Equal seeds give equal splits on every JDK.
 *
 * @param train the rows to learn from, at least one. Not modified.
 * @param test the rows to judge by, at least one. Not modified.
 */
public record Split(int[] train, int[] test) {

  /**
   * Checks the two parts.
   *
   * @throws IllegalArgumentException if a part is empty, or a row is in both
   */
  public Split {
    requireDisjoint(new String[] {"train", "test"}, train, test);
  }

  /**
   * A random split of n rows.
   *
   * @param n the number of rows, at least 2
   * @param testFraction the share of the test part in (0, 1), rounded to whole rows
   * @param seed any number; the same one gives the same split
   * @throws IllegalArgumentException if a part would be empty
   */
  public static Split random(int n, double testFraction, long seed) {
    return stratified(Rows.oneLabel(n), testFraction, seed);
  }

  /**
   * A random split in which every label has the same share in both parts, up to rounding.
   *
   * @param labels the label of each row. Not modified.
   * @param testFraction the share of the test part in (0, 1), rounded to whole rows for each label
   * @param seed any number; the same one gives the same split
   * @throws IllegalArgumentException if a label would be missing in a part
   */
  public static Split stratified(double[] labels, double testFraction, long seed) {
    int[] order = Rows.shuffled(labels.length, Rows.generator(seed));
    int[] parts = Parts.deal(Rows.strata(labels), new double[] {testFraction}, order);
    return new Split(Parts.in(0, parts, order), Parts.in(1, parts, order));
  }

  /**
   * A random split that keeps each group of rows on one side: for rows that are not independent,
   * such as several measurements of one patient. Whole groups are tested until they make up the
   * share wanted, or just over.
   *
   * @param groups the group of each row, numbered 0, 1, …. Not modified.
   * @param testFraction the least share of the test part in (0, 1)
   * @param seed any number; the same one gives the same split
   * @throws IllegalArgumentException if a part would be empty
   */
  public static Split grouped(int[] groups, double testFraction, long seed) {
    var random = Rows.generator(seed);
    int[] order = Rows.shuffled(groups.length, random);
    int[] parts = Parts.dealGroups(groups, new double[] {testFraction}, random);
    return new Split(Parts.in(0, parts, order), Parts.in(1, parts, order));
  }

  /** The part of the examples, or of a table, to learn from. */
  public <T extends Selectable<T>> T train(T all) {
    return all.select(train);
  }

  /** The part to judge by. */
  public <T extends Selectable<T>> T test(T all) {
    return all.select(test);
  }

  @Override
  public String toString() {
    return "%d rows to train on, %d to test".formatted(train.length, test.length);
  }

  static void requireDisjoint(String[] names, int[]... parts) {
    BitSet seen = new BitSet();
    for (int p = 0; p < parts.length; p++) {
      if (parts[p].length == 0) {
        throw new IllegalArgumentException(
            "no part may be empty but '" + names[p] + "' has no rows");
      }
      for (int row : parts[p]) {
        if (row < 0 || seen.get(row)) {
          throw new IllegalArgumentException(
              "every row number must be non-negative and come once but %d in '%s' %s"
                  .formatted(row, names[p], row < 0 ? "is negative" : "came before"));
        }
        seen.set(row);
      }
    }
  }
}
