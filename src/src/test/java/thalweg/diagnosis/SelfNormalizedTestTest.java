package thalweg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfNormalizedTestTest {
  private static final int RUNS = 1000;

  /** The share of alarms that a level of 5 % allows, and three standard errors of such a share. */
  private static final double ALLOWED = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / RUNS);

  /** Quantiles of the standard normal distribution as every table has them. */
  @ParameterizedTest
  @CsvSource({"0.5,0", "0.05,1.644854", "0.01,2.326348", "0.001,3.090232", "1e-6,4.753424"})
  void quantilesAreThoseOfTheNormalDistribution(double p, double z) {
    assertThat(SelfNormalizedTest.upperQuantile(p)).isCloseTo(z, within(4.5e-4));
  }

  /**
   * Losses of examples at epochs that are all equally good, though not for each example. The last epoch is compared with the best one.
   *
   * @param memory the correlation of an example's losses at two epochs in a row
   * @param noise what an epoch adds to an example's loss, of mean 0
   */
  private static double[] sinceBest(
      int n,
      int epochs,
      double memory,
      ToDoubleFunction<SplittableRandom> noise,
      SplittableRandom random) {
    double[] now = new double[n];
    Arrays.setAll(now, i -> noise.applyAsDouble(random));
    double[] best = now.clone();
    for (int k = 1; k < epochs; k++) {
      for (int i = 0; i < n; i++) {
        double fresh = noise.applyAsDouble(random);
        now[i] = memory * now[i] + Math.sqrt(1 - memory * memory) * fresh;
      }
      if (Neighbours.mean(now) < Neighbours.mean(best)) {
        best = now.clone();
      }
    }
    double[] since = new double[n];
    for (int i = 0; i < n; i++) {
      since[i] = now[i] - best[i];
    }
    return since;
  }

  private static double alarms(
      int n,
      int epochs,
      int counted,
      double memory,
      ToDoubleFunction<SplittableRandom> noise,
      double rise) {
    int alarms = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] since = sinceBest(n, epochs, memory, noise, new SplittableRandom(run));
      for (int i = 0; i < n; i++) {
        since[i] += rise;
      }
      alarms += SelfNormalizedTest.isPositive(since, counted) ? 1 : 0;
    }
    return (double) alarms / RUNS;
  }

  @ParameterizedTest
  @CsvSource({"60,30,0", "60,150,0", "100,100,0.5", "100,100,0.95", "30,300,0.9"})
  void noiseAloneRaisesAnAlarmNoMoreOftenThanTheLevelAllows(int n, int epochs, double memory) {
    ToDoubleFunction<SplittableRandom> normal = SplittableRandom::nextGaussian;
    ToDoubleFunction<SplittableRandom> longTail = r -> -Math.log(r.nextDouble()) - 1;
    assertThat(alarms(n, epochs, epochs, memory, normal, 0)).isLessThanOrEqualTo(ALLOWED);
    assertThat(alarms(n, epochs, epochs, memory, longTail, 0)).isLessThanOrEqualTo(ALLOWED);
  }

  /** Why the epochs are counted: the quantile of a single comparison would be passed by noise in most runs. */
  @Test
  void withoutCountingTheEpochsNoiseWouldRaiseAnAlarmInMostRuns() {
    assertThat(alarms(60, 100, 1, 0.5, SplittableRandom::nextGaussian, 0)).isGreaterThan(0.5);
  }

  @Test
  void aRiseOfHalfADeviationIsFoundAmongAHundredEpochs() {
    assertThat(alarms(100, 100, 100, 0.95, SplittableRandom::nextGaussian, 0.5)).isGreaterThan(0.9);
  }

  /** Of one comparison the level is used up: Student's t of 99 degrees of freedom is passed with a probability of 0.050. */
  @Test
  void oneComparisonRaisesAnAlarmInFivePercentOfTheRuns() {
    SplittableRandom random = new SplittableRandom(1);
    double[] d = new double[100];
    int alarms = 0;
    for (int run = 0; run < 10 * RUNS; run++) {
      Arrays.setAll(d, i -> random.nextGaussian());
      alarms += SelfNormalizedTest.isPositive(d, 1) ? 1 : 0;
    }
    assertThat(alarms / (10.0 * RUNS)).isCloseTo(0.05, within(0.0066));
  }

  @Test
  void nothingIsPositiveWhereNothingDiffersOrNothingIsANumber() {
    assertThat(SelfNormalizedTest.isPositive(new double[20], 5)).isFalse();
    assertThat(SelfNormalizedTest.isPositive(new double[] {Double.NaN, 1, 1, 1}, 1)).isFalse();
    assertThatThrownBy(() -> SelfNormalizedTest.isPositive(new double[20], 0))
        .hasMessageContaining("the number of comparisons must be at least 1 but was 0");
  }
}
