package thalweg.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

  /** The reference is the JDK's specification of java.util.Random, written out in Python. */
  @ParameterizedTest
  @CsvSource({"10, 0", "10, 1", "17, -42", "1030, 20261122"})
  void shufflesAsSpecifiedOnEveryJdk(int n, long seed) {
    assertThat(Rows.shuffled(n, Rows.generator(seed)))
        .containsExactly(Reference.rows("shuffled." + n + "." + seed));
  }

  /**
   * 24 orders of 4 rows over neighbouring seeds: chi-squared with 23 degrees stays below 49.7 in
   * 99.9%.
   */
  @Test
  void neighbouringSeedsGiveEveryOrderEquallyOften() {
    Map<String, Integer> counts = new HashMap<>();
    int trials = 24_000;
    for (int seed = 0; seed < trials; seed++) {
      int[] order = Rows.shuffled(4, Rows.generator(seed));
      counts.merge(java.util.Arrays.toString(order), 1, Integer::sum);
    }
    double expected = trials / 24.0;
    double chiSquared = 0;
    for (int count : counts.values()) {
      chiSquared += (count - expected) * (count - expected) / expected;
    }
    assertThat(counts).hasSize(24);
    assertThat(chiSquared).isLessThan(49.7);
  }

  @Test
  void zeroAndMinusZeroAreOneLabel() {
    assertThat(Rows.strata(new double[] {0, -0.0, 1, 0})).containsExactly(0, 0, 1, 0);
  }
}
