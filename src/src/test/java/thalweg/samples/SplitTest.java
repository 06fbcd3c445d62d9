package thalweg.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Property(seed = "20261122", tries = 200)
  void everyRowIsInExactlyOnePartAndEqualSeedsAgree(
      @ForAll @IntRange(min = 10, max = 500) int n,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double fraction,
      @ForAll long seed) {
    Split split = Split.random(n, fraction, seed);
    assertThat(sorted(split.train(), split.test())).containsExactly(Rows.range(n));
    assertThat(split.test()).hasSize((int) Math.round(fraction * n));
    Split again = Split.random(n, fraction, seed);
    assertThat(again.train()).containsExactly(split.train());
    assertThat(again.test()).containsExactly(split.test());
  }

  @Test
  void otherSeedsGiveOtherSplits() {
    assertThat(Split.random(100, 0.25, 1).test()).isNotEqualTo(Split.random(100, 0.25, 2).test());
  }

  @Property(seed = "20261122", tries = 200)
  void stratifiedKeepsEachLabelsShare(
      @ForAll @IntRange(min = 10, max = 200) int common,
      @ForAll @IntRange(min = 10, max = 40) int rare,
      @ForAll long seed) {
    double[] labels = labels(common, rare);
    Split split = Split.stratified(labels, 0.3, seed);
    assertThat(sorted(split.train(), split.test())).containsExactly(Rows.range(common + rare));
    assertThat(count(labels, split.test(), 1)).isEqualTo(Math.round(0.3 * rare));
    assertThat(count(labels, split.test(), -1)).isEqualTo(Math.round(0.3 * common));
  }

  @Property(seed = "20261122", tries = 200)
  void groupedKeepsEveryGroupOnOneSide(
      @ForAll @IntRange(min = 5, max = 60) int groupCount,
      @ForAll @IntRange(min = 1, max = 9) int most,
      @ForAll long seed) {
    int[] groups = groups(groupCount, most);
    Split split = Split.grouped(groups, 0.2, seed);
    assertThat(sorted(split.train(), split.test())).containsExactly(Rows.range(groups.length));
    assertThat(IntStream.of(split.train()).map(row -> groups[row]).distinct().toArray())
        .doesNotContain(IntStream.of(split.test()).map(row -> groups[row]).distinct().toArray());
    assertThat(split.test().length).isGreaterThanOrEqualTo((int) Math.round(0.2 * groups.length));
    assertThat(split.test().length).isLessThan((int) Math.round(0.2 * groups.length) + most);
  }

  @Test
  void anEmptyPartSaysWhy() {
    assertThatThrownBy(() -> Split.random(10, 0.01, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no part may be empty but a fraction of 0.01 of the 10 rows rounds to none;"
                + " take a larger one");
    assertThatThrownBy(() -> Split.random(10, 0.99, 0))
        .hasMessageContaining("of the 10 rows none is left to train on; take smaller fractions");
    assertThatThrownBy(() -> Split.random(1, 0.5, 0)).hasMessageContaining("none is left");
    assertThatThrownBy(() -> Split.stratified(labels(30, 2), 0.2, 0))
        .hasMessageContaining("of the 2 rows of one label rounds to none");
    assertThatThrownBy(() -> Split.grouped(new int[20], 0.2, 0))
        .hasMessageContaining("of the 1 groups none is left to train on; take smaller fractions");
    assertThatThrownBy(() -> new Split(new int[0], new int[] {1}))
        .hasMessage("no part may be empty but 'train' has no rows");
  }

  @Test
  void fractionsOutsideAndNegativeSizesAreRefused() {
    assertThatThrownBy(() -> Split.random(10, 1, 0)).hasMessageContaining("must be in (0, 1)");
    assertThatThrownBy(() -> Split.random(10, -0.2, 0)).hasMessageContaining("but was -0.2");
    assertThatThrownBy(() -> Split.random(10, Double.NaN, 0)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Split.random(-1, 0.5, 0))
        .hasMessage("n must be at least 1 but was -1");
  }

  @Test
  void aRowInBothPartsIsALeakAndRefused() {
    assertThatThrownBy(() -> new Split(new int[] {0, 5}, new int[] {5}))
        .hasMessageContaining("5 in 'test' came before");
  }

  static double[] labels(int common, int rare) {
    double[] labels = new double[common + rare];
    Arrays.setAll(labels, i -> i < common ? -1 : 1);
    return labels;
  }

  /** Groups of 1 to {@code most} rows, in turn. */
  static int[] groups(int count, int most) {
    return IntStream.range(0, count)
        .flatMap(g -> IntStream.generate(() -> g).limit(1 + g % most))
        .toArray();
  }

  static long count(double[] labels, int[] rows, double label) {
    return IntStream.of(rows).filter(row -> labels[row] == label).count();
  }

  static int[] sorted(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(IntStream::of).sorted().toArray();
  }
}
