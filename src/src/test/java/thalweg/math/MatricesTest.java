package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class MatricesTest {
  private static final DMatrixRMaj A = new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}, {5, 6}});

  @Test
  void productsAreThoseByHand() {
    double[] y = new double[3];
    Matrices.multiply(A, new double[] {1, -1}, y);
    assertThat(y).containsExactly(-1, -1, -1);
    double[] z = {9, 9};
    Matrices.multiplyTransposed(A, new double[] {1, 0, 1}, z);
    assertThat(z).containsExactly(6, 8);
    assertThat(Matrices.gram(A).data).containsExactly(35, 44, 44, 56);
    assertThat(Matrices.transposed(A).data).containsExactly(1, 3, 5, 2, 4, 6);
    assertThat(Matrices.transposed(A).numRows).isEqualTo(2);
  }

  /** More columns than are multiplied at once. */
  @Test
  void aWideGramMatrixIsSymmetricAndHoldsEveryProduct() {
    DMatrixRMaj a = new DMatrixRMaj(3, 300);
    Random random = new Random(5);
    for (int i = 0; i < a.data.length; i++) {
      a.data[i] = random.nextInt(9) - 4;
    }
    DMatrixRMaj gram = Matrices.gram(a);
    for (int i = 0; i < 300; i++) {
      for (int j = 0; j < 300; j++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += a.get(k, i) * a.get(k, j);
        }
        assertThat(gram.get(i, j)).isEqualTo(sum);
      }
    }
  }

  @Test
  void wrongShapesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.multiply(A, new double[3], new double[3]))
        .withMessage("x must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.symmetricEigenvalues(A))
        .withMessage("the matrix must be square but is 3×2");
  }

  @Test
  void bothSolversSolve() {
    Random random = new Random(1);
    DMatrixRMaj x = new DMatrixRMaj(20, 5);
    x.setData(random.doubles(100, -1, 1).toArray());
    double[] truth = {1, -2, 3, -4, 5};
    double[] y = new double[20];
    Matrices.multiply(x, truth, y);
    assertThat(Matrices.solveQr(x, y)).containsExactly(truth, offset(1e-12));
    double[] xty = new double[5];
    Matrices.multiplyTransposed(x, y, xty);
    assertThat(Matrices.solveCholesky(Matrices.gram(x), xty)).containsExactly(truth, offset(1e-11));
  }

  @Test
  void dependentColumnsAreRefused() {
    DMatrixRMaj twice = new DMatrixRMaj(new double[][] {{1, 2}, {2, 4}, {3, 6}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.solveQr(twice, new double[] {1, 2, 3}))
        .withMessageContaining("3×2")
        .withMessageContaining("full column rank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.solveCholesky(Matrices.gram(twice), new double[] {1, 2}))
        .withMessageContaining("positive definite");
  }

  @Test
  void eigenvaluesAscend() {
    DMatrixRMaj symmetric = new DMatrixRMaj(new double[][] {{2, 1}, {1, 2}});
    assertThat(Matrices.symmetricEigenvalues(symmetric))
        .containsExactly(new double[] {1, 3}, offset(1e-14));
  }

  @Test
  void dependentColumnsAreRefusedEvenIfRoundingHidesThem() {
    Random random = new Random(1);
    DMatrixRMaj x = new DMatrixRMaj(442, 3);
    for (int i = 0; i < x.numRows; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      x.set(i, 0, a);
      x.set(i, 1, b);
      x.set(i, 2, 0.1 * a + 0.7 * b);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.solveQr(x, new double[442]))
        .withMessageContaining("full column rank");
  }

  @Test
  void singularValuesAscendAndDoNotSeeARotation() {
    double c = 0.6;
    double s = 0.8;
    DMatrixRMaj rotated = new DMatrixRMaj(new double[][] {{3 * c, -s}, {3 * s, c}, {0, 0}});
    assertThat(Matrices.singularValues(rotated))
        .containsExactly(new double[] {1, 3}, offset(1e-14));
    assertThat(Matrices.conditionNumber(rotated)).isCloseTo(3, offset(1e-14));
  }

  @Test
  void conditionNumbersSurviveWhereTheGramMatrixHasLostThem() {
    DMatrixRMaj nearlyTwice = new DMatrixRMaj(new double[][] {{1, 1}, {1, 1 + 1e-10}});
    assertThat(Matrices.conditionNumber(nearlyTwice)).isCloseTo(4e10, withPercentage(0.01));
  }
}
