package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedTestTest {

  /** Student's own example: hours of sleep gained by two drugs; R 4's {@code t.test(…, paired = TRUE)} of its dataset {@code sleep}. */
  @Test
  void studentsSleepDataGiveTheNumbersOfR() {
    double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    PairedTest test = PairedTest.of(first, second);
    assertThat(test.mean()).isCloseTo(-1.58, offset(1e-14));
    assertThat(test.p()).isCloseTo(0.002833, offset(5e-7));
    assertThat(test.mean() - test.halfWidth(0.95)).isCloseTo(-2.4598858, offset(5e-8));
    assertThat(test.mean() + test.halfWidth(0.95)).isCloseTo(-0.7001142, offset(5e-8));
    assertThat(test.lower()).isEqualTo(9);
    assertThat(test.effect()).isCloseTo(-4.062128 / Math.sqrt(10), offset(5e-7));
  }

  /** A small, a medium and a large effect, α = 0.05 and a power of 0.8: what G*Power answers for matched pairs. */
  @Test
  void theNumberOfPairsNeededIsThatOfTheTables() {
    assertThat(new PairedTest(10, 0.2, 1, 5, 0.5).pairsNeeded()).isEqualTo(199);
    assertThat(new PairedTest(10, -0.5, 1, 5, 0.5).pairsNeeded()).isEqualTo(34);
    assertThat(new PairedTest(10, 0.8, 1, 5, 0.5).pairsNeeded()).isEqualTo(15);
    assertThat(new PairedTest(10, 1e-6, 1, 5, 0.5).pairsNeeded()).isGreaterThan(1e9);
  }

  /** The promise of a level: without a difference, one test in twenty is below 0.05. */
  @Test
  void withoutADifferenceOneInTwentyIsBelowFivePercent() {
    Random random = new Random(5);
    int alarms = 0;
    for (int i = 0; i < 4000; i++) {
      double[] noise = random.doubles(8, -1, 1).toArray();
      double[] other = random.doubles(8, -1, 1).toArray();
      alarms += PairedTest.of(noise, other).p() < 0.05 ? 1 : 0;
    }
    assertThat(alarms / 4000.0).isBetween(0.04, 0.06);
  }

  @Test
  void whatBothShareCancels() {
    double[] split = new Random(2).doubles(10, -100, 100).toArray();
    double[] better = new double[10];
    Arrays.setAll(better, i -> split[i] - 0.01 - 1e-3 * (i % 2));
    assertThat(PairedTest.of(better, split).p()).isLessThan(1e-9);
  }

  /** 0.1 + x − x is not quite 0.1; that it differs less than other things is no evidence. */
  @Test
  void roundingIsNeitherNoiseNorAnEffect() {
    double[] base = new Random(3).doubles(12, 1, 2).toArray();
    double[] shifted = Arrays.stream(base).map(x -> x + 0.1).toArray();
    PairedTest constant = PairedTest.of(shifted, base);
    assertThat(constant.deviation()).isZero();
    assertThat(constant.mean()).isCloseTo(0.1, offset(1e-15));
    assertThat(constant.p()).isZero();
    double[] rounded = Arrays.stream(base).map(x -> x + Math.ulp(x)).toArray();
    assertThat(PairedTest.of(rounded, base)).isEqualTo(new PairedTest(12, 0, 0, 0, 1));
    double[] small = Arrays.stream(base).map(x -> x * (1 + 1e-12)).toArray();
    assertThat(PairedTest.of(small, base).p()).isLessThan(1e-6);
  }

  @Test
  void pairsWithoutAValueAreLeftOut() {
    PairedTest test =
        PairedTest.of(new double[] {1, Double.NaN, 3, 9}, new double[] {2, 2, 5, Double.NaN});
    assertThat(test.n()).isEqualTo(2);
    assertThat(test.mean()).isEqualTo(-1.5);
  }

  @Test
  void withoutSpreadOrPairsThereIsNoTest() {
    double[] a = {1, 2, 4};
    assertThat(PairedTest.of(a, a)).isEqualTo(new PairedTest(3, 0, 0, 0, 1));
    assertThat(PairedTest.of(a, a).effect()).isZero();
    assertThat(PairedTest.of(a, a).pairsNeeded()).isInfinite();
    PairedTest constant = PairedTest.of(a, new double[] {2, 3, 5});
    assertThat(constant.p()).isZero();
    assertThat(constant.effect()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(PairedTest.of(new double[] {1}, new double[] {2}).p()).isNaN();
    assertThat(PairedTest.of(new double[0], new double[0]).n()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> PairedTest.of(a, new double[2]));
  }

  /** R's {@code p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")}. */
  @Test
  void holmGivesTheNumbersOfR() {
    assertThat(Holm.adjusted(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, offset(1e-15));
    assertThat(Holm.adjusted(Double.NaN, 0.6, 0.9)).containsExactly(Double.NaN, 1, 1);
    assertThat(Holm.adjusted()).isEmpty();
  }
}
