package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.math.Matrices;

class QuadraticTest {

  @Test
  void aRotatedQuadraticKeepsItsSpectrumAndIsNotDiagonal() {
    Quadratic f = Quadratic.rotated(7, 1, 10, 100, 1000);
    assertThat(Matrices.symmetricEigenvalues(f.matrix()))
        .containsExactly(new double[] {1, 10, 100, 1000}, offset(1e-10));
    assertThat(f.matrix().get(0, 1)).isNotZero();
    assertThat(f.traits().conditionNumber()).isCloseTo(1000, offset(1e-6));
  }

  @Test
  void equalSeedsGiveEqualMatrices() {
    assertThat(Quadratic.rotated(7, 1, 2, 3).matrix().data)
        .isEqualTo(Quadratic.rotated(7, 1, 2, 3).matrix().data)
        .isNotEqualTo(Quadratic.rotated(8, 1, 2, 3).matrix().data);
  }

  @Test
  void quadraticsThatHaveNoMinimizerAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quadratic.diagonal(1, -2))
        .withMessageContaining("positive definite")
        .withMessageContaining("-2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Quadratic(new DMatrixRMaj(new double[][] {{1, 0}, {1, 1}}), new double[2]))
        .withMessageContaining("symmetric");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quadratic.diagonal(1, Double.NaN))
        .withMessageContaining("matrix must be finite");
  }
}
