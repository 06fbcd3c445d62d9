package thalweg.course;

/** Counts twins across a split in exercise 13.2. */
@FunctionalInterface
public interface TwinCount {

  /**
   * How many of the rows asked about share their group with a known row.
   *
   * @param groups the group of each row; twins have the same one
   * @param known the numbers of the rows trained on
   * @param asked the numbers of the rows tested on
   */
  double count(int[] groups, int[] known, int[] asked) throws Exception;
}
