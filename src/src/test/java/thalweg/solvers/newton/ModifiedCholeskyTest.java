package thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

class ModifiedCholeskyTest {

  @Test
  void aPositiveDefiniteMatrixIsLeftAsItIs() {
    DMatrixRMaj root = new DMatrixRMaj(8, 6);
    Random random = new Random(5);
    for (int i = 0; i < root.data.length; i++) {
      root.data[i] = random.nextGaussian();
    }
    DMatrixRMaj a = Matrices.gram(root);
    double[] b = random.doubles(6, -1, 1).toArray();
    double[] x = b.clone();
    new ModifiedCholesky(a).solve(x);
    assertThat(x).containsExactly(Matrices.solveCholesky(a, b), offset(1e-10));
  }

  @Test
  void directionsDescendForEverySymmetricMatrix() {
    Random random = new Random(6);
    for (int k = 0; k < 200; k++) {
      int d = 1 + random.nextInt(6);
      DMatrixRMaj a = new DMatrixRMaj(d, d);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j <= i; j++) {
          a.set(i, j, random.nextInt(4) == 0 ? 0 : random.nextGaussian());
          a.set(j, i, a.get(i, j));
        }
      }
      double[] g = random.doubles(d, -1, 1).toArray();
      double[] x = g.clone();
      new ModifiedCholesky(a).solve(x);
      assertThat(Vectors.dot(g, x)).isPositive();
    }
  }

  /** Where the first entry of the diagonal is 0, the second one leads: no direction of length 1e15. */
  @Test
  void pivotsKeepDirectionsShort() {
    double[] x = {1, 1};
    new ModifiedCholesky(new DMatrixRMaj(new double[][] {{0, 27.75}, {27.75, 68.5}})).solve(x);
    assertThat(Vectors.norm2(x)).isLessThan(1);
  }

  @Test
  void whatIsNegativeIsTurned() {
    // The largest entry −8 leads and is turned to 8; with l = 4/8 what is left is 3 − 4/8·4 = 1,
    // which stays.
    double[] x = {1, 8};
    new ModifiedCholesky(new DMatrixRMaj(new double[][] {{3, 4}, {4, -8}})).solve(x);
    // (A + E) = [[3, 4], [4, 8]]: x = (1·8 − 4·8, 3·8 − 4·1) / (24 − 16).
    assertThat(x).containsExactly(new double[] {-3, 2.5}, offset(1e-14));
  }

  @Test
  void aPivotTooSmallForItsColumnIsRaised() {
    // β² = 4, the largest entry of the diagonal; 6/√3 is less.
    double[] x = {4, 4};
    new ModifiedCholesky(new DMatrixRMaj(new double[][] {{1, 6}, {6, 4}})).solve(x);
    // The pivot 4 leads and is raised to 6²/4 = 9; then 1 − 36/9 = −3 turns to 3: A + E = [[7, 6],
    // [6, 9]].
    assertThat(x).containsExactly(new double[] {12 / 27.0, 4 / 27.0}, offset(1e-15));
  }

  /** E is not more than needed in any unit: a positive definite matrix of 1e-30 or 1e30 is left as it is. */
  @Test
  void unitsDoNotMatter() {
    for (double unit : new double[] {1e-150, 1e-30, 1e30, 1e150}) {
      double[] x = {6 * unit, 5 * unit};
      new ModifiedCholesky(
              new DMatrixRMaj(new double[][] {{4 * unit, 2 * unit}, {2 * unit, 3 * unit}}))
          .solve(x);
      assertThat(x).containsExactly(new double[] {1, 1}, offset(1e-14));
    }
  }

  /** β² = 10/√(2² − 1), what is beside the diagonal; both pivots are raised, to 10√3 and 10/√3 − 1. */
  @Test
  void whatIsBesideTheDiagonalBoundsTheFactors() {
    double root = Math.sqrt(3);
    double[] x = {10 * root + 10, 10 + 20 / root - 1};
    new ModifiedCholesky(new DMatrixRMaj(new double[][] {{1, 10}, {10, 1}})).solve(x);
    assertThat(x).containsExactly(new double[] {1, 1}, offset(1e-13));
  }

  /** A singular matrix gets a last pivot of ε times the sum of its largest entries, on the diagonal and beside it. */
  @Test
  void aPivotOfZeroIsRaisedToRounding() {
    double[] x = {1, 1 + 2 * Math.ulp(1.0)};
    new ModifiedCholesky(new DMatrixRMaj(new double[][] {{1, 1}, {1, 1}})).solve(x);
    assertThat(x).containsExactly(0, 1);
  }
}
