package thalweg.solvers.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

/** The shares β and the numbers θ by their formulas. */
class MomentumTest {
  private static final double T2 = (1 + Math.sqrt(5)) / 2;
  private static final double T3 = (1 + Math.sqrt(1 + 4 * T2 * T2)) / 2;

  @Test
  void growingMomentumFollowsNesterovsNumbersWhateverHappens() {
    Momentum.Sequence beta = Momentum.growing().start();
    assertThat(beta.next(1, 1)).isZero();
    assertThat(beta.next(1, 1)).isCloseTo((T2 - 1) / T3, offset(1e-15));
    assertThat(Momentum.growing().start().next(-1, -1)).as("each run by itself").isZero();
  }

  @Test
  void restartsBeginAgainAfterARiseOrAPositiveSlope() {
    Momentum.Sequence rise = Momentum.restartOnRise().start();
    Momentum.Sequence slope = Momentum.restartOnSlope().start();
    assertThat(rise.next(0, 1)).isZero();
    assertThat(rise.next(0, 1)).as("no rise").isCloseTo((T2 - 1) / T3, offset(1e-15));
    assertThat(rise.next(1e-9, -1)).isZero();
    assertThat(rise.next(-1, 1)).isCloseTo((T2 - 1) / T3, offset(1e-15));
    assertThat(slope.next(1, 0)).isZero();
    assertThat(slope.next(1, 0)).as("no slope").isCloseTo((T2 - 1) / T3, offset(1e-15));
    assertThat(slope.next(-1, 1e-9)).isZero();
    assertThat(slope.next(1, -1)).isCloseTo((T2 - 1) / T3, offset(1e-15));
  }

  @Test
  void fixedMomentumComesFromTheConditionNumber() {
    assertThat(Momentum.fixed(9).start().next(1, 1)).isEqualTo(0.5);
    assertThat(Momentum.fixed(1).start().next(1, 1)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Momentum.fixed(Double.POSITIVE_INFINITY))
        .withMessage("conditionNumber must be at least 1 and finite but was Infinity");
  }

  /** (1 + √9)/2 = 2 for one step; for two, T₂ and then (1 + √(1 + 8T₂²))/2. */
  @Test
  void theLastThetaIsLargerThanNesterovs() {
    assertThat(OptimizedGradientMethod.lastTheta(0)).isEqualTo(1);
    assertThat(OptimizedGradientMethod.lastTheta(1)).isEqualTo(2);
    assertThat(OptimizedGradientMethod.lastTheta(2))
        .isCloseTo((1 + Math.sqrt(1 + 8 * T2 * T2)) / 2, offset(1e-15));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptimizedGradientMethod.lastTheta(-1))
        .withMessage("steps must be at least 0 but was -1");
  }

  @Test
  void onABallHeavyBallIsGradientDescentWithOneOverL() {
    HeavyBall ball = HeavyBall.forQuadratic(4, 4);
    assertThat(ball.momentum()).isZero();
    assertThat(ball.stepSize().at(0)).isEqualTo(0.25);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeavyBall.forQuadratic(Double.POSITIVE_INFINITY, 1))
        .withMessage("smoothness must be finite and at least strongConvexity 1.0 but was Infinity");
  }
}
