package thalweg.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RollingOriginTest {

  @Test
  void eachSplitIsTestedOnWhatFollows() {
    List<Split> splits = RollingOrigin.splits(11, 3, 1);
    assertThat(splits).hasSize(3);
    assertThat(splits.get(0).train()).containsExactly(0, 1, 2, 3);
    assertThat(splits.get(0).test()).containsExactly(5, 6);
    assertThat(splits.get(2).train()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(splits.get(2).test()).containsExactly(9, 10);
  }

  @Property(tries = 200)
  void noSplitLearnsFromTheFutureAndTheLastRowIsTested(
      @ForAll @IntRange(min = 3, max = 60) int n, @ForAll @IntRange(min = 2, max = 59) int k) {
    if (k < n) {
      List<Split> splits = RollingOrigin.splits(n, k, 0);
      int next = splits.get(0).test()[0];
      for (Split split : splits) {
        assertThat(Arrays.stream(split.train()).max()).hasValue(split.test()[0] - 1);
        assertThat(split.test()[0]).isEqualTo(next);
        next += split.test().length;
      }
      assertThat(next).isEqualTo(n);
    }
  }

  @Test
  void whatLeavesNothingToLearnFromIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RollingOrigin.splits(10, 10, 0))
        .withMessage("k must be in [2, 9], for there are 10 rows, but was 10");
    assertThatIllegalArgumentException().isThrownBy(() -> RollingOrigin.splits(10, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> RollingOrigin.splits(10, 3, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RollingOrigin.splits(10, 4, 2))
        .withMessage("gap must be below 2, the rows before the first test part, but was 2");
  }
}
