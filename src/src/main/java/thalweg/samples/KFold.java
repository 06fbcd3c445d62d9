package thalweg.samples;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * k-fold cross-validation: the rows are dealt into k folds of nearly equal size, and each fold is
 * the test part of one of k {@link Split}s whose training part is all the others; so every row
 * tests exactly once.
 */
public final class KFold {

  private KFold() {}

  /**
   * k random folds of n rows; their sizes differ by at most one.
   *
   * @param n the number of rows
   * @param k the number of folds, in [2, n]
   * @param seed any number; the same one gives the same folds
   */
  public static List<Split> random(int n, int k, long seed) {
    return stratified(Rows.oneLabel(n), k, seed);
  }

  /**
   * k random folds over which every label is spread evenly; sizes, overall and by label, differ by
   * at most one.
   *
   * @param labels the label of each row. Not modified.
   * @param k the number of folds, at least 2 and at most the number of rows of the rarest label
   * @param seed any number; the same one gives the same folds
   */
  public static List<Split> stratified(double[] labels, int k, long seed) {
    int[] order = Rows.shuffled(labels.length, Rows.generator(seed));
    int[] strata = Rows.strata(labels);
    int rarest = IntStream.of(Parts.counts(strata)).min().orElse(0);
    requireFolds(k, rarest, "rows" + (rarest < labels.length ? " of the rarest label" : ""));
    int[] byStratum =
        IntStream.of(order)
            .boxed()
            .sorted(Comparator.comparing(row -> strata[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] folds = new int[labels.length];
    for (int i = 0; i < byStratum.length; i++) {
      folds[byStratum[i]] = i % k;
    }
    return splits(folds, k, order);
  }

  /**
   * k folds that keep each group of rows together: for rows that are not independent. Groups go,
   * the largest first and equals in random order, to the fold that is smallest so far.
   *
   * @param groups the group of each row, numbered 0, 1, …. Not modified.
   * @param k the number of folds, at least 2 and at most the number of groups
   * @param seed any number; the same one gives the same folds
   */
  public static List<Split> grouped(int[] groups, int k, long seed) {
    var random = Rows.generator(seed);
    int[] order = Rows.shuffled(groups.length, random);
    int[] counts = Parts.counts(groups);
    requireFolds(k, (int) IntStream.of(counts).filter(count -> count > 0).count(), "groups");
    int[] largestFirst =
        IntStream.of(Rows.shuffled(counts.length, random))
            .boxed()
            .sorted(Comparator.comparing(group -> -counts[group]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] sizes = new int[k];
    int[] foldOfGroup = new int[counts.length];
    for (int group : largestFirst) {
      int smallest = IntStream.range(0, k).reduce(0, (a, b) -> sizes[b] < sizes[a] ? b : a);
      foldOfGroup[group] = smallest;
      sizes[smallest] += counts[group];
    }
    return splits(Arrays.stream(groups).map(group -> foldOfGroup[group]).toArray(), k, order);
  }

  private static void requireFolds(int k, int most, String what) {
    if (k < 2 || k > most) {
      throw new IllegalArgumentException(
          "k must be in [2, %d], for there are %d %s, but was %d".formatted(most, most, what, k));
    }
  }

  private static List<Split> splits(int[] folds, int k, int[] order) {
    return IntStream.range(0, k)
        .mapToObj(
            fold -> new Split(Parts.outside(fold, folds, order), Parts.in(fold, folds, order)))
        .toList();
  }
}
