package thalweg.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncatedNormalTest {

  /** \(m+s\frac{\varphi(a)-\varphi(b)}{\Phi(b)-\Phi(a)}\) and its like for the variance, from tables, for m = 5 and s = ½. */
  @ParameterizedTest
  @CsvSource({"4, 7, 5.02756, 0.22148", "4.8, 5.4, 5.08858, 0.02851"})
  void meanAndVarianceAreThoseOfTheCutDistribution(
      double low, double high, double mean, double variance) {
    double[] w = new TruncatedNormal(5, 0.5, low, high).matrix(200, 300, 1).data;
    double found = Arrays.stream(w).average().orElseThrow();
    assertThat(found).isCloseTo(mean, offset(0.02 * Math.sqrt(variance)));
    double spread = Arrays.stream(w).map(x -> (x - found) * (x - found)).average().orElseThrow();
    assertThat(spread).isCloseTo(variance, withPercentage(2));
    assertThat(Arrays.stream(w).min().orElseThrow()).isBetween(low, low + 0.1);
    assertThat(Arrays.stream(w).max().orElseThrow()).isLessThanOrEqualTo(high);
  }

  @Test
  void byDefaultItIsCutAtTwoDeviations() {
    assertThat(new TruncatedNormal(0.5)).isEqualTo(new TruncatedNormal(0, 0.5, -1, 1));
  }

  /** How many normal numbers were asked for. */
  private static final class Counting implements RandomGenerator {
    private final Random random = new Random(1);
    private int normal;

    @Override
    public long nextLong() {
      return random.nextLong();
    }

    @Override
    public double nextGaussian() {
      normal++;
      return random.nextGaussian();
    }
  }

  private static int normalNumbers(double low, double high) {
    Counting counting = new Counting();
    new TruncatedNormal(5, 0.5, low, high).fill(new double[1000], 0, 10, 100, counting);
    return counting.normal;
  }

  /** Else an interval of a thousandth of s would need thousands of them. */
  @Test
  void narrowIntervalsAreFilledFromUniformNumbers() {
    assertThat(normalNumbers(4.9995, 5.0005)).isZero();
    assertThat(normalNumbers(4.4, 5.6)).isZero();
    assertThat(normalNumbers(4.4, 5.7)).isBetween(1000, 2000);
  }
}
