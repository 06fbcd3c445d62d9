package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYSeries;
import thalweg.metrics.Calibration;
import thalweg.metrics.ConfusionTable;
import thalweg.metrics.PrecisionRecallCurve;
import thalweg.metrics.RocCurve;

/** Metrics as pictures. */
class ScoreCurvesTest {
  private static final double[] SCORES = {0.1, 0.4, 0.4, 0.8};
  private static final double[] LABELS = {-1, -1, 1, 1};

  @Test
  void theRocCurveIsDrawnBesideChance() {
    Plot plot = ScoreCurves.roc(RocCurve.of(SCORES, LABELS));
    assertThat(plot.title()).isEqualTo("ROC curve, area 0.875");
    assertThat(plot.marks().get(0).x()).containsExactly(0, 0, 0.5, 1);
    assertThat(plot.marks().get(0).y()).containsExactly(0, 0.5, 1, 1);
    assertThat(plot.marks().get(1).y()).containsExactly(0, 1);
    assertThat(plot.altText()).contains("false positive rate", "chance, area 0.5");
  }

  @Test
  void precisionIsDrawnInStepsWhoseAreaIsTheAverage() {
    PrecisionRecallCurve curve =
        PrecisionRecallCurve.of(new double[] {4, 3, 2, 1, 0}, new double[] {1, -1, 1, 1, -1});
    Mark steps = ScoreCurves.precisionRecall(curve).marks().get(0);
    double area = 0;
    for (int k = 1; k < steps.x().length; k++) {
      area += (steps.x()[k] - steps.x()[k - 1]) * steps.y()[k];
    }
    assertThat(area).isCloseTo(curve.averagePrecision(), within(1e-15));
    assertThat(steps.x()).startsWith(0).endsWith(1);
    assertThat(ScoreCurves.precisionRecall(curve).marks().get(1).y())
        .as("the share of +1")
        .containsExactly(0.6, 0.6);
  }

  @Test
  void binsWithoutExamplesAreLeftOutOfTheCalibration() {
    Calibration calibration =
        Calibration.of(new double[] {0.1, 0.3, 0.9}, new double[] {-1, 1, 1}, 5);
    Plot plot = ScoreCurves.calibration(calibration);
    assertThat(plot.title()).isEqualTo("Calibration, expected error 0.3");
    assertThat(plot.marks().get(0).x()).containsExactly(0.1, 0.3, 0.9);
    assertThat(plot.marks().get(0).y()).containsExactly(0, 1, 1);
    assertThat(plot.marks().get(1).y()).containsExactly(0, 1);
  }

  @Test
  void aConfusionTableIsSquaresAsDarkAsTheirShareOfTheRow() {
    ConfusionTable table =
        new ConfusionTable(List.of("cat", "dog"), new int[][] {{30, 10}, {0, 1}});
    ConfusionPicture picture = ConfusionPicture.of(table);
    List<XYSeries> squares =
        picture.chart().getSeriesCollection().stream()
            .filter(series -> series.getXData().length == 4)
            .toList();
    assertThat(squares).hasSize(4);
    // The first row of the table is at the top.
    assertThat(Arrays.stream(squares.get(0).getYData()).min()).hasValue(0.5);
    assertThat(Arrays.stream(squares.get(1).getXData()).min()).hasValue(0.5);
    assertThat(squares.get(2).getFillColor()).isEqualTo(Style.BACKGROUND);
    assertThat(squares.get(3).getFillColor()).isEqualTo(Style.colour(0));
    assertThat(squares.get(0).getFillColor().getRed())
        .isBetween(Style.colour(0).getRed() + 1, squares.get(1).getFillColor().getRed() - 1);
    assertThat(picture.altText())
        .isEqualTo(
            "Confusion table, accuracy 0.7561. Rows are true classes. cat predicted 30 as cat, 10 as"
                + " dog; dog predicted 1 as dog.");
    assertThat(picture.png()).isEqualTo(ConfusionPicture.of(table).png());
    assertThat(picture).hasToString(picture.altText());
    ConfusionTable unmet = new ConfusionTable(List.of("a", "b"), new int[][] {{1, 0}, {0, 0}});
    assertThat(new ConfusionPicture("T", unmet).altText())
        .isEqualTo("T. Rows are true classes. a predicted 1 as a; b never met.");
  }
}
