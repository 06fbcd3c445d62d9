package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VectorsTest {

  @Property
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
