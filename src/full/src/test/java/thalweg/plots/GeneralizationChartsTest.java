package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.experiments.Errors;
import thalweg.experiments.LearningCurve;
import thalweg.generalization.BiasVariance;
import thalweg.generalization.Complexity;
import thalweg.generalization.ComplexityMeasures;
import thalweg.generalization.DoubleDescent;
import thalweg.generalization.EarlyStoppingComparison;
import thalweg.generalization.GapCorrelation;
import thalweg.generalization.GradientFlow;
import thalweg.generalization.Learner;
import thalweg.generalization.RandomFeatureSweep;
import thalweg.math.Matrices;
import thalweg.math.PartListener;
import thalweg.samples.Examples;

/** Pictures of generalization and their words. */
class GeneralizationChartsTest {

  private static Examples clouds(int n, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, 10);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = random.nextBoolean() ? 1 : -1;
      for (int j = 0; j < 10; j++) {
        x.set(i, j, random.nextGaussian() + (j < 2 ? y[i] : 0));
      }
    }
    return new Examples(x, y);
  }

  @Test
  void doubleDescentNamesTheThresholdAndTheFallBeyond() {
    RandomFeatureSweep sweep =
        new RandomFeatureSweep(new int[] {5, 10, 20, 40, 80, 160, 640}, 0.1, 3);
    DoubleDescent plain = sweep.run(clouds(40, 1), clouds(200, 2));
    DoubleDescent ridge = sweep.penalized(0.1).run(clouds(40, 1), clouds(200, 2));
    Panels both = GeneralizationCharts.doubleDescent(plain, ridge);
    assertThat(both.altText())
        .startsWith("Least squares on random features. 2 panels")
        .contains("“test, shortest solution”", "“test, ridge, λ = 0.1”", "p = n = 40")
        .contains("highest", "at features p 40");
    assertThat(both.image().getWidth()).isPositive();
    assertThat(GeneralizationCharts.doubleDescent(plain).altText()).contains("“training”");
  }

  @Test
  void theGapOfASweepOpens() {
    Plot plot =
        GeneralizationCharts.gap(
            LearningCurve.byEpoch(
                3,
                seed -> Errors.of(new double[] {3, 2, 1}, new double[] {3, 2.5, 2.5 + 0.1 * seed})),
            "loss");
    assertThat(plot.altText())
        .startsWith("Generalization gap by epoch")
        .contains("“gap”", "rises from 0", "validation − training loss");
  }

  @Test
  void biasFallsAndVarianceRisesAsThePenaltyFalls() {
    double[] lambdas = {0.01, 0.1, 1, 10};
    DMatrixRMaj x = clouds(30, 3).x();
    double[] beta = new double[10];
    Arrays.fill(beta, 1);
    double[] mean = new double[30];
    Matrices.multiply(x, beta, mean);
    List<BiasVariance> parts =
        Arrays.stream(lambdas)
            .mapToObj(
                lambda -> {
                  Learner ridge =
                      (sample, points) -> {
                        double[] scores = new double[points.numRows];
                        Matrices.multiply(points, GradientFlow.of(sample).ridge(lambda), scores);
                        return scores;
                      };
                  return BiasVariance.ofTruth(
                      ridge,
                      seed -> {
                        Random random = new Random(seed);
                        return new Examples(
                            x,
                            Arrays.stream(mean).map(m -> m + 3 * random.nextGaussian()).toArray());
                      },
                      x,
                      mean,
                      9,
                      200,
                      1,
                      PartListener.none());
                })
            .toList();
    Plot plot = GeneralizationCharts.biasVariance("λ", lambdas, parts).logX();
    assertThat(plot.altText())
        .startsWith("Bias and variance by λ")
        .containsPattern("“bias²” rises")
        .containsPattern("“variance” falls")
        .contains("“noise” stays at 9");
    assertThat(plot.image().getWidth()).isPositive();
  }

  @Test
  void earlyStoppingFollowsRidge() {
    double[] beta = IntStream.range(0, 10).mapToDouble(j -> 1.0 / (j + 1)).toArray();
    Plot plot =
        GeneralizationCharts.earlyStopping(
            EarlyStoppingComparison.risks(clouds(30, 4).x(), beta, 1, 50));
    assertThat(plot.altText())
        .startsWith("Early stopping beside ridge")
        .contains("“gradient flow” falls", "“ridge” falls", "then rises");
    assertThat(plot.image().getWidth()).isPositive();
  }

  private static ComplexityMeasures made(double gap, double sharpness) {
    Map<Complexity, Double> values = new EnumMap<>(Complexity.class);
    values.put(Complexity.SHARPNESS, sharpness);
    return new ComplexityMeasures(0, gap, values);
  }

  @Test
  void measuresStandBesideTheGap() {
    GapCorrelation gaps = GapCorrelation.over(6, k -> made(0.1 * k, k == 3 ? 0 : k));
    assertThat(GeneralizationCharts.measure(gaps, Complexity.SHARPNESS).altText())
        .startsWith("Gap by λ_max of the Hessian, rank correlation ")
        .contains("6 points");
    assertThat(GeneralizationCharts.correlations(gaps).altText())
        .startsWith("Which measure goes with the gap. Horizontal bars: Kendall's τ over 6 networks")
        .contains("λ_max of the Hessian 0.")
        .doesNotContain("path norm");
    assertThatThrownBy(() -> GeneralizationCharts.measure(gaps, Complexity.PATH_NORM))
        .hasMessageContaining("\"path norm\" is not defined for some of the networks");
  }
}
