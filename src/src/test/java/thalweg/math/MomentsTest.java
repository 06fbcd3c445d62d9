package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-300, 1e-200, 1e-12, 1e12, 1e200, 1e307})
  void threeNumbersByHandInAnyUnit(double unit) {
    Moments moments = Moments.of(new double[] {2 * unit, 5 * unit, 8 * unit});
    assertThat(moments.mean() / unit).isCloseTo(5, offset(1e-14));
    assertThat(moments.deviation() / unit).isCloseTo(Math.sqrt(6), offset(1e-14));
    assertThat(moments.sampleDeviation() / unit).isCloseTo(3, offset(1e-14));
    assertThat(Moments.rootMeanSquare(new double[] {unit, -7 * unit}) / unit)
        .isCloseTo(5, offset(1e-14));
  }

  @Property(seed = "20261126", tries = 200)
  void powersOfTwoAsUnitsChangeNoBit(
      @ForAll long seed, @ForAll @IntRange(min = -900, max = 900) int exponent) {
    double[] x = new Random(seed).doubles(7, -3, 10).toArray();
    double[] scaled = Arrays.stream(x).map(v -> Math.scalb(v, exponent)).toArray();
    Moments plain = Moments.of(x);
    assertThat(Moments.of(scaled))
        .isEqualTo(
            new Moments(
                Math.scalb(plain.mean(), exponent),
                Math.scalb(plain.deviation(), exponent),
                Math.scalb(plain.sampleDeviation(), exponent)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, -1e200, 1e-320, Double.MAX_VALUE})
  void equalNumbersHaveTheirValueAndNoSpread(double value) {
    double[] x = new double[3];
    Arrays.fill(x, value);
    assertThat(Moments.of(x)).isEqualTo(new Moments(value, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e9, 1e200, 1e-310, 0})
  void numbersThatDifferByOneUlpHaveASpread(double value) {
    Moments moments = Moments.of(new double[] {value, Math.nextUp(value), value});
    assertThat(moments.deviation()).isPositive().isLessThanOrEqualTo(Math.ulp(value));
  }

  @Test
  void theSpreadIsAboutTheMeanEvenWhereTheMeanIsRounded() {
    Moments moments = Moments.of(new double[] {1, Math.nextUp(1.0)});
    assertThat(moments.deviation()).isEqualTo(Math.ulp(1.0) / 2);
  }

  @Test
  void theLargestNumbersDoNotOverflow() {
    double most = Double.MAX_VALUE;
    Moments moments = Moments.of(new double[] {most, -most, most, -most});
    assertThat(moments.mean()).isZero();
    assertThat(moments.deviation()).isEqualTo(most);
  }

  @Test
  void aColumnIsReadByRows() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{9, 2}, {9, 5}, {9, 8}});
    assertThat(Moments.ofColumn(x, 1)).isEqualTo(Moments.of(new double[] {2, 5, 8}));
    assertThat(Moments.ofColumn(x, 0)).isEqualTo(new Moments(9, 0, 0));
    DMatrixRMaj late = new DMatrixRMaj(new double[][] {{9, 1}, {9, -1e200}, {9, 1e200}});
    assertThat(Moments.ofColumn(late, 1)).isEqualTo(Moments.of(new double[] {1, -1e200, 1e200}));
    late.set(2, 1, Double.POSITIVE_INFINITY);
    assertThat(Moments.ofColumn(late, 1).mean()).isInfinite();
    assertThat(Moments.ofColumn(late, 0)).isEqualTo(new Moments(9, 0, 0));
  }

  @Test
  void whatIsNotFiniteShows() {
    Moments infinite = Moments.of(new double[] {1, Double.POSITIVE_INFINITY, 2});
    assertThat(infinite.mean()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(infinite.deviation()).isNaN();
    assertThat(Moments.of(new double[] {Double.NEGATIVE_INFINITY, 2}).mean())
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Moments.of(new double[] {1, Double.NaN}).mean()).isNaN();
    assertThat(Moments.of(new double[] {3}).sampleDeviation()).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Moments.of(new double[0]))
        .withMessage("the number of values must be at least 1 but was 0");
  }
}
