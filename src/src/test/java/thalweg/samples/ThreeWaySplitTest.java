package thalweg.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThreeWaySplitTest {

  @Property(seed = "20261122", tries = 200)
  void everyRowIsInExactlyOneOfThreeParts(
      @ForAll @IntRange(min = 10, max = 300) int n, @ForAll long seed) {
    ThreeWaySplit split = ThreeWaySplit.random(n, 0.2, 0.3, seed);
    assertThat(SplitTest.sorted(split.train(), split.validation(), split.test()))
        .containsExactly(Rows.range(n));
    assertThat(split.validation()).hasSize((int) Math.round(0.2 * n));
    assertThat(split.test()).hasSize((int) Math.round(0.3 * n));
  }

  @Property(seed = "20261122", tries = 200)
  void stratifiedKeepsEachLabelsShareInAllParts(
      @ForAll @IntRange(min = 10, max = 100) int rare, @ForAll long seed) {
    double[] labels = SplitTest.labels(100, rare);
    ThreeWaySplit split = ThreeWaySplit.stratified(labels, 0.2, 0.3, seed);
    assertThat(SplitTest.count(labels, split.validation(), 1)).isEqualTo(Math.round(0.2 * rare));
    assertThat(SplitTest.count(labels, split.test(), 1)).isEqualTo(Math.round(0.3 * rare));
    assertThat(SplitTest.count(labels, split.train(), -1)).isEqualTo(50);
  }

  @Property(seed = "20261122", tries = 200)
  void groupedKeepsEveryGroupInOnePart(
      @ForAll @IntRange(min = 8, max = 60) int groupCount, @ForAll long seed) {
    int[] groups = SplitTest.groups(groupCount, 3);
    ThreeWaySplit split = ThreeWaySplit.grouped(groups, 0.2, 0.3, seed);
    assertThat(SplitTest.sorted(split.train(), split.validation(), split.test()))
        .containsExactly(Rows.range(groups.length));
    int[] partOf = new int[groupCount];
    int part = 0;
    for (int[] rows : new int[][] {split.train(), split.validation(), split.test()}) {
      part++;
      for (int row : rows) {
        assertThat(partOf[groups[row]]).isIn(0, part);
        partOf[groups[row]] = part;
      }
    }
    assertThat(split.validation().length)
        .isBetween(
            (int) Math.round(0.2 * groups.length), (int) Math.round(0.2 * groups.length) + 2);
    assertThat(split.test().length)
        .isBetween(
            (int) Math.round(0.3 * groups.length), (int) Math.round(0.3 * groups.length) + 2);
  }

  @Test
  void anEmptyPartSaysWhy() {
    assertThatThrownBy(() -> ThreeWaySplit.random(10, 0.5, 0.5, 0))
        .hasMessageContaining("of the 10 rows none is left to train on");
    assertThatThrownBy(() -> ThreeWaySplit.random(10, 0.04, 0.5, 0))
        .hasMessageContaining("a fraction of 0.04 of the 10 rows rounds to none");
    assertThatThrownBy(() -> ThreeWaySplit.grouped(new int[] {0, 0, 1, 1}, 0.3, 0.3, 0))
        .hasMessageContaining("of the 2 groups none is left to train on");
    assertThatThrownBy(() -> new ThreeWaySplit(new int[] {0}, new int[] {1}, new int[] {0}))
        .hasMessageContaining("0 in 'test' came before");
  }
}
