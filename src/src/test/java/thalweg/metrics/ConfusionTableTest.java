package thalweg.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class ConfusionTableTest {
  private static final List<String> NAMES = List.of("cat", "dog", "owl");
  private static final double[] ACTUAL = {0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2};
  private static final double[] PREDICTED = {0, 0, 1, 2, 1, 1, 0, 2, 2, 2, 1, 0};

  @Test
  void rowsAreTheTrueClassesAndColumnsThePredictedOnes() {
    ConfusionTable table = ConfusionTable.of(PREDICTED, ACTUAL, NAMES);
    assertThat(table.counts()).isDeepEqualTo(new int[][] {{2, 1, 1}, {1, 2, 0}, {1, 1, 3}});
    assertThat(table.actual(0)).isEqualTo(4);
    assertThat(table.actual(2)).isEqualTo(5);
    assertThat(table.predicted(0)).isEqualTo(4);
    assertThat(table.predicted(1)).isEqualTo(4);
    assertThat(table.total()).isEqualTo(12);
  }

  /** scikit-learn 1.9.1: accuracy_score, precision_recall_fscore_support on the same labels. */
  @Test
  void measuresAreScikitLearns() {
    ConfusionTable table = ConfusionTable.of(PREDICTED, ACTUAL, NAMES);
    assertThat(table.accuracy()).isEqualTo(7 / 12.0);
    double[][] expected = {
      {0.5, 0.5, 0.5},
      {0.5, 0.6666666666666666, 0.5714285714285714},
      {0.75, 0.6, 0.6666666666666666}
    };
    for (int i = 0; i < 3; i++) {
      assertThat(new double[] {table.precision(i), table.recall(i), table.f1(i)})
          .containsExactly(expected[i], offset(1e-15));
    }
    assertThat(table.macroPrecision()).isCloseTo(0.5833333333333334, offset(1e-15));
    assertThat(table.macroRecall()).isCloseTo(0.5888888888888889, offset(1e-15));
    assertThat(table.macroF1()).isCloseTo(0.5793650793650794, offset(1e-15));
  }

  @Test
  void theTableShowsCountsTotalsAndMeasures() {
    assertThat(ConfusionTable.of(PREDICTED, ACTUAL, NAMES))
        .hasToString(
            """
            true \\ predicted      cat  dog  owl  total  precision  recall      F1
            cat                     2    1    1      4     0.5000  0.5000  0.5000
            dog                     1    2    0      3     0.5000  0.6667  0.5714
            owl                     1    1    3      5     0.7500  0.6000  0.6667
            total, macro average    4    4    4     12     0.5833  0.5889  0.5794
            accuracy 0.5833""");
  }

  @Test
  void theLargestScoreIsThePrediction() {
    DMatrixRMaj scores = new DMatrixRMaj(new double[][] {{1, 2, 0}, {3, 3, 3}, {-9, -8, -7}});
    ConfusionTable table = ConfusionTable.ofScores(scores, new double[] {1, 2, 2}, NAMES);
    assertThat(table.counts())
        .as("of equal scores the first")
        .isDeepEqualTo(new int[][] {{0, 0, 0}, {0, 1, 0}, {1, 0, 1}});
  }

  @Test
  void theSignOfAScoreIsThePrediction() {
    double[] scores = {-3, 0, 1e-300, 2, -1e-300, 5};
    double[] labels = {-1, 1, 1, -1, -1, 1};
    ConfusionTable table = ConfusionTable.ofScores(scores, labels, "ill", "well");
    assertThat(table.counts()).isDeepEqualTo(new int[][] {{2, 1}, {1, 2}});
    assertThat(table.classes()).containsExactly("ill", "well");
    assertThat(table.accuracy()).isEqualTo(4 / 6.0);
  }

  @Test
  void whatIsNotDefinedIsNoNumberAndLeftOutOfTheMean() {
    ConfusionTable table = new ConfusionTable(NAMES, new int[][] {{3, 0, 0}, {1, 0, 0}, {0, 0, 0}});
    assertThat(table.precision(1)).as("never predicted").isNaN();
    assertThat(table.recall(1)).as("never recognized").isZero();
    assertThat(table.f1(1)).isZero();
    assertThat(table.recall(2)).as("never met").isNaN();
    assertThat(table.f1(2)).isNaN();
    assertThat(table.macroPrecision()).isEqualTo(0.75);
    assertThat(table.macroRecall()).isEqualTo(0.5);
    assertThat(table.macroF1()).isCloseTo(6 / 7.0 / 2, offset(1e-15));
    assertThat(table.toString()).contains("–");
  }

  @Test
  void whatIsNoTableIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionTable.of(new double[] {3}, new double[] {0}, NAMES))
        .withMessage("label must be one of 0, 1, …, 2 but was 3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionTable.of(new double[] {0}, new double[] {-1}, NAMES))
        .withMessage("label must be one of 0, 1, …, 2 but was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionTable.of(new double[] {0.5}, new double[] {0}, NAMES))
        .withMessage("label must be one of 0, 1, …, 2 but was 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionTable.of(new double[0], new double[0], NAMES))
        .withMessage("the number of examples must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionTable.of(new double[2], new double[1], NAMES))
        .withMessage("predicted must have 1 entries but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfusionTable(NAMES, new int[][] {{1, 2}, {3, 4}}))
        .withMessage("counts must be 3×3, a row and a column for each class, but is 2×2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfusionTable(List.of("a"), new int[][] {{1}}))
        .withMessage("the number of classes must be at least 2 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfusionTable(List.of("a", "b"), new int[][] {{1, -1}, {0, 2}}))
        .withMessage("each count must be at least 0 but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ConfusionTable.ofScores(
                    new DMatrixRMaj(new double[][] {{0, Double.NaN, 1}}), new double[] {0}, NAMES))
        .withMessage("score must be a number but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionTable.ofScores(new double[] {1}, new double[] {0}, "no", "yes"))
        .withMessage("label must be -1 or +1 but was 0.0");
  }
}
