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
  void singularValuesFallAndVectorsGoWithThem() {
    Svd svd = Svd.of(new DMatrixRMaj(new double[][] {{0, 2, 0}, {1, 0, 0}, {0, 0, -3}}));
    assertThat(svd.values()).containsExactly(new double[] {3, 2, 1}, offset(1e-14));
    assertThat(Math.abs(svd.u().get(2, 0))).isCloseTo(1, offset(1e-14));
    assertThat(Math.abs(svd.v().get(1, 1))).isCloseTo(1, offset(1e-14));
    assertThat(Matrices.singularValues(new DMatrixRMaj(new double[][] {{3, 0}, {0, 1}})))
        .containsExactly(new double[] {1, 3}, offset(1e-14));
  }

  /** x + y = 3 twice over, of whose solutions (1.5, 1.5) is the shortest; and 1 and 5, whose mean is 3. */
  @Test
  void thePseudoinverseGivesTheShortestOfTheBestSolutions() {
    Svd svd = Svd.of(new DMatrixRMaj(new double[][] {{1, 1}, {1, 1}}));
    assertThat(svd.solve(new double[] {3, 3}))
        .containsExactly(new double[] {1.5, 1.5}, offset(1e-14));
    assertThat(svd.solve(new double[] {1, 5}))
        .containsExactly(new double[] {1.5, 1.5}, offset(1e-14));
    Svd tall = Svd.of(new DMatrixRMaj(new double[][] {{2, 0}, {0, 4}, {0, 0}}));
    assertThat(tall.solve(new double[] {2, 8, 9}))
        .containsExactly(new double[] {1, 2}, offset(1e-14));
  }

  @Test
  void productsWithBothSetsOfVectorsAreAdded() {
    Random random = new Random(2);
    for (int[] shape : new int[][] {{2, 4}, {4, 2}, {3, 3}}) {
      int n = shape[0];
      int d = shape[1];
      DMatrixRMaj a = new DMatrixRMaj(n, d, true, random.doubles((long) n * d, -1, 1).toArray());
      Svd svd = Svd.of(a);
      int k = svd.values().length;
      double[] b = random.doubles((long) n * d, -1, 1).toArray();
      double[] twice = b.clone();
      svd.addTo(2, svd.values(), twice);
      double[][] m = new double[k][];
      for (int p = 0; p < k; p++) {
        m[p] = random.doubles(k, -1, 1).toArray();
      }
      double[] mixed = b.clone();
      svd.addTo(-3, m, mixed);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < d; j++) {
          assertThat(twice[i * d + j]).isCloseTo(b[i * d + j] + 2 * a.get(i, j), offset(1e-13));
          double sum = 0;
          for (int p = 0; p < k; p++) {
            for (int q = 0; q < k; q++) {
              sum += svd.u().get(i, p) * m[p][q] * svd.v().get(j, q);
            }
          }
          assertThat(mixed[i * d + j]).isCloseTo(b[i * d + j] - 3 * sum, offset(1e-13));
        }
      }
    }
  }

  @Test
  void productsOfWrongLengthsAreRefused() {
    Svd svd = Svd.of(new DMatrixRMaj(2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> svd.addTo(1, new double[2], new double[5]))
        .withMessage("b must have 6 entries but has 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> svd.addTo(1, new double[3], new double[6]))
        .withMessage("s must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> svd.addTo(1, new double[2][2], new double[5]))
        .withMessage("b must have 6 entries but has 5");
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
