package thalweg.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.generalization.BiasVariance;
import thalweg.generalization.Complexity;
import thalweg.generalization.ComplexityMeasures;
import thalweg.generalization.DoubleDescent;
import thalweg.generalization.EarlyStoppingComparison;
import thalweg.generalization.GapCorrelation;
import thalweg.generalization.RandomFeatureSweep;
import thalweg.generalization.ZeroOneDecomposition;
import thalweg.math.PartListener;
import thalweg.samples.Examples;

/** How a cell shows what was found out about generalization. */
class GeneralizationViewTest {

  private static Examples examples(int n) {
    Random random = new Random(1);
    DMatrixRMaj x = new DMatrixRMaj(n, 3);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = random.nextBoolean() ? 1 : -1;
      for (int j = 0; j < 3; j++) {
        x.set(i, j, random.nextGaussian() + y[i]);
      }
    }
    return new Examples(x, y);
  }

  static DoubleDescent descent() {
    return new RandomFeatureSweep(new int[] {5, 20, 80}, 0.1, 2).run(examples(20), examples(30));
  }

  static EarlyStoppingComparison early() {
    return EarlyStoppingComparison.risks(examples(20).x(), new double[] {1, 1, 1}, 1, 20);
  }

  static BiasVariance parts() {
    return BiasVariance.bootstrap((s, x) -> new double[x.numRows], examples(9), examples(5), 4, 1);
  }

  static ZeroOneDecomposition zeroOne() {
    return ZeroOneDecomposition.of(new double[][] {{0, 1}, {1, 1}, {0, 1}}, new double[] {0, 0});
  }

  private static ComplexityMeasures measures(double trainError, double testError, double norm) {
    Map<Complexity, Double> values = new EnumMap<>(Complexity.class);
    values.put(Complexity.PATH_NORM, norm);
    return new ComplexityMeasures(trainError, testError, values);
  }

  static ComplexityMeasures measures() {
    return measures(0.125, 0.25, 12.5);
  }

  static GapCorrelation correlation() {
    return new GapCorrelation(List.of(measures(), measures(0, 0.5, 20)), 3);
  }

  /** Lines of a text without the spaces that align them. */
  private static List<String> lines(View view) {
    return Arrays.stream(view.text().split("\n"))
        .map(s -> s.strip().replaceAll(" +", " "))
        .toList();
  }

  @Test
  void picturesComeWithASentence() {
    View descent = GeneralizationView.of(descent());
    assertThat(descent.text()).startsWith("n = 20, λ = 0.0: mean test error 0.");
    assertThat(descent.html()).contains("<img", "alt=\"Least squares on random", "<p>n = 20");
    assertThat(descent.picture()).isNotNull();
    assertThat(GeneralizationView.of(early()).html())
        .contains("<img", "the largest ratio is 1.", "of at most 1.6862");
  }

  @Test
  void partsOfAnErrorAreRows() {
    assertThat(lines(GeneralizationView.of(parts())))
        .containsExactly(
            "Squared error in parts, from 4 samples at 5 points",
            "bias² and noise 1",
            "variance 0",
            "squared error 1");
    BiasVariance known =
        BiasVariance.ofTruth(
            (s, x) -> new double[] {2, 2},
            seed -> examples(3),
            new DMatrixRMaj(2, 3),
            new double[] {1, 2},
            0.25,
            5,
            1,
            PartListener.none());
    assertThat(lines(GeneralizationView.of(known)))
        .contains("noise σ² 0.25", "bias² 0.5", "squared error 0.75");
    assertThat(lines(GeneralizationView.of(zeroOne())))
        .containsExactly(
            "Error rate in parts, from 3 samples at 2 points",
            "bias: the main prediction is wrong 0.5",
            "+ variance where it is right 0.166667",
            "− variance where it is wrong 0",
            "error rate 0.666667");
  }

  @Test
  void measuresOfANetworkAndTheirCorrelationAreTables() {
    assertThat(lines(GeneralizationView.of(measures())))
        .contains("gap 0.125", "path norm 12.5", "trace of the Hessian –");
    View table = GeneralizationView.of(correlation());
    assertThat(table.text())
        .contains("over 2 networks, ± 1 by chance, interrupted; 3 were planned");
    assertThat(lines(table)).contains("path norm 1 12.5 20", "trace of the Hessian – – –");
    assertThat(table.html()).contains("<th scope=\"col\">Kendall&#39;s τ</th>");
  }
}
