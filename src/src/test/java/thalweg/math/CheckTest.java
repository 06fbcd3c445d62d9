package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Messages carry name, rule and value. */
class CheckTest {

  @Test
  void messagesCarryNameRuleAndValue() {
    refused("beta1 must be in [0, 1) but was 1.5", () -> Check.inHalfOpen("beta1", 1.5, 0, 1));
    refused("shrink must be in (0, 1) but was 0", () -> Check.inOpen("shrink", 0, 0, 1));
    refused("up must be in [0, 1] but was 1.5", () -> Check.inClosed("up", 1.5, 0, 1));
    refused(
        "step size must be positive and finite but was -1", () -> Check.positive("step size", -1));
    refused(
        "step size must be positive and finite but was NaN",
        () -> Check.positive("step size", Double.NaN));
    refused(
        "lambda must be non-negative and finite but was Infinity",
        () -> Check.nonNegative("lambda", Double.POSITIVE_INFINITY));
    refused("y must be finite but was NaN", () -> Check.finite("y", Double.NaN));
    refused("patience must be at least 1 but was 0", () -> Check.atLeast("patience", 0, 1));
    refused("x must be positive and finite but was 0", () -> Check.positive("x", 0));
    refused("x must be in [0, 1) but was 1", () -> Check.inHalfOpen("x", 1, 0, 1));
    refused("x must be in (0, 1) but was 1", () -> Check.inOpen("x", 1, 0, 1));
    refused("x must be in [2, 3] but was 1.5", () -> Check.inClosed("x", 1.5, 2, 3));
    refused(
        "j must be a 2×3 matrix but is 2×4", () -> Check.shape("j", new DMatrixRMaj(2, 4), 2, 3));
    refused(
        "j must be a 2×3 matrix but is 3×3", () -> Check.shape("j", new DMatrixRMaj(3, 3), 2, 3));
    refused("w must have 3 entries but has 2", () -> Check.length("w", new double[2], 3));
    refused(
        "start must be finite but entry 1 of 2 was -Infinity",
        () -> Check.finite("start", new double[] {0, Double.NEGATIVE_INFINITY}));
  }

  @Test
  void goodValuesComeBack() {
    assertThat(Check.inHalfOpen("x", 0, 0, 1)).isZero();
    assertThat(Check.inClosed("x", 1, 0, 1)).isEqualTo(1);
    assertThat(Check.positive("x", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(Check.nonNegative("x", 0)).isZero();
    assertThat(Check.atLeast("x", 3, 3)).isEqualTo(3);
    assertThat(Check.finite("x", -7)).isEqualTo(-7);
    assertThat(Check.nonNegative("x", 7)).isEqualTo(7);
    assertThat(Check.inHalfOpen("x", 0.5, 0, 1)).isEqualTo(0.5);
    assertThat(Check.inOpen("x", 0.5, 0, 1)).isEqualTo(0.5);
    assertThat(Check.inClosed("x", 0, 0, 1)).isZero();
    double[] vector = {1, 2};
    assertThat(Check.length("x", vector, 2)).isSameAs(vector);
    assertThat(Check.finite("x", vector)).isSameAs(vector);
    DMatrixRMaj matrix = new DMatrixRMaj(2, 3);
    assertThat(Check.shape("x", matrix, 2, 3)).isSameAs(matrix);
  }

  @Test
  void wholeNumbersAreWrittenWithoutAPointWhileADoubleHoldsThemExactly() {
    refused("x must be in (0, 1) but was 999999999999999", () -> inUnit(1e15 - 1));
    refused("x must be in (0, 1) but was 1.0E15", () -> inUnit(1e15));
    refused("x must be in (0, 1) but was -1.0E15", () -> inUnit(-1e15));
    refused("x must be in (0, 1) but was -Infinity", () -> inUnit(Double.NEGATIVE_INFINITY));
  }

  private static double inUnit(double x) {
    return Check.inOpen("x", x, 0, 1);
  }

  private static void refused(String message, Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
