package thalweg.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopTest {

  @Test
  void readsAsASentence() {
    assertThat(Stop.after(10)).hasToString("stop after 10 iterations");
    assertThat(
            Stop.after(10)
                .orGradientBelow(1e-8)
                .orValueBelow(-2)
                .orAfter(Duration.ofMillis(1500))
                .orWhen(iterate -> true))
        .hasToString(
            "stop after 10 iterations, at a gradient norm of 1.0E-8 or less, at a value of -2.0 or less,"
                + " after 1.5 s, or when your condition holds");
    assertThat(
            Stop.after(10)
                .orAfterCalls(500)
                .orGradientBelow(1e-8)
                .orRelativeGradientBelow(1e-6)
                .orStepBelow(0)
                .orRelativeValueChangeBelow(1e-9))
        .hasToString(
            "stop after 10 iterations, after 500 calls, at a gradient norm of 1.0E-8 or 1.0E-6 of the first"
                + " or less, at a step of 0.0 or less, at a value change of 1.0E-9 of the value or less");
  }

  @Test
  void aToleranceOfZeroIsSaidWhereItIsAsked() {
    assertThat(Stop.after(10).orRelativeGradientBelow(0))
        .hasToString("stop after 10 iterations, at a gradient norm of 0.0 of the first or less");
    assertThat(Stop.after(10).orRelativeStepBelow(0))
        .hasToString("stop after 10 iterations, at a step of 0.0 of ‖w‖ or less");
    assertThat(Stop.after(10).orValueChangeBelow(0))
        .hasToString("stop after 10 iterations, at a value change of 0.0 or less");
    assertThat(Stop.after(10).orStepBelow(0).orRelativeStepBelow(1e-3))
        .hasToString("stop after 10 iterations, at a step of 0.001 of ‖w‖ or less");
  }

  @Test
  void eachRuleLeavesTheOthersAsTheyAre() {
    Stop stop =
        Stop.after(10)
            .orAfterCalls(7)
            .orAfter(Duration.ofSeconds(3))
            .orGradientBelow(1)
            .orRelativeGradientBelow(2)
            .orStepBelow(3)
            .orRelativeStepBelow(4)
            .orValueChangeBelow(5)
            .orRelativeValueChangeBelow(6)
            .orValueBelow(-8)
            .tracing(TraceBudget.ENDS);
    assertThat(stop.limits()).isEqualTo(new Limits(10, 7, Duration.ofSeconds(3)));
    assertThat(stop.gradient()).isEqualTo(new Tolerance(1, 2));
    assertThat(stop.step()).isEqualTo(new Tolerance(3, 4));
    assertThat(stop.valueChange()).isEqualTo(new Tolerance(5, 6));
    assertThat(stop.targetValue()).isEqualTo(-8);
    assertThat(stop.traced()).isEqualTo(TraceBudget.ENDS);
  }

  @Test
  void conditionsAddUp() {
    Iterate iterate = new Iterate(5, new double[] {1}, 2, 3, 0, 0);
    assertThat(Stop.after(1).condition().test(iterate)).isFalse();
    Stop either = Stop.after(1).orWhen(it -> it.k() > 7).orWhen(it -> it.value() < 3);
    assertThat(either.condition().test(iterate)).isTrue();
    assertThat(Stop.after(1).orWhen(it -> it.k() > 7).condition().test(iterate)).isFalse();
  }

  @Test
  void rulesThatCannotHoldAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stop.after(-1))
        .withMessage("iterations must be at least 0 but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stop.after(1).orGradientBelow(-1))
        .withMessage("gradient tolerance must be non-negative and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stop.after(1).orRelativeStepBelow(Double.NaN))
        .withMessageContaining("relative step tolerance");
    assertThatIllegalArgumentException().isThrownBy(() -> Stop.after(1).orValueBelow(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stop.after(1).orAfterCalls(0))
        .withMessage("calls must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stop.after(1).orAfter(Duration.ofSeconds(-1)))
        .withMessage("time must not be negative but was PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TraceBudget(1, 0))
        .withMessage("rows must be at least 2 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TraceBudget(2, -1))
        .withMessage("numbers must be at least 0 but was -1");
    assertThat(Stop.after(1).orAfterCalls(1).limits().calls()).isEqualTo(1);
    assertThat(Stop.after(1).orAfter(Duration.ZERO).limits().nanos()).isZero();
  }

  @Test
  void theLongestDurationNeverEndsARun() {
    Stop stop = Stop.after(10).orAfter(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
    assertThat(stop.limits().nanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(stop).hasToString("stop after 10 iterations");
    assertThat(Stop.after(1).orAfter(Duration.ofNanos(7)).limits().nanos()).isEqualTo(7);
  }

  @Test
  void aToleranceHoldsAbsolutelyOrRelatively() {
    Tolerance both = new Tolerance(1e-3, 1e-2);
    assertThat(both.covers(1e-3, 0)).isTrue();
    assertThat(both.covers(2e-3, 0)).isFalse();
    assertThat(both.covers(5, 500)).isTrue();
    assertThat(both.covers(5.01, 500)).isFalse();
    assertThat(both.covers(Double.NaN, 1)).isFalse();
    assertThat(both.covers(1e-3, Double.NaN)).isTrue();
    assertThat(Tolerance.NONE.covers(0, 1)).isFalse();
    assertThat(new Tolerance(-1, 0).covers(0, 0)).isTrue();
    assertThat(new Tolerance(-1, 1e-2).at(500)).isEqualTo(5);
    assertThat(both.at(500)).isEqualTo(5);
    assertThat(both.at(0)).isEqualTo(1e-3);
  }
}
