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
}
