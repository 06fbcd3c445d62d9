package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
  }

  private static void refused(String message, Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
