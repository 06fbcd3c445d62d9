package thalweg.solvers.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;

class NesterovTest {

  private static final Quadratic BOWL = Quadratic.diagonal(1);
  private static final Quadratic LONG = Quadratic.diagonal(1, 10, 100, 1000, 10_000);
  private static final Stop STOP = Stop.after(20_000).orGradientBelow(1e-8);

  /** By hand on w²/2 with α = ½: 1 → ½, no momentum yet; then ¼; then from ¼ + β(¼ − ½), β = (t₂−1)/t₃. */
  @Test
  void firstThreeStepsByHand() {
    var points = new Nesterov(0.5).minimize(BOWL, new double[] {1}, Stop.after(3)).trace().points();
    double t2 = (1 + Math.sqrt(5)) / 2;
    double t3 = (1 + Math.sqrt(1 + 4 * t2 * t2)) / 2;
    assertThat(points.get(1)).containsExactly(0.5);
    assertThat(points.get(2)).containsExactly(0.25);
    assertThat(points.get(3)[0]).isCloseTo((0.25 - 0.25 * (t2 - 1) / t3) / 2, offset(1e-16));
  }

  @Test
  void fixedMomentumByHand() {
    var points =
        new Nesterov(0.5, Momentum.fixed(9))
            .minimize(BOWL, new double[] {1}, Stop.after(2))
            .trace()
            .points();
    assertThat(points.get(1)).containsExactly(0.5);
    assertThat(points.get(2)[0]).isCloseTo((0.5 - 0.5 * 0.5) / 2, offset(1e-16));
  }

  static Momentum[] restarts() {
    return new Momentum[] {Momentum.restartOnRise(), Momentum.restartOnSlope()};
  }

  /** O'Donoghue and Candès: without knowing κ = 10⁴, about as fast as with it, and far faster than without. */
  @ParameterizedTest
  @MethodSource("restarts")
  void restartingIsAboutAsGoodAsKnowingTheConditionNumber(Momentum restart) {
    Solution plain = new Nesterov(1e-4).minimize(LONG, LONG.start(), STOP);
    Solution knowing = new Nesterov(1e-4, Momentum.fixed(1e4)).minimize(LONG, LONG.start(), STOP);
    Solution restarted = new Nesterov(1e-4, restart).minimize(LONG, LONG.start(), STOP);
    assertThat(restarted.converged()).isTrue();
    assertThat(restarted.iterations()).isLessThan(2 * knowing.iterations());
    assertThat(restarted.iterations()).isLessThan(plain.iterations() / 4);
  }

  @Test
  void theGradientNormOfTheTraceIsNeverBelowTheOneAtThePoint() {
    var trace = new Nesterov(1e-4).minimize(LONG, LONG.start(), Stop.after(500)).trace();
    double[] g = new double[5];
    for (int k = 0; k < trace.size(); k++) {
      LONG.valueAndGradient(trace.points().get(k), g);
      assertThat(thalweg.math.Vectors.norm2(g))
          .isLessThanOrEqualTo(trace.gradientNorms()[k] * (1 + 1e-12));
    }
  }

  @Test
  void conditionNumbersBelowOneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Momentum.fixed(0.5))
        .withMessage("conditionNumber must be at least 1 and finite but was 0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> Momentum.fixed(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OptimizedGradientMethod(0))
        .withMessageContaining("stepSize must be positive");
  }
}
