package thalweg.generalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.models.RandomReluFeatures;

/** The shortest solution on growing features, held to the singular value decomposition. */
class GrowingLeastSquaresTest {
  private static final int N = 40;

  private static double[] gaussian(int n, long seed) {
    Random random = new Random(seed);
    return random.doubles(n).map(u -> random.nextGaussian()).toArray();
  }

  private static DMatrixRMaj matrix(int n, int d, long seed) {
    return new DMatrixRMaj(n, d, true, gaussian(n * d, seed));
  }

  private static DMatrixRMaj first(DMatrixRMaj all, int p) {
    DMatrixRMaj phi = new DMatrixRMaj(all.numRows, p);
    for (int i = 0; i < all.numRows; i++) {
      for (int j = 0; j < p; j++) {
        phi.set(i, j, all.get(i, j));
      }
    }
    return phi;
  }

  private static void assertSame(double[] w, double[] expected, double tolerance) {
    assertThat(Vectors.distance(w, expected))
        .isLessThanOrEqualTo(tolerance * Vectors.norm2(expected));
  }

  @Test
  void theShortestSolutionIsThePseudoInversesAtEachWidth() {
    DMatrixRMaj phi = RandomReluFeatures.of(30, 400, 1).transform(matrix(N, 30, 2));
    double[] y = gaussian(N, 3);
    GrowingLeastSquares growing = new GrowingLeastSquares(phi, y, 0);
    for (int p : new int[] {1, 5, 20, 35, 39, 40, 41, 45, 60, 100, 400}) {
      assertSame(growing.solve(p), Matrices.solveMinimumNorm(first(phi, p), y), 1e-10);
    }
  }

  @Test
  void dependentAndEmptyFeaturesChangeNothing() {
    DMatrixRMaj phi = matrix(N, 60, 4);
    for (int i = 0; i < N; i++) {
      phi.set(i, 3, 0);
      phi.set(i, 5, 2 * phi.get(i, 4) - phi.get(i, 6));
    }
    double[] y = gaussian(N, 5);
    GrowingLeastSquares growing = new GrowingLeastSquares(phi, y, 0);
    for (int p : new int[] {4, 8, 38, 41, 42, 60}) {
      double[] w = growing.solve(p);
      assertSame(w, Matrices.solveMinimumNorm(first(phi, p), y), 1e-10);
      assertThat(w[3]).isEqualTo(0, within(1e-13));
    }
  }

  @Test
  void aRepeatedExampleWithTwoTargetsIsFittedInTheMiddle() {
    DMatrixRMaj phi = matrix(N, 100, 6);
    System.arraycopy(phi.data, 0, phi.data, 100, 100);
    double[] y = gaussian(N, 7);
    y[0] = 1;
    y[1] = -1;
    double[] w = new GrowingLeastSquares(phi, y, 0).solve(100);
    assertThat(Vectors.dot(w, 0, phi.data, 0, 100)).isEqualTo(0, within(1e-10));
    assertSame(w, Matrices.solveMinimumNorm(phi, y), 1e-10);
  }

  @Test
  void onlyZerosLeaveTheWeightsAtZero() {
    assertThat(new GrowingLeastSquares(new DMatrixRMaj(N, 5), gaussian(N, 1), 0).solve(5))
        .containsOnly(0);
  }

  @Test
  void ridgeSolvesItsNormalEquations() {
    DMatrixRMaj phi = matrix(N, 90, 8);
    double[] y = gaussian(N, 9);
    for (double lambda : new double[] {1e-12, 1e-3, 10}) {
      GrowingLeastSquares growing = new GrowingLeastSquares(phi, y, lambda);
      for (int p : new int[] {10, 40, 90}) {
        DMatrixRMaj a = first(phi, p);
        double[] w = growing.solve(p);
        double[] residual = new double[N];
        Matrices.multiply(a, w, residual);
        Vectors.combine(1, y, -1, residual, residual);
        double[] gradient = new double[p];
        Matrices.multiplyTransposed(a, residual, gradient);
        double[] scaled = Arrays.stream(w).map(wj -> N * lambda * wj).toArray();
        assertThat(Vectors.distance(gradient, scaled))
            .isLessThan(1e-10 * (1 + Vectors.norm2(scaled)));
      }
    }
  }
}
