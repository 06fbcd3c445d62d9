package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

  /** Levels 0.9, 0.95, 0.99 and 0.999 from scipy.stats.t (SciPy 1.17.1), which agree with the printed tables. */
  @ParameterizedTest
  @CsvSource({
    "1, 6.313751514675037, 12.706204736174694, 63.656741162871526, 636.6192487687897",
    "2, 2.9199855803537242, 4.302652729749462, 9.924843200918287, 31.599054576445365",
    "5, 2.0150483733330233, 2.5705818356363146, 4.032142983555228, 6.868826625881276",
    "8, 1.8595480375308973, 2.306004135204166, 3.355387331333395, 5.041305433373456",
    "30, 1.697260886593957, 2.0422724563012378, 2.7499956535672254, 3.6459586350420627",
    "120, 1.6576508993552352, 1.9799304050824402, 2.6174211451068654, 3.373453768562533",
    "Infinity, 1.6448536269514722, 1.959963984540054, 2.5758293035489004, 3.2905267314918945"
  })
  void quantilesAreThoseOfTheTables(
      double nu, double at90, double at95, double at99, double at999) {
    StudentT t = new StudentT(nu);
    assertThat(t.twoSided(0.9)).isCloseTo(at90, withPercentage(1e-10));
    assertThat(t.twoSided(0.95)).isCloseTo(at95, withPercentage(1e-10));
    assertThat(t.twoSided(0.99)).isCloseTo(at99, withPercentage(1e-10));
    assertThat(t.twoSided(0.999)).isCloseTo(at999, withPercentage(1e-10));
  }

  /** In closed form, \(\tfrac12-\tfrac1\pi\arctan t\) for ν = 1 and \(\tfrac12-\tfrac{t}{2\sqrt{2+t^2}}\) for ν = 2. */
  @Test
  void tailsOfOneAndTwoDegreesOfFreedomAreKnown() {
    for (double t = 0; t < 100; t = 1.3 * t + 0.1) {
      assertThat(new StudentT(1).upperTail(t))
          .isCloseTo(Math.atan2(1, t) / Math.PI, withPercentage(1e-10));
      assertThat(new StudentT(2).upperTail(-t))
          .isCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), offset(1e-14));
    }
    assertThat(new StudentT(3).upperTail(0)).isEqualTo(0.5);
  }

  @Test
  void manyDegreesOfFreedomAreNearlyNormal() {
    double normal = new StudentT(Double.POSITIVE_INFINITY).twoSided(0.95);
    assertThat(new StudentT(1e12).twoSided(0.95)).isCloseTo(normal, offset(1e-10));
    assertThat(new StudentT(1e6).twoSided(0.95)).isCloseTo(normal + 2.4e-6, offset(1e-7));
  }

  @Test
  void badArgumentsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StudentT(0.5))
        .withMessage("degreesOfFreedom must be at least 1 but was 0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new StudentT(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StudentT(3).twoSided(1))
        .withMessage("level must be in (0, 1) but was 1");
  }
}
