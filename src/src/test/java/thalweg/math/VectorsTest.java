package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VectorsTest {

  @Property(seed = "1")
  void cauchySchwarz(
      @ForAll @Size(5) List<@DoubleRange(min = -1e3, max = 1e3) Double> a,
      @ForAll @Size(5) List<@DoubleRange(min = -1e3, max = 1e3) Double> b) {
    double[] x = a.stream().mapToDouble(Double::doubleValue).toArray();
    double[] y = b.stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(Math.abs(Vectors.dot(x, y)))
        .isLessThanOrEqualTo(Vectors.norm2(x) * Vectors.norm2(y) * (1 + 1e-12) + 1e-12);
  }

  @Test
  void normNeitherOverflowsNorUnderflows() {
    assertThat(Vectors.norm2(new double[] {3e200, -4e200})).isCloseTo(5e200, offset(1e186));
    assertThat(Vectors.norm2(new double[] {3e-200, 4e-200})).isCloseTo(5e-200, offset(1e-214));
    assertThat(Vectors.norm2(new double[] {3, 4})).isEqualTo(5);
    assertThat(Vectors.norm2(new double[0])).isZero();
  }

  @Test
  void normShowsWhatIsNotFinite() {
    assertThat(Vectors.norm2(new double[] {1, Double.NaN})).isNaN();
    assertThat(Vectors.norm2(new double[] {1, Double.NEGATIVE_INFINITY})).isInfinite();
    assertThat(Vectors.isFinite(new double[] {1, Double.NaN})).isFalse();
    assertThat(Vectors.isFinite(new double[] {1, 2})).isTrue();
  }

  /** Every unit, those included in which squares overflow, underflow or are subnormal. */
  @Test
  void lengthsAndAnglesAreTheSameInAnyUnits() {
    Random random = new Random(1);
    for (int e = -1000; e <= 1000; e += 20) {
      double unit = Math.scalb(1.0, e);
      double[] x = random.doubles(7, -1, 1).toArray();
      double[] y = random.doubles(7, -1, 1).toArray();
      double[] inUnits = x.clone();
      Vectors.scale(unit, inUnits);
      double[] yInUnits = y.clone();
      Vectors.scale(unit, yInUnits);
      assertThat(Vectors.norm2(inUnits) / unit).isCloseTo(Vectors.norm2(x), withPercentage(1e-13));
      assertThat(Vectors.distance(inUnits, yInUnits) / unit)
          .isCloseTo(Vectors.distance(x, y), withPercentage(1e-13));
      assertThat(Vectors.normInf(inUnits)).isEqualTo(unit * Vectors.normInf(x));
      assertThat(Vectors.cosine(inUnits, y)).isEqualTo(Vectors.cosine(x, y));
      assertThat(Vectors.cosine(inUnits, yInUnits))
          .isCloseTo(
              Vectors.dot(x, y) / Vectors.norm2(x) / Vectors.norm2(y), withPercentage(1e-12));
      double[] direction = x.clone();
      Vectors.normalize(direction);
      Vectors.normalize(inUnits);
      assertThat(inUnits).containsExactly(direction);
      assertThat(Vectors.norm2(direction)).isCloseTo(1, offset(1e-15));
      assertThat(Vectors.cosine(direction, x)).isCloseTo(1, offset(1e-15));
    }
  }

  @Test
  void thePlainSumIsLeftExactlyWhereSquaresAreSafe() {
    for (double size : new double[] {1e-141, 1e-139, 1e139, 1e141}) {
      double[] x = {3 * size, -4 * size};
      assertThat(Vectors.norm2(x)).isCloseTo(5 * size, withPercentage(1e-13));
      assertThat(Vectors.distance(x, new double[2])).isEqualTo(Vectors.norm2(x));
    }
    double tiny = Double.MIN_VALUE;
    assertThat(Vectors.norm2(new double[] {3 * tiny, 4 * tiny})).isEqualTo(5 * tiny);
    assertThat(Vectors.norm2(new double[] {1e308, 1e308})).isCloseTo(1.414e308, offset(1e305));
    assertThat(Vectors.norm2(new double[] {1.5e308, 1.5e308})).isInfinite();
  }

  @Test
  void aNormMayTakePartOfAVector() {
    double[] x = {9, 3, 4, 9};
    assertThat(Vectors.norm2(x, 1, 3)).isEqualTo(5);
    assertThat(Vectors.norm2(x, 1, 1)).isZero();
    double[] tiny = {1, 3e-200, 4e-200, 1};
    assertThat(Vectors.norm2(tiny, 1, 3)).isCloseTo(5e-200, offset(1e-214));
    double[] huge = {Double.NaN, 3e200, 4e200, Double.NaN};
    assertThat(Vectors.norm2(huge, 1, 3)).isCloseTo(5e200, offset(1e186));
  }

  @Test
  void whatHasNoDirectionHasNoAngle() {
    double inf = Double.POSITIVE_INFINITY;
    assertThat(Vectors.cosine(new double[2], new double[] {1, 1})).isZero();
    assertThat(Vectors.cosine(new double[] {1, 1}, new double[2])).isZero();
    assertThat(Vectors.cosine(new double[] {1, 0}, new double[] {0, 1})).isZero();
    assertThat(Vectors.cosine(new double[] {1, inf}, new double[] {1, 1})).isNaN();
    assertThat(Vectors.cosine(new double[] {1, 1}, new double[] {Double.NaN, 1})).isNaN();
    double[] zero = {0, 0};
    Vectors.normalize(zero);
    assertThat(zero).containsExactly(0, 0);
    for (double bad : new double[] {Double.NaN, inf, -inf}) {
      double[] x = {1, bad};
      Vectors.normalize(x);
      assertThat(x).containsExactly(Double.NaN, Double.NaN);
    }
    double[] overflows = {-1e308, 1e308, 1e308, 1e308};
    Vectors.normalize(overflows);
    assertThat(overflows).containsExactly(-0.5, 0.5, 0.5, 0.5);
  }

  @Test
  void productsSumsAndMultiplesByHand() {
    double[] x = {1, -2, 3};
    double[] y = {4, 5, 6};
    assertThat(Vectors.dot(x, y)).isEqualTo(12);
    Vectors.axpy(2, x, y);
    assertThat(y).containsExactly(6, 1, 12);
    Vectors.scale(-0.5, y);
    assertThat(y).containsExactly(-3, -0.5, -6);
    double[] z = new double[3];
    Vectors.combine(2, x, 4, y, z);
    assertThat(z).containsExactly(-10, -6, -18);
    assertThat(Vectors.normInf(x)).isEqualTo(3);
    assertThat(Vectors.normInf(new double[] {1, Double.NaN, 2})).isNaN();
    assertThat(Vectors.normInf(new double[0])).isZero();
  }

  @Test
  void combineMayWriteOverItsArgument() {
    double[] x = {1, 2};
    Vectors.combine(2, x, -1, new double[] {1, 1}, x);
    assertThat(x).containsExactly(1, 3);
  }

  @Test
  void lengthsThatDifferAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vectors.dot(new double[2], new double[3]))
        .withMessage("y must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vectors.axpy(1, new double[2], new double[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vectors.distance(new double[2], new double[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vectors.cosine(new double[2], new double[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vectors.combine(1, new double[2], 1, new double[3], new double[2]))
        .withMessage("y must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vectors.combine(1, new double[2], 1, new double[2], new double[3]))
        .withMessage("z must have 2 entries but has 3");
  }

  @Test
  void distanceIsTheNormOfTheDifferenceHoweverLargeOrSmall() {
    for (double scale : new double[] {1, 1e200, 1e-200, 0}) {
      assertThat(
              Vectors.distance(new double[] {4 * scale, scale}, new double[] {scale, -3 * scale}))
          .isCloseTo(5 * scale, offset(1e-15 * scale));
    }
    assertThat(Vectors.distance(new double[] {Double.NaN}, new double[] {1})).isNaN();
    assertThat(Vectors.distance(new double[] {Double.POSITIVE_INFINITY}, new double[] {1}))
        .isInfinite();
    assertThat(Vectors.distance(new double[0], new double[0])).isZero();
  }
}
