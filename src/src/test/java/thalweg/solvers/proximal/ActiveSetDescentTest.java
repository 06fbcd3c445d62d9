package thalweg.solvers.proximal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.math.Matrices;
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

  /**
   * Two columns with correlation 1 − 1e-6, between which plain sweeps creep: each leaves a share (1 − 1e-6)² of the error, and
   * even 50,000 do not settle it.
   */
  @Test
  void parallelColumnsDoNotKeepItFromConverging() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 1}, {1, 1.002}, {-1, -1}, {-1, -1.002}});
    SparseRegression problem =
        new SparseRegression(x, new double[] {2, 2.003, -2, -2.003}, 1e-9, 1);
    Stop stop = Stop.after(50_000).orGradientBelow(1e-13);
    assertThat(new CoordinateDescent().minimize(problem, new double[2], stop).converged())
        .isFalse();
    Solution run = new ActiveSetDescent().minimize(problem, new double[2], stop);
    assertThat(run.converged()).isTrue();
    assertThat(run.iterations()).isLessThan(100);
    // Both weights are positive, so G w = b − λ(1, 1).
    double[] b = {2.0015, 2.003503};
    DMatrixRMaj gram = new DMatrixRMaj(new double[][] {{1, 1.001}, {1.001, 1.002002}});
    double[] exact = Matrices.solveCholesky(gram, new double[] {b[0] - 1e-9, b[1] - 1e-9});
    assertThat(run.point()).containsExactly(exact, offset(1e-6));
  }

  /** With more rows than columns a path multiplies X out first; its fits are those of the data themselves. */
  @ParameterizedTest
  @CsvSource({"60,8,1", "60,8,0.4", "40,40,1", "20,40,0.7"})
  void aPathMeetsSingleFits(int n, int d, double l1Ratio) {
    DMatrixRMaj x = random(n, d);
    for (int i = 0; i < n; i++) {
      x.set(i, 1, 0); // a column of zeros
    }
    Stop stop = Stop.after(100_000).orGradientBelow(1e-12);
    SparseRegression problem = new SparseRegression(x, targets(n), 0, l1Ratio);
    LassoPath path = LassoPath.of(problem, 12, 1e-3, stop);
    for (int k = 0; k < 12; k++) {
      SparseRegression one = problem.withLambda(path.lambdas()[k]);
      Solution alone = new CoordinateDescent().minimize(one, new double[d], stop);
      Solution fit = path.solutions().get(k);
      assertThat(fit.point()).containsExactly(alone.point(), offset(1e-8));
      assertThat(fit.value()).isCloseTo(alone.value(), withPercentage(1e-8));
      assertThat(fit.converged()).isTrue();
    }
  }

  /** The residual of an exact fit is a difference of large numbers where it comes from products; its value keeps its digits. */
  @Test
  void theValueOfAPathKeepsItsDigits() {
    DMatrixRMaj x = random(60, 8);
    double[] y = new double[60];
    Matrices.multiply(x, new double[] {1e8, -2e8, 3e8, 0, 0, 0, 0, 1e8}, y);
    SparseRegression problem = SparseRegression.lasso(x, y, 0);
    LassoPath path = LassoPath.of(problem, 30, 1e-12, Stop.after(9000).orGradientBelow(1e-6));
    for (int k = 0; k < 30; k++) {
      Solution fit = path.solutions().get(k);
      double value = problem.withLambda(path.lambdas()[k]).value(fit.point());
      assertThat(fit.value()).isCloseTo(value, withPercentage(1e-7));
    }
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
