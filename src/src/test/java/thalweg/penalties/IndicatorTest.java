package thalweg.penalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.constraints.L2Ball;

class IndicatorTest {

  @Test
  void insideItCostsNothingAndOutsideEverything() {
    Penalty ball = new Indicator(new L2Ball(2, 5));
    assertThat(ball.value(new double[] {3, 4})).isZero();
    assertThat(ball.value(new double[] {3, 4.1})).isInfinite();
    assertThat(ball.value(new double[] {3, Double.NaN})).isInfinite();
  }

  @Test
  void proximalStepIsTheProjectionWhateverTheStepSize() {
    for (double stepSize : new double[] {1e-6, 1, 1e6}) {
      double[] w = {-1, 0.5};
      new Indicator(Box.nonNegative(2)).prox(w, stepSize);
      assertThat(w).containsExactly(0, 0.5);
    }
  }

  @Test
  void aPointThatOverflowedIsLeftForTheRunToReport() {
    double[] w = {Double.NaN, -1};
    new Indicator(Box.nonNegative(2)).prox(w, 1);
    assertThat(w).containsExactly(Double.NaN, -1);
  }

  @Test
  void badToleranceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Indicator(Box.nonNegative(2), -1))
        .withMessageStartingWith("tolerance must be non-negative");
  }
}
