package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which heights get a contour line, worked out by hand. */
class HeightsTest {

  private static double[][] shuffled(double... ascending) {
    double[][] rows = new double[ascending.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i * 7 % rows.length] = new double[] {ascending[i]};
    }
    return rows;
  }

  @Test
  void aPowerPutsTheMedianAtSixTenthsOfTheLines() {
    double[] squares = new double[101];
    Arrays.setAll(squares, i -> 5 + i * i / 1e4);
    // From 5 to the 95th percentile, 5.9025; the median is 5.25, so p = ln(.25/.9025)/ln .6 =
    // 2.5130.
    double[] levels = Heights.of(shuffled(squares));
    assertThat(levels).hasSize(12);
    assertThat(levels[0]).isCloseTo(5.001751694813, within(1e-12));
    assertThat(levels[5]).isCloseTo(5.158109176055, within(1e-12));
    assertThat(levels[11]).isCloseTo(5.9025, within(1e-12));
  }

  @Test
  void linesAreAtLeastEvenlySpaced() {
    double[] steep = new double[101];
    Arrays.setAll(steep, i -> Math.min(1, i / 25.0));
    double[] levels = Heights.of(shuffled(steep));
    assertThat(levels[0]).isCloseTo(1 / 12.0, within(1e-12));
    assertThat(levels[5]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void linesCrowdAtTheFloorNoMoreThanWithTheCube() {
    double[] flat = new double[101];
    Arrays.setAll(flat, i -> i < 60 ? i * 1e-6 : i - 59);
    assertThat(Heights.of(shuffled(flat))[5]).isCloseTo(36 / 8.0, within(1e-12));
    // The median is the minimum itself.
    Arrays.setAll(flat, i -> i < 60 ? 0 : i - 59);
    assertThat(Heights.of(shuffled(flat))[5]).isCloseTo(36 / 8.0, within(1e-12));
  }

  @Test
  void aFewHighValuesOnAFlatAreReachedAllTheSame() {
    double[] spike = new double[101];
    Arrays.fill(spike, 3);
    spike[100] = 11;
    double[] levels = Heights.of(shuffled(spike));
    assertThat(levels[11]).isEqualTo(11);
    assertThat(levels[5]).isEqualTo(4);
  }

  @Test
  void whatIsNotFiniteDoesNotCount() {
    double[][] values = {
      {Double.NaN, 0}, {Double.POSITIVE_INFINITY, 1}, {Double.NEGATIVE_INFINITY, 2}
    };
    assertThat(Heights.of(values)[11]).isEqualTo(1);
    assertThat(Heights.of(new double[][] {{Double.NaN}})).isEmpty();
    assertThat(Heights.of(new double[][] {{2, 2}})).isEmpty();
  }
}
