package thalweg.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final double[] PROBABILITIES = {0, 0.05, 0.2, 0.2, 0.35, 0.4, 0.7, 0.75, 0.9, 1};
  private static final double[] LABELS = {-1, -1, -1, 1, -1, 1, 1, -1, 1, 1};

  /** scikit-learn 1.9.1: calibration_curve(n_bins=5), and the error from its bins. */
  @Test
  void theBinsAreScikitLearns() {
    Calibration calibration = Calibration.of(PROBABILITIES, LABELS, 5);
    assertThat(calibration.bins().stream().mapToInt(Calibration.Bin::count))
        .containsExactly(4, 2, 0, 2, 2);
    double[] means = {0.1125, 0.375, Double.NaN, 0.725, 0.95};
    double[] frequencies = {0.25, 0.5, Double.NaN, 0.5, 1};
    assertThat(calibration.bins().stream().mapToDouble(Calibration.Bin::meanProbability).toArray())
        .containsExactly(means, offset(1e-15));
    assertThat(calibration.bins().stream().mapToDouble(Calibration.Bin::frequency).toArray())
        .containsExactly(frequencies);
    assertThat(calibration.expectedError())
        .isCloseTo((4 * 0.1375 + 2 * 0.125 + 2 * 0.225 + 2 * 0.05) / 10, offset(1e-15));
    assertThat(calibration.largestError()).isCloseTo(0.225, offset(1e-15));
    assertThat(calibration.total()).isEqualTo(10);
    // A promise that was too low counts as much.
    Calibration low = Calibration.of(new double[] {0.1, 0.9}, new double[] {1, 1}, 2);
    assertThat(low.largestError()).isEqualTo(0.9);
  }

  @Test
  void aBinHoldsItsUpperEdgeForAnyNumberOfBins() {
    for (int bins = 1; bins < 200; bins++) {
      for (int b = 0; b < bins; b++) {
        double edge = (b + 1.0) / bins;
        double[] p = {edge, b < bins - 1 ? Math.nextUp(edge) : 1};
        Calibration calibration = Calibration.of(p, new double[] {1, 1}, bins);
        int next = Math.min(b + 1, bins - 1);
        assertThat(calibration.bins().get(b).count()).isEqualTo(next == b ? 2 : 1);
        assertThat(calibration.bins().get(next).count()).isEqualTo(next == b ? 2 : 1);
      }
    }
  }

  @Test
  void probabilitiesThatAreTrueAreWellCalibratedAndExaggeratedOnesAreNot() {
    Random random = new Random(1);
    int n = 100_000;
    double[] p = random.doubles(n).toArray();
    double[] exaggerated = new double[n];
    double[] labels = new double[n];
    for (int i = 0; i < n; i++) {
      labels[i] = random.nextDouble() < p[i] ? 1 : -1;
      double odds = Math.pow(p[i] / (1 - p[i]), 3);
      exaggerated[i] = odds / (1 + odds);
    }
    // Each bin's share has a standard deviation of at most 0.5/√10,000.
    assertThat(Calibration.of(p, labels, 10).largestError()).isLessThan(5 * 0.005);
    assertThat(Calibration.of(exaggerated, labels, 10).expectedError()).isGreaterThan(0.1);
    assertThat(Metrics.brier(p, labels)).isLessThan(Metrics.brier(exaggerated, labels));
  }

  @Test
  void ofClassesTheMostProbableOneCounts() {
    DMatrixRMaj p =
        new DMatrixRMaj(new double[][] {{0.1, 0.9, 0}, {0.55, 0.25, 0.2}, {0.3, 0.3, 0.4}});
    Calibration calibration = Calibration.ofClasses(p, new double[] {1, 2, 2}, 2);
    assertThat(calibration.bins().get(0)).isEqualTo(new Calibration.Bin(0, 0.5, 1, 0.4, 1));
    assertThat(calibration.bins().get(1).frequency()).isEqualTo(0.5);
    assertThat(calibration.bins().get(1).meanProbability()).isCloseTo(0.725, offset(1e-15));
    assertThat(calibration.expectedError()).isCloseTo((0.6 + 2 * 0.225) / 3, offset(1e-15));
  }

  @Test
  void theTableHasARowForEachBin() {
    assertThat(Calibration.of(new double[] {0.25, 0.5, 0.5}, new double[] {-1, 1, -1}, 2))
        .hasToString(
            """
            probability       examples  mean probability  frequency     gap
            0.0000 to 0.5000         3            0.4167     0.3333  0.0833
            0.5000 to 1.0000         0                 –          –  0.0000
            expected calibration error 0.0833""");
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.of(new double[] {1.5}, new double[] {1}, 5))
        .withMessage("probability must be in [0, 1] but was 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.of(new double[] {Double.NaN}, new double[] {1}, 5))
        .withMessage("probability must be in [0, 1] but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.of(new double[] {0.5}, new double[] {2}, 5))
        .withMessage("label must be -1 or +1 but was 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.of(new double[] {0.5}, new double[] {1}, 0))
        .withMessage("bins must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.of(new double[0], new double[0], 5))
        .withMessage("the number of examples must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Calibration.ofClasses(
                    new DMatrixRMaj(new double[][] {{0.5, 0.5}}), new double[] {2}, 5))
        .withMessage("label must be one of 0, 1, …, 1 but was 2.0");
  }
}
