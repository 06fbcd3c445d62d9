package thalweg.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KFoldTest {

  @Property(seed = "20261122", tries = 200)
  void everyRowTestsExactlyOnceAndFoldsAreEvenlySized(
      @ForAll @IntRange(min = 10, max = 300) int n,
      @ForAll @IntRange(min = 2, max = 10) int k,
      @ForAll long seed) {
    List<Split> folds = KFold.random(n, k, seed);
    requirePartition(folds, n, k);
    assertThat(folds)
        .allSatisfy(fold -> assertThat(fold.test().length).isBetween(n / k, (n - 1) / k + 1));
  }

  @Property(seed = "20261122", tries = 200)
  void stratifiedSpreadsEveryLabelEvenly(
      @ForAll @IntRange(min = 10, max = 60) int rare,
      @ForAll @IntRange(min = 2, max = 10) int k,
      @ForAll long seed) {
    double[] labels = SplitTest.labels(97, rare);
    List<Split> folds = KFold.stratified(labels, k, seed);
    requirePartition(folds, labels.length, k);
    for (Split fold : folds) {
      assertThat(SplitTest.count(labels, fold.test(), 1))
          .isBetween((long) rare / k, (rare - 1L) / k + 1);
      assertThat(SplitTest.count(labels, fold.test(), -1)).isBetween(97L / k, 96L / k + 1);
    }
  }

  @Property(seed = "20261122", tries = 200)
  void groupedKeepsEveryGroupInOneFold(
      @ForAll @IntRange(min = 10, max = 60) int groupCount,
      @ForAll @IntRange(min = 2, max = 10) int k,
      @ForAll long seed) {
    int[] groups = SplitTest.groups(groupCount, 7);
    List<Split> folds = KFold.grouped(groups, k, seed);
    requirePartition(folds, groups.length, k);
    for (Split fold : folds) {
      assertThat(IntStream.of(fold.train()).map(row -> groups[row]).distinct().toArray())
          .doesNotContain(IntStream.of(fold.test()).map(row -> groups[row]).distinct().toArray());
    }
    int smallest = folds.stream().mapToInt(fold -> fold.test().length).min().orElseThrow();
    int largest = folds.stream().mapToInt(fold -> fold.test().length).max().orElseThrow();
    assertThat(largest - smallest).as("largest group first leaves at most one group").isLessThan(8);
  }

  /** One group of six and six of one: folds are balanced by rows, not by groups. */
  @Test
  void groupedFoldsHoldEquallyManyRows() {
    int[] groups = {0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6};
    for (int seed = 0; seed < 30; seed++) {
      assertThat(KFold.grouped(groups, 2, seed))
          .allSatisfy(fold -> assertThat(fold.test()).hasSize(6));
    }
  }

  @Test
  void equalSeedsAgreeAndOthersDoNot() {
    assertThat(KFold.random(50, 5, 1).get(0).test())
        .isEqualTo(KFold.random(50, 5, 1).get(0).test());
    assertThat(KFold.random(50, 5, 1).get(0).test())
        .isNotEqualTo(KFold.random(50, 5, 2).get(0).test());
    int[] groups = SplitTest.groups(40, 5);
    assertThat(KFold.grouped(groups, 5, 1).get(0).test())
        .isNotEqualTo(KFold.grouped(groups, 5, 2).get(0).test());
  }

  @Test
  void tooFewOrTooManyFoldsAreRefused() {
    assertThatThrownBy(() -> KFold.random(10, 1, 0))
        .hasMessage("k must be in [2, 10], for there are 10 rows, but was 1");
    assertThatThrownBy(() -> KFold.random(10, 11, 0)).hasMessageContaining("but was 11");
    assertThatThrownBy(() -> KFold.stratified(SplitTest.labels(20, 3), 4, 0))
        .hasMessage("k must be in [2, 3], for there are 3 rows of the rarest label, but was 4");
    assertThatThrownBy(() -> KFold.grouped(new int[] {0, 0, 1, 1}, 3, 0))
        .hasMessage("k must be in [2, 2], for there are 2 groups, but was 3");
    assertThatThrownBy(() -> KFold.grouped(new int[] {0, 0, 5, 5}, 3, 0))
        .hasMessage("k must be in [2, 2], for there are 2 groups, but was 3");
  }

  private static void requirePartition(List<Split> folds, int n, int k) {
    assertThat(folds).hasSize(k);
    assertThat(SplitTest.sorted(folds.stream().map(Split::test).toArray(int[][]::new)))
        .containsExactly(Rows.range(n));
    for (Split fold : folds) {
      assertThat(SplitTest.sorted(fold.train(), fold.test())).containsExactly(Rows.range(n));
    }
  }
}
