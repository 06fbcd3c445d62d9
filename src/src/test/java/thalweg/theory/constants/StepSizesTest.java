package thalweg.theory.constants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;

/** The step sizes of the textbook, and the iterations they predict. */
class StepSizesTest {

  @Test
  void areTheTextbooks() {
    StepSizes steps = new StepSizes(4, 1);
    assertThat(steps.safe()).isEqualTo(0.25);
    assertThat(steps.limit()).isEqualTo(0.5);
    assertThat(steps.fastest()).isEqualTo(0.4);
    assertThat(steps.momentum()).isEqualTo(1.0 / 3, within(1e-15));
    HeavyBall known = HeavyBall.forQuadratic(4, 1);
    assertThat(steps.heavyBall()).isEqualTo(known.stepSize().at(0), within(1e-15));
    assertThat(steps.heavyBallMomentum()).isEqualTo(known.momentum(), within(1e-15));
  }

  /** On the flattest axis of a parabola the rate is met: six digits take six times as many steps as one. */
  @Test
  void gradientDescentTakesAsManyStepsForADigitAsPredicted() {
    StepSizes steps = new StepSizes(50, 1);
    Quadratic f = Quadratic.diagonal(1, 50);
    int k = (int) Math.round(6 * steps.iterationsPerDigit());
    double[] end =
        new GradientDescent(steps.safe())
            .minimize(f, new double[] {1, 0}, Stop.after(k).orGradientBelow(0))
            .point();
    assertThat(Vectors.norm2(end)).isEqualTo(1e-6, within(2e-8));
    assertThat(steps.iterationsPerDigit()).isEqualTo(50 * Math.log(10), within(2.0));
    assertThat(steps.acceleratedIterationsPerDigit())
        .isEqualTo(Math.sqrt(50) * Math.log(10), within(2.0));
  }

  @Test
  void withoutStrongConvexityADigitTakesForever() {
    StepSizes steps = new StepSizes(2, 0);
    assertThat(steps.iterationsPerDigit()).isInfinite();
    assertThat(steps.conditionNumber()).isInfinite();
    assertThat(steps.momentum()).isEqualTo(1);
  }

  @Test
  void aPerfectBowlTakesOneStep() {
    assertThat(new StepSizes(3, 3).iterationsPerDigit()).isEqualTo(1);
  }

  @Test
  void impossibleConstantsAreRefused() {
    assertThatThrownBy(() -> new StepSizes(1, 2))
        .hasMessage("strongConvexity must be at most smoothness 1.0 but was 2.0");
    assertThatThrownBy(() -> new StepSizes(0, 0)).hasMessageContaining("smoothness");
    assertThatThrownBy(() -> new StepSizes(1, Double.NaN)).hasMessageContaining("strongConvexity");
  }
}
