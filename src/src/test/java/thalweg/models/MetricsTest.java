package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
