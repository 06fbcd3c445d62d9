package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** From where to where an axis runs: the data and four percent on either side. */
class RangeTest {
  private static final Plot EMPTY = Plot.of("", "x", "y");

  private static void runs(Range range, double low, double high) {
    assertThat(range.low()).isCloseTo(low, within(1e-12 * Math.abs(low)));
    assertThat(range.high()).isCloseTo(high, within(1e-12 * Math.abs(high)));
  }

  private static Range linear(double... y) {
    return Range.ofY(EMPTY.line("", y));
  }

  private static Range logarithmic(double... y) {
    return Range.ofY(EMPTY.logY().line("", y));
  }

  @Test
  void fourPercentAreLeftFree() {
    runs(linear(10, 110), 6, 114);
    runs(linear(-3, Double.NaN, 7, Double.POSITIVE_INFINITY), -3.4, 7.4);
    runs(logarithmic(1, 1e25, 0, -7), 0.1, 1e26);
    runs(Range.ofX(EMPTY.line("", new double[] {100, 200}, new double[2])), 96, 204);
  }

  @Test
  void oneNumberIsInTheMiddle() {
    runs(linear(50, 50), 45, 55);
    runs(linear(-50), -55, -45);
    runs(linear(0), -1, 1);
    runs(linear(50, 50 + 1e-9), 45, 55 + 1e-9);
    // A tenth of the exponent, or a tenth of a decade if that is more.
    runs(logarithmic(1e10), 1e9, 1e11);
    runs(logarithmic(10), Math.pow(10, 0.9), Math.pow(10, 1.1));
    runs(logarithmic(1), 0.1, 10);
  }

  @Test
  void tinyNumbersGetATinyAxis() {
    runs(linear(0, 1e-20), -0.04e-20, 1.04e-20);
    runs(linear(0, 1e-301), -1e-300, 1.1e-300);
  }

  @Test
  void anAxisWithoutDataIsTheUnitInterval() {
    runs(Range.ofX(EMPTY), 0, 1);
    runs(linear(Double.NaN), 0, 1);
    runs(logarithmic(-1, 0), 1, 10);
  }

  @Test
  void anAxisNeverEndsBeyondTheNumbers() {
    runs(linear(-1.7e308, 1.7e308), -8e307, 8e307);
    runs(logarithmic(1e-308, 1e308), 1e-307, 1e307);
  }

  @Test
  void aGivenRangeIsKept() {
    runs(Range.ofY(EMPTY.yBetween(-1, 3).histogram("", new double[] {1}, 1)), -1, 3);
  }

  @Test
  void countsStartAtZero() {
    Plot counts = EMPTY.histogram("", new double[] {0, 1, 1, 1}, 2);
    runs(Range.ofY(counts), 0, 3.08);
    runs(Range.ofX(counts), -0.04, 1.04);
    runs(Range.ofY(EMPTY.line("", new double[] {1, 3})), 0.92, 3.08);
  }

  @Test
  void theEdgesOfABandAreData() {
    double[][] seeds = {{0, 4}, {2, 8}};
    // Means 1 and 6, deviations √2 and √8.
    double low = 1 - Math.sqrt(2);
    double high = 6 + Math.sqrt(8);
    double margin = 0.04 * (high - low);
    runs(Range.ofY(EMPTY.band("", new double[] {0, 1}, seeds)), low - margin, high + margin);
  }
}
