package thalweg.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.losses.LogisticLoss;

class MetricsTest {

  private static double[] in(double unit, double... values) {
    return Arrays.stream(values).map(v -> v * unit).toArray();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, -1, 1e-200, 1e-12, 1e12, 1e200, 1e307})
  void errorsAreInTheUnitOfTheTarget(double unit) {
    double[] targets = in(unit, 1, 2, 3);
    double[] predictions = in(unit, 1, 2, 4);
    double rmse = Metrics.rootMeanSquaredError(predictions, targets);
    assertThat(rmse / Math.abs(unit)).isCloseTo(Math.sqrt(1.0 / 3), offset(1e-14));
    assertThat(Metrics.rSquared(predictions, targets)).isCloseTo(0.5, offset(1e-14));
    assertThat(Metrics.rSquared(targets, targets)).isEqualTo(1);
    assertThat(Metrics.rSquared(in(unit, 2, 2, 2), targets)).isCloseTo(0, offset(1e-15));
    assertThat(Metrics.rSquared(in(unit, 3, 2, 1), targets)).isCloseTo(-3, offset(1e-14));
  }

  /** As scikit-learn's r2_score. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0, -1e200, 1e-300})
  void aConstantTargetIsExplainedWhollyOrNotAtAll(double constant) {
    double[] targets = {constant, constant, constant};
    assertThat(Metrics.rSquared(targets.clone(), targets)).isEqualTo(1);
    double[] close = {constant, constant, Math.nextUp(constant)};
    assertThat(Metrics.rSquared(close, targets)).isZero();
    assertThat(Metrics.rSquared(new double[] {constant}, new double[] {constant})).isEqualTo(1);
  }

  @Test
  void predictionsThatAreNoNumbersGiveNoNumber() {
    double[] nan = {Double.NaN, 1};
    assertThat(Metrics.rSquared(nan, new double[] {1, 1})).isNaN();
    assertThat(Metrics.rSquared(nan, new double[] {1, 2})).isNaN();
    assertThat(Metrics.rootMeanSquaredError(nan, new double[] {1, 2})).isNaN();
  }

  @Test
  void aScoreIsRightIfItHasTheSignOfItsLabel() {
    assertThat(Metrics.accuracy(new double[] {1e-320, -1e300, 0, 2}, new double[] {1, -1, 1, -1}))
        .isEqualTo(0.5);
    assertThat(Metrics.accuracy(new double[] {Double.NaN, 3}, new double[] {1, 1})).isEqualTo(0.5);
    assertThat(Metrics.accuracy(new double[] {1, -2, 3, 4}, new double[] {1, -1, 1, -1}))
        .isEqualTo(0.75);
  }

  @Test
  void wrongLabelsAndNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.accuracy(new double[] {1, 2}, new double[] {1, 0}))
        .withMessage("label must be -1 or +1 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.accuracy(new double[0], new double[0]))
        .withMessage("the number of labels must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.rSquared(new double[0], new double[0]))
        .withMessage("the number of values must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.rSquared(new double[3], new double[2]))
        .withMessage("predictions must have 2 entries but has 3");
  }

  /** scikit-learn 1.9.1: log_loss, brier_score_loss. */
  @Test
  void theLossesOfProbabilitiesAreScikitLearns() {
    double[] p = {0.9, 0.2, 0.5, 0.7, 0.01};
    double[] labels = {1, -1, 1, -1, -1};
    assertThat(Metrics.logLoss(p, labels)).isCloseTo(0.4471348775422837, offset(1e-15));
    assertThat(Metrics.brier(p, labels)).isCloseTo(0.15802, offset(1e-15));
    DMatrixRMaj three =
        new DMatrixRMaj(new double[][] {{0.7, 0.2, 0.1}, {0.1, 0.1, 0.8}, {0.25, 0.5, 0.25}});
    assertThat(Metrics.logLoss(three, new double[] {0, 2, 2}))
        .isCloseTo(0.6553709521242775, offset(1e-15));
  }

  @Test
  void theLogLossOfALogisticModelIsItsMeanLoss() {
    double[] scores = {-40, -3, 0, 2.5, 30};
    double[] labels = {1, -1, 1, 1, -1};
    double[] p = Arrays.stream(scores).map(LogisticLoss::sigmoid).toArray();
    double mean = 0;
    for (int i = 0; i < 5; i++) {
      mean += new LogisticLoss().value(scores[i], labels[i]) / 5;
    }
    // 1 − σ(30) has 4 digits left, and the score has them all.
    assertThat(Metrics.logLoss(p, labels)).isCloseTo(mean, offset(1e-3));
    assertThat(Metrics.logLoss(new double[] {1e-20}, new double[] {-1})).isEqualTo(1e-20);
  }

  @Test
  void aLabelThatHadProbabilityZeroCostsWithoutEnd() {
    assertThat(Metrics.logLoss(new double[] {0, 1}, new double[] {1, 1})).isInfinite();
    assertThat(Metrics.logLoss(new double[] {0, 1}, new double[] {-1, 1})).isZero();
    DMatrixRMaj sure = new DMatrixRMaj(new double[][] {{1, 0}});
    assertThat(Metrics.logLoss(sure, new double[] {1})).isInfinite();
    assertThat(Metrics.logLoss(sure, new double[] {0})).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, -1, 1e-300, 1e12, 1e307})
  void theMeanAbsoluteErrorIsInTheUnitOfTheTarget(double unit) {
    double error = Metrics.meanAbsoluteError(in(unit, 1, 2, 4, 0), in(unit, 1, 3, 2, 1));
    assertThat(error / Math.abs(unit)).isCloseTo(1, offset(1e-14));
  }

  /** scikit-learn 1.9.1: mean_absolute_error, root_mean_squared_error, r2_score. */
  @Test
  void theErrorsOfARegressionShowAsOneRow() {
    double[] predictions = {2.5, 0, 2, 8};
    RegressionErrors errors = RegressionErrors.of(predictions, new double[] {3, -0.5, 2, 7});
    assertThat(errors.meanAbsoluteError()).isEqualTo(0.5);
    assertThat(errors.rootMeanSquaredError()).isCloseTo(0.6123724356957945, offset(1e-15));
    assertThat(errors.rSquared()).isCloseTo(0.9486081370449679, offset(1e-15));
    assertThat(errors)
        .hasToString(
            """
            examples  mean absolute error  root mean squared error      R²
            4                     0.50000                  0.61237  0.9486""");
  }

  @Test
  void whatIsNoProbabilityOrLabelIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.logLoss(new double[] {1.1}, new double[] {1}))
        .withMessage("probability must be in [0, 1] but was 1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.brier(new double[] {-0.1}, new double[] {1}))
        .withMessage("probability must be in [0, 1] but was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.brier(new double[] {0.5}, new double[] {0}))
        .withMessage("label must be -1 or +1 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Metrics.logLoss(new DMatrixRMaj(new double[][] {{1, 0}}), new double[] {2}))
        .withMessage("label must be one of 0, 1, …, 1 but was 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.logLoss(new double[0], new double[0]))
        .withMessage("the number of labels must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.meanAbsoluteError(new double[2], new double[1]))
        .withMessage("predictions must have 1 entries but has 2");
  }
}
