package thalweg.solvers.proximal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

class ActiveSetDescentTest {

  private static DMatrixRMaj random(int n, int d) {
    Random random = new Random(3);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    for (int i = 0; i < n; i++) {
      double common = random.nextGaussian();
      for (int j = 0; j < d; j++) {
        x.set(i, j, common + random.nextGaussian());
      }
    }
    return x;
  }

  private static double[] targets(int n) {
    return new Random(4).doubles(n, -3, 3).toArray();
  }

  /** Both stop by the same measure, and the point is the minimizer where it is small. */
  @ParameterizedTest
  @CsvSource({
    "60,8,0.1,1",
    "60,8,0.01,0.5",
    "20,40,0.05,1",
    "20,40,0.2,0.3",
    "60,8,0.3,0",
    "9,3,9,1"
  })
  void itMeetsPlainSweepsInFewerIterations(int n, int d, double lambda, double l1Ratio) {
    SparseRegression problem = new SparseRegression(random(n, d), targets(n), lambda, l1Ratio);
    Stop stop = Stop.after(100_000).orGradientBelow(1e-12);
    Solution plain = new CoordinateDescent().minimize(problem, new double[d], stop);
    Solution active = new ActiveSetDescent().minimize(problem, new double[d], stop);
    assertThat(active.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(active.point()).containsExactly(plain.point(), offset(1e-9));
    assertThat(active.iterations()).isLessThanOrEqualTo(plain.iterations());
    double[] values = active.trace().values();
    for (int k = 1; k < values.length; k++) {
      assertThat(values[k]).isLessThanOrEqualTo(values[k - 1] + 1e-14);
    }
    assertThat(active.counts().calls()).isZero();
  }

  /** The first measure is that of a sweep from the start, whatever follows. */
  @Test
  void theMeasureIsThatOfASweep() {
    SparseRegression problem = SparseRegression.lasso(random(30, 6), targets(30), 0.1);
    double[] start = {1, 0, -2, 0, 0, 3};
    Stop one = Stop.after(1);
    assertThat(new ActiveSetDescent().minimize(problem, start, one).trace().gradientNorms()[0])
        .isEqualTo(
            new CoordinateDescent().minimize(problem, start, one).trace().gradientNorms()[0]);
  }

  @Test
  void aFarStartIsForgottenAndAColumnOfZerosKeepsItsWeight() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0.5, 0}, {-1, 0.25, 0}});
    double[] y = {3, -1};
    Stop stop = Stop.after(500).orGradientBelow(1e-13);
    SparseRegression lasso = SparseRegression.lasso(x, y, 0.1);
    double[] cold = new ActiveSetDescent().minimize(lasso, new double[3], stop).point();
    for (double far : new double[] {1e6, -1e15, 1e100}) {
      Solution warm = new ActiveSetDescent().minimize(lasso, new double[] {far, far, far}, stop);
      assertThat(warm.point()).containsExactly(cold, offset(1e-12));
    }
    SparseRegression free = SparseRegression.lasso(x, y, 0);
    Solution kept = new ActiveSetDescent().minimize(free, new double[] {0, 0, 5}, stop);
    assertThat(kept.converged()).isTrue();
    assertThat(kept.point()[2]).isEqualTo(5);
  }

  @Test
  void anInterruptEndsTheRun() {
    SparseRegression problem = SparseRegression.lasso(random(30, 6), targets(30), 0.01);
    Solution run =
        new ActiveSetDescent()
            .minimize(
                problem,
                new double[6],
                Stop.after(1000),
                iterate -> {
                  if (iterate.k() == 1) {
                    Thread.currentThread().interrupt();
                  }
                });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(run.trace().size()).isEqualTo(2);
  }
}
