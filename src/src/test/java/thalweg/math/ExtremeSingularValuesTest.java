package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class ExtremeSingularValuesTest {

  private static DMatrixRMaj random(int n, int d, long seed) {
    return new DMatrixRMaj(n, d, true, new Random(seed).doubles((long) n * d, -1, 1).toArray());
  }

  @Property(seed = "20261126", tries = 100)
  void agreesWithTheDecompositionInAnyUnitOfTheMatrix(
      @ForAll @IntRange(min = 1, max = 6) int d,
      @ForAll @IntRange(min = -280, max = 280) int exponent,
      @ForAll long seed) {
    DMatrixRMaj a = random(d + 3, d, seed);
    double[] ascending = Matrices.singularValues(a);
    double unit = Math.pow(10, exponent);
    Vectors.scale(unit, a.data);
    ExtremeSingularValues extreme = ExtremeSingularValues.of(a);
    assertThat(extreme.largest() / unit).isCloseTo(ascending[d - 1], withPercentage(1e-10));
    assertThat(extreme.smallest() / unit).isCloseTo(ascending[0], withPercentage(1e-8));
  }

  /** For orthogonal columns the singular values are their lengths. */
  @Test
  void columnsInUnitsFarApartKeepTheirDigits() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{3e150, 4e-150}, {4e150, -3e-150}});
    ExtremeSingularValues extreme = ExtremeSingularValues.of(a);
    assertThat(extreme.largest()).isCloseTo(5e150, withPercentage(1e-12));
    assertThat(extreme.smallest()).isCloseTo(5e-150, withPercentage(1e-12));
  }

  /** For (1, 1) and ε(1, −2): σ_min is ε·3/√2 as ε → 0, the part of the short column that is orthogonal. */
  @Test
  void aShortColumnCountsByWhatItAdds() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1, 1e-100}, {1, -2e-100}});
    assertThat(ExtremeSingularValues.of(a).smallest() * 1e100)
        .isCloseTo(3 / Math.sqrt(2), within(1e-14));
  }

  @Test
  void dependentColumnsHaveASmallestOfExactlyZero() {
    DMatrixRMaj a = random(9, 4, 3);
    for (int i = 0; i < 9; i++) {
      a.set(i, 3, 1e80 * (a.get(i, 0) - 0.3 * a.get(i, 1)));
    }
    assertThat(ExtremeSingularValues.of(a).smallest()).isZero();
    assertThat(ExtremeSingularValues.of(random(2, 3, 1)).smallest()).isZero();
    assertThat(ExtremeSingularValues.of(new DMatrixRMaj(2, 2)))
        .isEqualTo(new ExtremeSingularValues(0, 0));
  }

  @Test
  void qrSolvesInAnyUnitsAndRefusesDependentColumns() {
    DMatrixRMaj a =
        new DMatrixRMaj(new double[][] {{1e150, 1e-150}, {1e150, 2e-150}, {1e150, 4e-150}});
    double[] x = Qr.of(a).solve(new double[] {3, 5, 9});
    assertThat(x[0] * 1e150).isCloseTo(1, within(1e-14));
    assertThat(x[1] * 1e-150).isCloseTo(2, within(1e-14));
    Qr dependent = Qr.of(new DMatrixRMaj(new double[][] {{1, 2}, {2, 4}, {3, 6}}));
    assertThat(dependent.isFullRank()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dependent.solve(new double[3]))
        .withMessageStartingWith("the 3×2 matrix must be of full column rank but is singular");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Qr.of(random(2, 3, 1)))
        .withMessage("the number of rows must be at least 3 but was 2");
  }
}
