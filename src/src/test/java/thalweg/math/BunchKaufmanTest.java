package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The factorization of indefinite matrices, below, at and above the number of columns it takes at a time. */
class BunchKaufmanTest {

  /** Without pivots of order 2 the first one would be a division by 0. */
  @Test
  void aDiagonalOfZerosIsNoHindrance() {
    double[] x = {3, 5};
    BunchKaufman swap = new BunchKaufman(new DMatrixRMaj(new double[][] {{0, 1}, {1, 0}}));
    swap.solve(x);
    assertThat(x).containsExactly(5, 3);
    assertThat(swap.negativeEigenvalues()).isEqualTo(1);
  }

  /** (4, 2; 2, 3) = LDLᵀ with l = 1/2, D = (4, 2), so that (8, 8) gives (1, 2). */
  @Test
  void aDefiniteMatrixIsSolvedByHand() {
    double[] x = {8, 8};
    BunchKaufman factors = new BunchKaufman(new DMatrixRMaj(new double[][] {{4, 2}, {2, 3}}));
    factors.solve(x);
    assertThat(x).containsExactly(new double[] {1, 2}, offset(1e-15));
    assertThat(factors.negativeEigenvalues()).isZero();
  }

  /** (δ, 1; 1, 0) x = (1, 1) has the solution (1, 1 − δ); with δ as a pivot two digits would be left. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-150, 1e-10, 1, 1e10, 1e150})
  void aSmallPivotIsPassedOverInAnyUnit(double unit) {
    double[] x = {unit, unit};
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1e-14 * unit, unit}, {unit, 0}});
    new BunchKaufman(a).solve(x);
    assertThat(x).containsExactly(new double[] {1, 1 - 1e-14}, offset(1e-15));
  }

  @Test
  void onlyTheLowerTriangleIsRead() {
    double[] x = {8, 8};
    new BunchKaufman(new DMatrixRMaj(new double[][] {{4, Double.MAX_VALUE}, {2, 3}})).solve(x);
    assertThat(x).containsExactly(new double[] {1, 2}, offset(1e-15));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 30, 31, 32, 33, 34, 64, 150})
  void systemsAreSolvedAndTheSignsOfTheEigenvaluesCounted(int d) {
    Random random = new Random(d);
    for (int k = 0; k < 12; k++) {
      DMatrixRMaj a = random(random, d, k);
      double[] values = Matrices.symmetricEigenvalues(a);
      double largest = Math.max(-values[0], values[d - 1]);
      if (Arrays.stream(values).anyMatch(v -> Math.abs(v) <= 1e-9 * largest)) {
        continue;
      }
      double[] b = random.doubles(d, -1, 1).toArray();
      double[] x = b.clone();
      BunchKaufman factors = new BunchKaufman(a);
      factors.solve(x);
      double[] ax = new double[d];
      Matrices.multiply(a, x, ax);
      assertThat(Vectors.distance(ax, b))
          .isLessThan(1e-12 * d * (largest * Vectors.norm2(x) + Vectors.norm2(b)));
      assertThat(factors.negativeEigenvalues())
          .isEqualTo((int) Arrays.stream(values).filter(v -> v < 0).count());
    }
  }

  /** Dense, of −1, 0 and 1 with a diagonal of zeros, of entries that differ by a factor of 1e6, and a saddle point's. */
  private static DMatrixRMaj random(Random random, int d, int kind) {
    DMatrixRMaj a = new DMatrixRMaj(d, d);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double entry =
            switch (kind % 4) {
              case 0 -> random.nextGaussian();
              case 1 -> i == j ? 0 : random.nextInt(3) - 1;
              case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(7));
              default -> j >= d / 2 ? 0 : random.nextGaussian();
            };
        a.set(i, j, entry);
        a.set(j, i, entry);
      }
    }
    return a;
  }

  @Test
  void whatIsNoSymmetricMatrixIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BunchKaufman(new DMatrixRMaj(2, 3)))
        .withMessage("the matrix must be square but is 2×3");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new BunchKaufman(new DMatrixRMaj(new double[][] {{1, 0}, {Double.NaN, 1}})))
        .withMessageStartingWith("the matrix must be finite");
  }
}
