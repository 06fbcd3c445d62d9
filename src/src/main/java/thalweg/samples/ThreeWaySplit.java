package thalweg.samples;

/**
 * Which rows train, which choose, and which judge: choices such as a penalty's strength are made on
 * the validation rows, and the test rows are read once, at the end.
 *
 * @param train the rows to learn from, at least one. Not modified.
 * @param validation the rows to choose by, at least one. Not modified.
 * @param test the rows to judge by, at least one. Not modified.
 */
public record ThreeWaySplit(int[] train, int[] validation, int[] test) {

  /**
   * Checks the three parts.
   *
   * @throws IllegalArgumentException if a part is empty, or a row is in two of them
   */
  public ThreeWaySplit {
    Split.requireDisjoint(new String[] {"train", "validation", "test"}, train, validation, test);
  }

  /**
   * A random split of n rows.
   *
   * @param n the number of rows, at least 3
   * @param validationFraction the share of the validation part in (0, 1), rounded to whole rows
   * @param testFraction the share of the test part in (0, 1), rounded to whole rows
   * @param seed any number; the same one gives the same split
   * @throws IllegalArgumentException if a part would be empty
   */
  public static ThreeWaySplit random(
      int n, double validationFraction, double testFraction, long seed) {
    return stratified(Rows.oneLabel(n), validationFraction, testFraction, seed);
  }

  /**
   * A random split in which every label has the same share in all parts, up to rounding.
   *
   * @param labels the label of each row. Not modified.
   * @param validationFraction the share of the validation part in (0, 1), rounded for each label
   * @param testFraction the share of the test part in (0, 1), rounded for each label
   * @param seed any number; the same one gives the same split
   * @throws IllegalArgumentException if a label would be missing in a part
   */
  public static ThreeWaySplit stratified(
      double[] labels, double validationFraction, double testFraction, long seed) {
    int[] order = Rows.shuffled(labels.length, Rows.generator(seed));
    double[] shares = {validationFraction, testFraction};
    return of(Parts.deal(Rows.strata(labels), shares, order), order);
  }

  /**
   * A random split that keeps each group of rows in one part; see {@link Split#grouped}. Whole groups
   * are taken to validate until they make up the share wanted, or just over, then to test.
   *
   * @param groups the group of each row, numbered 0, 1, …. Not modified.
   * @param validationFraction the least share of the validation part in (0, 1)
   * @param testFraction the least share of the test part in (0, 1)
   * @param seed any number; the same one gives the same split
   * @throws IllegalArgumentException if a part would be empty
   */
  public static ThreeWaySplit grouped(
      int[] groups, double validationFraction, double testFraction, long seed) {
    var random = Rows.generator(seed);
    int[] order = Rows.shuffled(groups.length, random);
    double[] shares = {validationFraction, testFraction};
    return of(Parts.dealGroups(groups, shares, random), order);
  }

  private static ThreeWaySplit of(int[] parts, int[] order) {
    return new ThreeWaySplit(
        Parts.in(0, parts, order), Parts.in(1, parts, order), Parts.in(2, parts, order));
  }

  /** The part of the examples, or of a table, to learn from. */
  public <T extends Selectable<T>> T train(T all) {
    return all.select(train);
  }

  /** The part to choose by. */
  public <T extends Selectable<T>> T validation(T all) {
    return all.select(validation);
  }

  /** The part to judge by. */
  public <T extends Selectable<T>> T test(T all) {
    return all.select(test);
  }

  @Override
  public String toString() {
    return "%d rows to train on, %d to choose by, %d to test"
        .formatted(train.length, validation.length, test.length);
  }
}
