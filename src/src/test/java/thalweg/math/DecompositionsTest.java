package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class DecompositionsTest {

  @Test
  void eigenvectorsRebuildTheMatrix() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{2, 1, 0}, {1, 2, 0.5}, {0, 0.5, -3}});
    SymmetricEigen eigen = SymmetricEigen.of(a);
    assertThat(eigen.values())
        .isSorted()
        .containsExactly(Matrices.symmetricEigenvalues(a), offset(1e-13));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += eigen.values()[k] * eigen.vectors().get(i, k) * eigen.vectors().get(j, k);
        }
        assertThat(sum).isCloseTo(a.get(i, j), offset(1e-13));
      }
    }
  }

  @Test
  void singularVectorsRebuildTheMatrixWhateverItsShape() {
    Random random = new Random(1);
    for (int[] shape : new int[][] {{2, 5}, {5, 2}, {3, 3}}) {
      DMatrixRMaj a = new DMatrixRMaj(shape[0], shape[1]);
      a.setData(random.doubles(a.data.length, -1, 1).toArray());
      Svd svd = Svd.of(a);
      assertThat(svd.rank()).isEqualTo(Math.min(shape[0], shape[1]));
      for (int i = 0; i < shape[0]; i++) {
        for (int j = 0; j < shape[1]; j++) {
          double sum = 0;
          for (int k = 0; k < svd.values().length; k++) {
            sum += svd.values()[k] * svd.u().get(i, k) * svd.v().get(j, k);
          }
          assertThat(sum).isCloseTo(a.get(i, j), offset(1e-13));
        }
      }
    }
  }

  @Test
  void dependentRowsLowerTheRank() {
    assertThat(Svd.of(new DMatrixRMaj(new double[][] {{1, 2}, {2, 4}, {3, 6}})).rank())
        .isEqualTo(1);
    assertThat(Svd.of(new DMatrixRMaj(2, 2)).rank()).isZero();
  }

  @Test
  void whatIsNoMatrixOfNumbersIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SymmetricEigen.of(new DMatrixRMaj(2, 3)))
        .withMessage("the matrix must be square but is 2×3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Svd.of(new DMatrixRMaj(new double[][] {{Double.NaN}})))
        .withMessageStartingWith("the matrix must be finite");
  }
}
