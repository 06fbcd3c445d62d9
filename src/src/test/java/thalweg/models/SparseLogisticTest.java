package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.losses.LogisticLoss;
import thalweg.penalties.ElasticNet;
import thalweg.penalties.L2;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.LassoPath;
import thalweg.solvers.proximal.ProximalGradient;

class SparseLogisticTest {
  private static final Stop STOP = Stop.after(200_000).orGradientBelow(1e-11);
  private static final Examples CANCER =
      Standardizer.fit(RealData.breastCancer()).transform(RealData.breastCancer());
  private static final int D = CANCER.dimension();

  /** c_j of the optimality conditions, and last the one of the intercept. */
  private static double[] correlations(Examples data, double[] w) {
    double[] c = new double[data.dimension() + 1];
    int n = data.size();
    for (int i = 0; i < n; i++) {
      double score = w[data.dimension()];
      for (int j = 0; j < data.dimension(); j++) {
        score += w[j] * data.x().get(i, j);
      }
      double rest = (data.y()[i] > 0 ? 1 : 0) - LogisticLoss.sigmoid(score);
      for (int j = 0; j < data.dimension(); j++) {
        c[j] += data.x().get(i, j) * rest / n;
      }
      c[data.dimension()] += rest / n;
    }
    return c;
  }

  private static void assertOptimal(SparseLogistic problem, double[] w, double tolerance) {
    double[] c = correlations(problem.data(), w);
    int d = problem.data().dimension();
    double l1 = problem.lambda() * problem.l1Ratio();
    double l2 = problem.lambda() * (1 - problem.l1Ratio());
    assertThat(c[d]).as("intercept").isCloseTo(0, offset(tolerance));
    for (int j = 0; j < d; j++) {
      if (w[j] == 0) {
        assertThat(Math.abs(c[j])).as("weight %d", j).isLessThanOrEqualTo(l1 + tolerance);
      } else {
        assertThat(c[j])
            .as("weight %d", j)
            .isCloseTo(l2 * w[j] + l1 * Math.signum(w[j]), offset(tolerance));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.3, 1", "0.05, 1", "0.005, 1", "0.05, 0.5", "0.01, 0.1", "0.1, 0"})
  void theFitKeepsTheConditionsOfOptimality(double lambda, double l1Ratio) {
    SparseLogistic problem = new SparseLogistic(CANCER, lambda, l1Ratio);
    Solution fit = problem.fit(STOP);
    assertThat(fit.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertOptimal(problem, fit.point(), 1e-10);
    assertThat(problem.composite().kktResidual(fit.point())).isLessThan(1e-10);
  }

  /** scikit-learn 1.9.1: LogisticRegression(C=1/(nλ), l1_ratio=ρ, solver="saga", tol=1e-13). */
  @Test
  void theFitIsScikitLearns() {
    SparseLogistic problem = new SparseLogistic(CANCER, 0.05, 1);
    double[] expected = new double[D + 1];
    Map.of(
            7,
            -0.289098882210859,
            20,
            -1.284775066253294,
            21,
            -0.322375868967929,
            27,
            -1.103389795834872,
            D,
            0.71532715739041)
        .forEach((j, w) -> expected[j] = w);
    Solution fit = problem.fit(STOP);
    assertThat(fit.point()).containsExactly(expected, offset(1e-7));
    assertThat(fit.value()).isCloseTo(0.330136811131732, offset(1e-12));
    Solution net = new SparseLogistic(CANCER, 0.02, 0.5).fit(STOP);
    assertThat(net.value()).isCloseTo(0.179303477751858, offset(1e-12));
    assertThat(Arrays.stream(net.point()).filter(w -> w != 0)).hasSize(19);
    assertThat(net.point()[19]).isCloseTo(0.0824394649624, offset(1e-7));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5, 0.01})
  void allWeightsAreZeroAtTheLargestLambdaAndNotJustBelow(double l1Ratio) {
    SparseLogistic problem = new SparseLogistic(CANCER, 0, l1Ratio);
    double largest = problem.largestLambda();
    double[] at = problem.withLambda(largest).fit(STOP).point();
    assertThat(Arrays.copyOf(at, D)).containsOnly(0.0);
    assertThat(at[D]).isCloseTo(Math.log(357.0 / 212), offset(1e-10));
    double[] below = problem.withLambda(largest * (1 - 1e-4)).fit(STOP).point();
    assertThat(Arrays.stream(below, 0, D).filter(w -> w != 0)).hasSize(1);
  }

  @Test
  void roundingLetsNoWeightInAtTheLargestLambda() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      DMatrixRMaj x = new DMatrixRMaj(17, 3, true, random.doubles(51, -5, 9).toArray());
      double[] y = random.doubles(17).map(u -> u < 0.4 ? 1 : -1).toArray();
      y[0] = 1;
      y[1] = -1;
      double l1Ratio = 0.1 + 0.9 * random.nextDouble();
      SparseLogistic problem = new SparseLogistic(new Examples(x, y), 0, l1Ratio);
      double[] w = problem.withLambda(problem.largestLambda()).fit(Stop.after(50)).point();
      assertThat(Arrays.copyOf(w, 3)).as("seed %d", seed).containsOnly(0.0);
    }
  }

  /** scikit-learn's data and numpy: max |Xᵀ(t − t̄)|/n. */
  @Test
  void theLargestLambdaIsThatOfItsFormula() {
    assertThat(new SparseLogistic(CANCER, 0, 1).largestLambda())
        .isCloseTo(0.38368324447763896, offset(1e-12));
    // Labels −1, +1, +1: p = 2/3, so c = (0·(−2/3) + 3·1/3 + 6·1/3)/3.
    Examples three =
        new Examples(new DMatrixRMaj(new double[][] {{0}, {3}, {6}}), new double[] {-1, 1, 1});
    assertThat(new SparseLogistic(three, 0, 1).largestLambda()).isCloseTo(1, offset(1e-14));
    assertThat(new SparseLogistic(three, 0, 0.25).largestLambda()).isCloseTo(4, offset(1e-14));
    assertThat(new SparseLogistic(three, 0, 0).largestLambda()).isInfinite();
    assertThat(new SparseLogistic(three, 0, 1).nullModel()[1])
        .isCloseTo(Math.log(2), offset(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5})
  void thePathIsTheFitAtEachStrengthAndStartsWithNoWeight(double l1Ratio) {
    SparseLogistic problem = new SparseLogistic(CANCER, 0, l1Ratio);
    LassoPath path = problem.path(12, 1e-2, STOP);
    double[] lambdas = path.lambdas();
    assertThat(lambdas[0]).isEqualTo(problem.largestLambda());
    assertThat(lambdas[11]).isCloseTo(problem.largestLambda() / 100, offset(1e-15));
    for (int k = 1; k < 12; k++) {
      assertThat(lambdas[k] / lambdas[k - 1]).isCloseTo(Math.pow(0.01, 1 / 11.0), offset(1e-14));
    }
    assertThat(path.isComplete()).isTrue();
    int[] supports = path.supports(D);
    assertThat(supports[0]).isZero();
    assertThat(supports[11]).isGreaterThan(8);
    double norm = -1;
    for (int k = 0; k < 12; k++) {
      double[] w = path.solutions().get(k).point();
      SparseLogistic one = problem.withLambda(lambdas[k]);
      assertOptimal(one, w, 1e-10);
      // The penalty of the fits grows as its strength falls, whatever the data.
      double next = new ElasticNet(1, l1Ratio).value(Arrays.copyOf(w, D));
      assertThat(next).isGreaterThan(norm);
      norm = next;
    }
    Solution cold = problem.withLambda(lambdas[11]).fit(STOP);
    assertThat(path.solutions().get(11).point()).containsExactly(cold.point(), offset(1e-7));
    assertThat(path.solutions().get(11).iterations())
        .as("a start nearby saves steps")
        .isLessThan(cold.iterations());
  }

  @Test
  void anInterruptEndsThePath() {
    Stop interrupting =
        STOP.orWhen(
            iterate -> {
              if (iterate.k() == 5) {
                Thread.currentThread().interrupt();
              }
              return false;
            });
    LassoPath path = new SparseLogistic(CANCER, 0, 1).path(8, 0.1, interrupting);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(path.isComplete()).isFalse();
    assertThat(path.solutions().size()).isLessThan(8);
  }

  @Test
  void anotherProximalSolverFindsTheSame() {
    SparseLogistic problem = new SparseLogistic(CANCER, 0.05, 0.8);
    Composite composite = problem.composite();
    double smoothness = LinearModel.logistic(CANCER, new L2(0.01)).smoothness();
    Solution other =
        new ProximalGradient(1 / smoothness).minimize(composite, problem.nullModel(), STOP);
    assertThat(other.point()).containsExactly(problem.fit(STOP).point(), offset(1e-8));
    assertThat(problem.value(other.point())).isEqualTo(composite.value(other.point()));
  }

  @Test
  void whatIsNoProblemIsRefused() {
    Examples ones = new Examples(new DMatrixRMaj(new double[][] {{1}, {2}}), new double[] {1, 1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseLogistic(ones, 1, 1))
        .withMessage("the number of labels -1 must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseLogistic(CANCER, -1, 1))
        .withMessage("lambda must be non-negative and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseLogistic(CANCER, 1, 1.5))
        .withMessage("l1Ratio must be in [0, 1] but was 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseLogistic(RealData.diabetes(), 1, 1))
        .withMessageContaining("label must be -1 or +1 but was");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseLogistic(CANCER, 0, 0).path(5, 0.1, STOP))
        .withMessage("the largest lambda must be finite but was Infinity");
    assertThat(new SparseLogistic(CANCER, 0.5, 1))
        .hasToString("SparseLogistic[569×30, lambda=0.5, l1Ratio=1.0]");
  }
}
