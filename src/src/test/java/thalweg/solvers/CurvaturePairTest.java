package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurvaturePairTest {

  @ParameterizedTest
  @ValueSource(doubles = {1e-150, 1e-12, 1, 1e12, 1e150})
  void vectorsAreDividedByTheirNormsInAnyUnits(double unit) {
    CurvaturePair pair = new CurvaturePair(2);
    assertThat(pair.learn(new double[] {3 * unit, 4 * unit}, new double[] {0, 2 / unit})).isTrue();
    assertThat(pair.s()).containsExactly(new double[] {0.6, 0.8}, offset(1e-15));
    assertThat(pair.y()).containsExactly(new double[] {0, 1}, offset(1e-15));
    assertThat(pair.cosine()).isCloseTo(0.8, offset(1e-15));
    assertThat(pair.ratio() / unit / unit).isCloseTo(2.5, offset(1e-12));
  }

  @Test
  void aPairWithoutUpwardCurvatureChangesNothing() {
    CurvaturePair pair = new CurvaturePair(2);
    assertThat(pair.learn(new double[] {1, 0}, new double[] {2, 0})).isTrue();
    double[][] refused = {{-1, 0}, {0, 1}, {0, 0}, {1e-17, 1}, {Double.NaN, 1}, {1e308, 1e308}};
    for (double[] change : refused) {
      boolean learned = pair.learn(new double[] {1, change[0] == 1e308 ? -1 : 0}, change);
      assertThat(learned).isFalse();
    }
    assertThat(pair.learn(new double[2], new double[] {1, 0})).isFalse();
    assertThat(pair.s()).containsExactly(1, 0);
    assertThat(pair.ratio()).isEqualTo(0.5);
    assertThat(pair.learn(new double[] {1, 0}, new double[] {1e-15, 1})).isTrue();
  }

  @Test
  void productsAreThoseOfUnitVectors() {
    CurvaturePair pair = new CurvaturePair(6);
    double[] step = {2, 0, 0, 0, 0, 0};
    double[] change = {1, 1, 1, 1, 1, 2};
    assertThat(pair.learn(step, change)).isTrue();
    double[] x = {1, 2, 3, 4, 5, 6};
    assertThat(pair.alongStep(x)).isEqualTo(1);
    assertThat(pair.alongChange(x)).isCloseTo(9, offset(1e-14));
  }

  @Test
  void theFirstMoveHasLengthOneUnlessTheProblemSaysThatThisIsFarOff() {
    // ‖w‖∞ = 2 and |f|/‖g‖ = 3/4.
    assertThat(FirstMove.length(new double[] {-2, 1}, 3, 4)).isEqualTo(1);
    // Both far below 1: ten times the larger. Both far above: a tenth of the smaller.
    assertThat(FirstMove.length(new double[] {-0.02, 0.01}, 3, 400)).isEqualTo(0.2);
    assertThat(FirstMove.length(new double[] {-200, 100}, -3, 0.04)).isEqualTo(7.5);
    // One of them tells nothing.
    assertThat(FirstMove.length(new double[2], 3, 0.04)).isEqualTo(7.5);
    assertThat(FirstMove.length(new double[] {200}, 0, 0.04)).isEqualTo(20);
    assertThat(FirstMove.length(new double[2], 0, 0.04)).isEqualTo(1);
    // They disagree.
    assertThat(FirstMove.length(new double[] {200}, 0.01, 4)).isEqualTo(1);
    assertThat(FirstMove.length(new double[2], 1, 1e-320)).isEqualTo(1);
  }
}
