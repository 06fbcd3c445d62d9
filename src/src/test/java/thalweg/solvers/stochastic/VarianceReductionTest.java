package thalweg.solvers.stochastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.FiniteSum;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.models.Ridge;
import thalweg.penalties.L2;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;
import thalweg.solvers.Solver;

/** Stochastic methods whose noise dies out, on ridge regression of the diabetes data. */
class VarianceReductionTest {
  private static final double LAMBDA = 0.1;
  private static final Examples DIABETES =
      Standardizer.fit(RealData.diabetes()).transform(RealData.diabetes());
  private static final LinearModel MODEL = LinearModel.regression(DIABETES, new L2(LAMBDA));
  private static final double[] ANSWER = new Ridge(LAMBDA).fit(DIABETES);
  private static final double L = largestExampleSmoothness();

  /** The Hessian of example i is x̃x̃ᵀ + λI, so its smoothness is ‖x̃‖² + λ. */
  private static double largestExampleSmoothness() {
    double largest = 0;
    int d = DIABETES.dimension();
    for (int i = 0; i < DIABETES.size(); i++) {
      double sum = 1;
      for (int j = 0; j < d; j++) {
        sum += DIABETES.x().get(i, j) * DIABETES.x().get(i, j);
      }
      largest = Math.max(largest, sum + LAMBDA);
    }
    return largest;
  }

  static Object[] all() {
    return new Object[] {
      new Svrg(1 / (10 * L), 1), new Saga(1 / (3 * L), 1), new Sarah(1 / (2 * L), 1)
    };
  }

  @ParameterizedTest
  @MethodSource("all")
  void findsTheRidgeSolutionToTheLastDigits(Solver<FiniteSum> solver) {
    Solution solution =
        solver.minimize(MODEL, MODEL.zeros(), Stop.after(400).orGradientBelow(1e-9));
    assertThat(solution.converged()).isTrue();
    assertThat(Vectors.distance(solution.point(), ANSWER)).isLessThan(1e-6 * Vectors.norm2(ANSWER));
  }

  /** Each third of the run gains a factor, down to the rounding of values near 1,000. */
  @ParameterizedTest
  @MethodSource("all")
  void convergesLinearlyWherePlainStochasticGradientStalls(Solver<FiniteSum> solver) {
    double best = MODEL.value(ANSWER);
    double rounding = 1e-11;
    double[] values = solver.minimize(MODEL, MODEL.zeros(), Stop.after(60)).trace().values();
    assertThat(values[20] - best).isLessThan(1e-2 * (values[0] - best));
    assertThat(values[40] - best).isLessThan(0.2 * (values[20] - best) + rounding);
    assertThat(values[60] - best).isLessThan(0.2 * (values[40] - best) + rounding);
    double plateau = plain(60, 1 / (3 * L)) - best;
    assertThat(plateau).isGreaterThan(100 * (values[60] - best));
    assertThat(plain(120, 1 / (3 * L)) - best).as("no better").isGreaterThan(plateau / 10);
  }

  /** The value after so many passes of single-example steps of a fixed size. */
  private static double plain(int passes, double alpha) {
    Random random = new Random(5);
    double[] w = MODEL.zeros();
    double[] g = MODEL.zeros();
    int[] i = new int[1];
    for (int step = 0; step < passes * MODEL.size(); step++) {
      i[0] = random.nextInt(MODEL.size());
      MODEL.batchGradient(i, 0, 1, w, g);
      Vectors.axpy(-alpha, g, w);
    }
    return MODEL.value(w);
  }

  @Test
  void evaluationsAreCountedByTheExample() {
    int n = MODEL.size();
    Stop three = Stop.after(3);
    var svrg = new Svrg(1e-3, 1).minimize(MODEL, MODEL.zeros(), three).counts();
    assertThat(svrg.gradients()).isEqualTo(4);
    assertThat(svrg.exampleGradients()).isEqualTo(3 * 2 * 2L * n);
    var saga = new Saga(1e-3, 1).minimize(MODEL, MODEL.zeros(), three).counts();
    assertThat(saga.gradients()).isEqualTo(4);
    assertThat(saga.exampleGradients()).isEqualTo(n + 3L * n);
    var sarah = new Sarah(1e-3, 1).minimize(MODEL, MODEL.zeros(), three).counts();
    assertThat(sarah.gradients()).isEqualTo(4);
    assertThat(sarah.exampleGradients()).isEqualTo(3 * 2L * n);
  }

  @Test
  void otherSeedsDrawOtherExamples() {
    Stop one = Stop.after(1);
    assertThat(new Saga(1e-3, 1).minimize(MODEL, MODEL.zeros(), one).value())
        .isNotEqualTo(new Saga(1e-3, 2).minimize(MODEL, MODEL.zeros(), one).value());
  }

  /**
   * f₁ = ½(w−1)² and f₂ = ½(w+1)², α = ¼ from 1. Both gradients have slope 1, so the correction is exact whatever is
   * drawn, and each step is w ← ¾w.
   */
  @Test
  void equalCurvaturesLeaveNoNoise() {
    Examples two = new Examples(new DMatrixRMaj(new double[][] {{1}, {1}}), new double[] {1, -1});
    LinearModel f = LinearModel.regression(two).withoutIntercept();
    double[] start = {1};
    Stop one = Stop.after(1);
    assertThat(new Svrg(0.25, 7).minimize(f, start, one).point()[0])
        .isCloseTo(Math.pow(0.75, 4), offset(1e-15));
    assertThat(new Sarah(0.25, 7).minimize(f, start, one).point()[0])
        .isCloseTo(Math.pow(0.75, 3), offset(1e-15));
  }

  @Test
  void noPassesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Svrg(step -> 0.1, 0, 1))
        .withMessage("passes must be at least 1 but was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Sarah(step -> 0.1, 0, 1));
  }
}
