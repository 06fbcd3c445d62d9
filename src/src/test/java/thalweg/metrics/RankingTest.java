package thalweg.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves of a score over its thresholds. */
class RankingTest {
  private static final double[] SCORES = {0.9, 0.8, 0.8, 0.8, 0.6, 0.5, 0.5, 0.3, 0.2, 0.1};
  private static final double[] LABELS = {1, 1, -1, 1, -1, 1, -1, -1, 1, -1};

  /** Whole scores from few values, so that most of them are tied, and labels that lean on them. */
  private static double[][] tied(long seed, int n, int values) {
    Random random = new Random(seed);
    double[] scores = random.doubles(n).map(u -> Math.floor(u * values)).toArray();
    double[] labels =
        Arrays.stream(scores)
            .map(s -> s + random.nextGaussian() * values > values / 2.0 ? 1 : -1)
            .toArray();
    labels[0] = 1;
    labels[1] = -1;
    return new double[][] {scores, labels};
  }

  private static double pairsInOrder(double[] scores, double[] labels) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (labels[i] > 0 && labels[j] < 0) {
          pairs++;
          sum += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    return sum / pairs;
  }

  /** scikit-learn 1.9.1: roc_curve(drop_intermediate=False), roc_auc_score. */
  @Test
  void theRocCurveIsScikitLearns() {
    RocCurve curve = RocCurve.of(SCORES, LABELS);
    assertThat(curve.thresholds())
        .containsExactly(Double.POSITIVE_INFINITY, 0.9, 0.8, 0.6, 0.5, 0.3, 0.2, 0.1);
    assertThat(curve.falsePositiveRates()).containsExactly(0, 0, 0.2, 0.4, 0.6, 0.8, 0.8, 1);
    assertThat(curve.truePositiveRates()).containsExactly(0, 0.2, 0.6, 0.6, 0.8, 0.8, 1, 1);
    assertThat(curve.area()).isEqualTo(0.7);
  }

  /** scikit-learn 1.9.1: precision_recall_curve without its added end, average_precision_score. */
  @Test
  void theCurveOfPrecisionAndRecallIsScikitLearns() {
    PrecisionRecallCurve curve = PrecisionRecallCurve.of(SCORES, LABELS);
    assertThat(curve.thresholds()).containsExactly(0.9, 0.8, 0.6, 0.5, 0.3, 0.2, 0.1);
    assertThat(curve.recalls()).containsExactly(0.2, 0.6, 0.6, 0.8, 0.8, 1, 1);
    assertThat(curve.precisions()).containsExactly(1, 0.75, 0.6, 4 / 7.0, 0.5, 5 / 9.0, 0.5);
    assertThat(curve.averagePrecision()).isCloseTo(0.7253968253968255, offset(1e-15));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 50, 100_000})
  void theAreaIsTheShareOfPairsInOrderWithHalfForTies(int values) {
    for (long seed = 0; seed < 20; seed++) {
      double[][] data = tied(seed, 60, values);
      assertThat(RocCurve.of(data[0], data[1]).area()).isEqualTo(pairsInOrder(data[0], data[1]));
    }
  }

  @Test
  void theAreaIsThatOfTheTrapezoidsUnderTheCurve() {
    double[][] data = tied(3, 300, 12);
    RocCurve curve = RocCurve.of(data[0], data[1]);
    double[] x = curve.falsePositiveRates();
    double[] y = curve.truePositiveRates();
    double area = 0;
    for (int k = 1; k < x.length; k++) {
      area += (x[k] - x[k - 1]) * (y[k] + y[k - 1]) / 2;
    }
    assertThat(curve.area()).isCloseTo(area, offset(1e-14));
    assertThat(new double[] {x[0], y[0], x[x.length - 1], y[y.length - 1]})
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void theAreaStaysUnderAnIncreasingFunctionAndTurnsWithTheSign() {
    double[][] data = tied(4, 200, 30);
    double area = RocCurve.of(data[0], data[1]).area();
    double[] cubes = Arrays.stream(data[0]).map(s -> s * s * s - 7).toArray();
    double[] negative = Arrays.stream(data[0]).map(s -> -s).toArray();
    assertThat(RocCurve.of(cubes, data[1]).area()).isEqualTo(area);
    assertThat(RocCurve.of(negative, data[1]).area()).isCloseTo(1 - area, offset(1e-15));
  }

  @Test
  void theOrderOfTheExamplesDoesNotMatter() {
    double[][] data = tied(5, 40, 4);
    double[][] turned = {data[0].clone(), data[1].clone()};
    for (int i = 0; i < 40; i++) {
      turned[0][i] = data[0][39 - i];
      turned[1][i] = data[1][39 - i];
    }
    assertThat(RocCurve.of(turned[0], turned[1]).truePositiveRates())
        .containsExactly(RocCurve.of(data[0], data[1]).truePositiveRates());
    assertThat(PrecisionRecallCurve.of(turned[0], turned[1]).precisions())
        .containsExactly(PrecisionRecallCurve.of(data[0], data[1]).precisions());
  }

  @Test
  void perfectAndUselessScoresAreAtTheEnds() {
    double[] labels = {1, 1, -1};
    assertThat(RocCurve.of(new double[] {3, 2, 1}, labels).area()).isEqualTo(1);
    assertThat(RocCurve.of(new double[] {1, 2, 3}, labels).area()).isZero();
    assertThat(RocCurve.of(new double[] {0, -0.0, 0}, labels).area()).isEqualTo(0.5);
    assertThat(PrecisionRecallCurve.of(new double[] {3, 2, 1}, labels).averagePrecision())
        .isEqualTo(1);
    assertThat(PrecisionRecallCurve.of(new double[] {0, -0.0, 0}, labels).averagePrecision())
        .isEqualTo(2 / 3.0);
    double[] infinite = {Double.POSITIVE_INFINITY, 1, Double.NEGATIVE_INFINITY};
    assertThat(RocCurve.of(infinite, labels).area()).isEqualTo(1);
  }

  @Test
  void manyPairsDoNotOverflow() {
    int n = 200_000;
    double[] scores = new double[n];
    double[] labels = new double[n];
    Arrays.setAll(labels, i -> i % 2 == 0 ? 1 : -1);
    assertThat(RocCurve.of(scores, labels).area()).isEqualTo(0.5);
    assertThat(RocCurve.of(labels, labels).area()).isEqualTo(1);
  }

  @Test
  void curvesShowAsTablesAndLongOnesWithAGap() {
    assertThat(RocCurve.of(new double[] {0.1, 0.4, 0.4, 0.8}, new double[] {-1, -1, 1, 1}))
        .hasToString(
            """
            threshold  false positive rate  true positive rate
            ∞                       0.0000              0.0000
            0.8000                  0.0000              0.5000
            0.4000                  0.5000              1.0000
            0.1000                  1.0000              1.0000
            area 0.8750""");
    assertThat(PrecisionRecallCurve.of(new double[] {1, 2}, new double[] {-1, 1}))
        .hasToString(
            """
            threshold  recall  precision
            2.0000     1.0000     1.0000
            1.0000     1.0000     0.5000
            average precision 1.0000""");
    double[][] data = tied(1, 100, 1000);
    assertThat(RocCurve.of(data[0], data[1]).toString().lines()).hasSize(23);
    assertThat(RocCurve.of(data[0], data[1]).toString().lines().toList().get(11)).startsWith("… ");
  }

  @Test
  void whatHasNoCurveIsRefused() {
    double[] ones = {1, 1};
    double[] minus = {-1, -1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(new double[2], ones))
        .withMessage("the number of labels -1 must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(new double[2], minus))
        .withMessage("the number of labels +1 must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrecisionRecallCurve.of(new double[2], minus))
        .withMessage("the number of labels +1 must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(new double[2], new double[] {0, 1}))
        .withMessage("label must be -1 or +1 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(new double[] {1, Double.NaN}, new double[] {-1, 1}))
        .withMessage("score must be a number but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocCurve.of(new double[3], new double[] {-1, 1}))
        .withMessage("scores must have 2 entries but has 3");
  }
}
