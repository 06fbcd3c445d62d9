package thalweg.solvers.proximal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

class CoordinateDescentTest {

  private static final Random RANDOM = new Random(8);
  private static final DMatrixRMaj X = random(30, 6);
  private static final double[] Y = RANDOM.doubles(30, -3, 3).toArray();

  private static DMatrixRMaj random(int n, int d) {
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    x.setData(RANDOM.doubles((long) n * d, -1, 1).toArray());
    return x;
  }

  /** One feature, x = (1, −1), y = (3, −1): slope Σxy/n = 2, curvature 1. */
  @Test
  void oneFeatureIsSoftThresholdingAndTakesOneSweep() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1}, {-1}});
    double[] y = {3, -1};
    for (double[] wanted : new double[][] {{0, 1, 2}, {0.5, 1, 1.5}, {2, 1, 0}, {1, 0.5, 1}}) {
      Solution solution =
          new CoordinateDescent()
              .minimize(
                  new SparseRegression(x, y, wanted[0], wanted[1]), new double[1], Stop.after(1));
      assertThat(solution.point()).containsExactly(new double[] {wanted[2]}, offset(1e-15));
    }
  }

  @Test
  void theValueNeverRisesAndNoNeighbourIsBetter() {
    SparseRegression problem = new SparseRegression(X, Y, 0.2, 0.7);
    Solution solution =
        new CoordinateDescent()
            .minimize(problem, new double[6], Stop.after(1000).orGradientBelow(1e-13));
    assertThat(solution.converged()).isTrue();
    double[] values = solution.trace().values();
    for (int k = 0; k + 1 < values.length; k++) {
      assertThat(values[k + 1]).isLessThanOrEqualTo(values[k] + 1e-15);
    }
    for (int trial = 0; trial < 500; trial++) {
      double[] near = solution.point().clone();
      near[trial % 6] += (RANDOM.nextDouble() - 0.5) * Math.pow(10, -trial % 5);
      assertThat(problem.value(near)).isGreaterThanOrEqualTo(solution.value() - 1e-15);
    }
  }

  @Test
  void aColumnOfZerosKeepsItsWeight() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0}, {-1, 0}});
    Solution solution =
        new CoordinateDescent()
            .minimize(
                SparseRegression.lasso(x, new double[] {3, -1}, 0.5),
                new double[2],
                Stop.after(50).orGradientBelow(0));
    assertThat(solution.converged()).isTrue();
    assertThat(solution.point()).containsExactly(1.5, 0);
  }

  @Test
  void thePathStartsAtZeroAndWarmStartsReachTheColdFits() {
    SparseRegression problem = SparseRegression.lasso(X, Y, 0);
    Stop stop = Stop.after(10_000).orGradientBelow(1e-12);
    LassoPath path = LassoPath.of(problem, 20, 1e-3, stop);
    assertThat(path.supports()[0]).isZero();
    assertThat(path.supports()[1]).isPositive();
    assertThat(path.supports()[19]).isEqualTo(6);
    int warm = 0;
    int cold = 0;
    for (int k = 0; k < 20; k++) {
      Solution alone =
          new CoordinateDescent()
              .minimize(problem.withLambda(path.lambdas()[k]), new double[6], stop);
      assertThat(path.solutions().get(k).point()).containsExactly(alone.point(), offset(1e-10));
      warm += path.solutions().get(k).iterations();
      cold += alone.iterations();
    }
    assertThat(warm).isLessThan(cold);
  }

  @Test
  void aRunCanBeStoppedAndInterrupted() {
    SparseRegression problem = SparseRegression.lasso(X, Y, 0.01);
    Solution solution =
        new CoordinateDescent()
            .minimize(
                problem,
                new double[6],
                Stop.after(1_000_000),
                iterate -> {
                  if (iterate.k() == 2) {
                    Thread.currentThread().interrupt();
                  }
                });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(solution.trace().size()).isEqualTo(3);
  }

  @Test
  void badDataAreRefused() {
    for (Runnable bad :
        List.<Runnable>of(
            () -> SparseRegression.lasso(X, new double[3], 1),
            () -> SparseRegression.lasso(X, Y, -1),
            () -> new SparseRegression(X, Y, 1, 1.5),
            () -> new SparseRegression(X, Y, 1, Double.NaN),
            () -> LassoPath.of(new SparseRegression(X, Y, 1, 0), 5, 0.1, Stop.after(1)),
            () ->
                new CoordinateDescent()
                    .minimize(SparseRegression.lasso(X, Y, 1), new double[5], Stop.after(1)))) {
      assertThatIllegalArgumentException().isThrownBy(bad::run);
    }
  }
}
