package thalweg.generalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.penalties.L2;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.solvers.gradient.GradientDescent;

/** Early stopping beside ridge: closed forms against solvers and simulation, and the theorem of Ali, Kolter and Tibshirani. */
class EarlyStoppingComparisonTest {
  private static final int N = 50;
  private static final int D = 8;

  private static Examples examples(int n, int d, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        x.set(i, j, random.nextGaussian() / (1 + j));
        y[i] += x.get(i, j);
      }
      y[i] += random.nextGaussian();
    }
    return new Examples(x, y);
  }

  private static void assertClose(double[] a, double[] b, double tolerance) {
    assertThat(Vectors.distance(a, b)).isLessThan(tolerance * Vectors.norm2(b));
  }

  @Test
  void descentIsWhatTheSolverDoes() {
    Examples train = examples(N, D, 1);
    LinearModel f = LinearModel.regression(train).withoutIntercept();
    double eta = 1 / f.smoothness();
    for (int k : new int[] {1, 7, 200}) {
      double[] w = new GradientDescent(eta).minimize(f, new double[D], Stop.after(k)).point();
      assertClose(GradientFlow.of(train).descent(eta, k), w, 1e-11);
    }
  }

  @Test
  void smallStepsFollowTheFlow() {
    GradientFlow flow = GradientFlow.of(examples(N, D, 1));
    double coarse = Vectors.distance(flow.descent(1e-2, 200), flow.at(2));
    double fine = Vectors.distance(flow.descent(1e-4, 20000), flow.at(2));
    assertThat(fine).isEqualTo(coarse / 100, within(0.02 * fine));
  }

  @Test
  void ridgeIsTheModelsOptimum() {
    Examples train = examples(N, D, 2);
    LinearModel f = LinearModel.regression(train, new L2(0.3)).withoutIntercept();
    double[] ridge = GradientFlow.of(train).ridge(0.3);
    double[] g = new double[D];
    f.valueAndGradient(ridge, g);
    assertThat(Vectors.norm2(g)).isLessThan(1e-13);
  }

  @Test
  void atTheEndOfTimeTheFlowIsTheShortestSolution() {
    Examples wide = examples(10, 30, 3);
    GradientFlow flow = GradientFlow.of(wide);
    double[] shortest = Matrices.solveMinimumNorm(wide.x(), wide.y());
    assertClose(flow.at(Double.POSITIVE_INFINITY), shortest, 1e-12);
    assertClose(flow.ridge(0), shortest, 1e-12);
    assertThat(flow.at(0)).containsOnly(0);
  }

  /** The bound for any design, truth and noise, few examples or many; and it cannot be much lower. */
  @Test
  void theRatioOfRisksNeverExceedsTheTheorem() {
    Random random = new Random(4);
    double worst = 0;
    for (int trial = 0; trial < 60; trial++) {
      Examples any = examples(5 + random.nextInt(40), 1 + random.nextInt(20), trial);
      double[] beta = new double[any.dimension()];
      double size = Math.exp(4 * random.nextGaussian());
      Arrays.setAll(beta, j -> size * random.nextGaussian());
      double noise = random.nextInt(5) == 0 ? 0 : Math.exp(2 * random.nextGaussian());
      EarlyStoppingComparison risks = EarlyStoppingComparison.risks(any.x(), beta, noise, 80);
      worst = Math.max(worst, risks.largestRatio());
    }
    assertThat(worst).isLessThanOrEqualTo(EarlyStoppingComparison.BOUND);
    // Nothing but noise in one direction comes as near as the grid of times does.
    DMatrixRMaj one = new DMatrixRMaj(new double[][] {{1}});
    assertThat(EarlyStoppingComparison.risks(one, new double[1], 1, 2000).largestRatio())
        .isBetween(1.6859, EarlyStoppingComparison.BOUND);
  }

  @Test
  void theRiskIsWhatASimulationGives() {
    DMatrixRMaj x = examples(N, D, 5).x();
    double[] beta = {1, -1, 0.5, 2, 0, 1, 1, -2};
    EarlyStoppingComparison risks = EarlyStoppingComparison.risks(x, beta, 4, 7);
    double[] mean = new double[N];
    Matrices.multiply(x, beta, mean);
    Random random = new Random(6);
    int draws = 4000;
    for (int k = 1; k < 7; k += 2) {
      double flow = 0;
      double ridge = 0;
      for (int r = 0; r < draws; r++) {
        double[] y = Arrays.stream(mean).map(m -> m + 2 * random.nextGaussian()).toArray();
        GradientFlow paths = GradientFlow.of(new Examples(x, y));
        flow += Math.pow(Vectors.distance(paths.at(risks.times()[k]), beta), 2) / draws;
        ridge += Math.pow(Vectors.distance(paths.ridge(1 / risks.times()[k]), beta), 2) / draws;
      }
      assertThat(flow).isEqualTo(risks.flow()[k], within(0.05 * flow));
      assertThat(ridge).isEqualTo(risks.ridge()[k], within(0.05 * ridge));
    }
  }

  @Test
  void whatNoExampleShowsStaysInTheRisk() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0}, {2, 0}});
    EarlyStoppingComparison risks = EarlyStoppingComparison.risks(x, new double[] {0, 3}, 0, 5);
    assertThat(risks.flow()).containsOnly(9);
    assertThat(risks.largestRatio()).isEqualTo(1);
  }

  @Test
  void lossesAreThoseOfTheTwoPaths() {
    Examples train = examples(N, D, 7);
    Examples test = examples(200, D, 8);
    EarlyStoppingComparison losses = EarlyStoppingComparison.losses(train, test, 30);
    double[] w = GradientFlow.of(train).ridge(losses.bestLambda());
    double ofModel = 2 * LinearModel.regression(test).withoutIntercept().value(w);
    double best = Arrays.stream(losses.ridge()).min().orElseThrow();
    assertThat(best).isEqualTo(ofModel, within(1e-12));
    double early = Arrays.stream(losses.flow()).min().orElseThrow();
    assertThat(early).isEqualTo(best, within(0.02 * best));
    assertThat(losses.toString()).startsWith("mean squared error on the test examples: gradient");
  }

  @Test
  void badInputIsASentence() {
    GradientFlow flow = GradientFlow.of(examples(N, D, 9));
    assertThatThrownBy(() -> flow.at(-1)).hasMessage("t must be at least 0 but was -1.0");
    assertThatThrownBy(() -> flow.at(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> flow.ridge(-1)).hasMessageContaining("lambda must be non-negative");
    assertThatThrownBy(() -> flow.descent(0, 1)).hasMessageContaining("eta must be positive");
    assertThatThrownBy(() -> flow.descent(100, 1000)).hasMessageContaining("finite");
    assertThatThrownBy(
            () -> EarlyStoppingComparison.risks(new DMatrixRMaj(2, 2), new double[2], 1, 5))
        .hasMessage("the features must not all be 0 but are");
    assertThatThrownBy(
            () -> EarlyStoppingComparison.risks(new DMatrixRMaj(2, 2), new double[3], 1, 5))
        .hasMessage("beta must have 2 entries but has 3");
  }
}
