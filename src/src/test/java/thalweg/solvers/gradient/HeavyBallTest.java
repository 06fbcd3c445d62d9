package thalweg.solvers.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thalweg.math.Vectors;
import thalweg.problems.HeavyBallCycle;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;

class HeavyBallTest {
  private static final Quadratic VALLEY = Quadratic.diagonal(1, 5, 25);

  @Test
  void secondStepKeepsAShareOfTheFirst() {
    var points =
        new HeavyBall(0.01, 0.5)
            .minimize(VALLEY, new double[] {1, 1, 1}, Stop.after(2))
            .trace()
            .points();
    assertThat(points.get(1)).containsExactly(new double[] {0.99, 0.95, 0.75}, offset(1e-15));
    assertThat(points.get(2))
        .containsExactly(
            new double[] {0.99 - 0.0099 - 0.005, 0.95 - 0.0475 - 0.025, 0.75 - 0.1875 - 0.125},
            offset(1e-15));
  }

  /** At both ends of the spectrum the recurrence has the double root √β, so the error is (a + bk)√βᵏ. */
  @Test
  void onAQuadraticItConvergesAtTheSquareRootOfBeta() {
    HeavyBall ball = HeavyBall.forQuadratic(25, 1);
    assertThat(ball.momentum()).isCloseTo(4.0 / 9, offset(1e-15));
    assertThat(ball.stepSize().at(0)).isCloseTo(1.0 / 9, offset(1e-15));
    var points = ball.minimize(VALLEY, VALLEY.start(), Stop.after(60)).trace().points();
    for (int k = 0; k < points.size(); k++) {
      double rate = Math.pow(2.0 / 3, k);
      assertThat(Vectors.norm2(points.get(k)))
          .isLessThanOrEqualTo(Math.sqrt(3) * (1 + 3 * k) * rate);
    }
    assertThat(Vectors.norm2(points.get(60))).isGreaterThan(Math.pow(2.0 / 3, 60));
  }

  /** Lessard, Recht and Packard (2016), §4.6: L = 25, μ = 1, and no convergence. */
  @Test
  void offQuadraticsTheSameSettingsRunInACircle() {
    var bent = new HeavyBallCycle();
    HeavyBall ball = new HeavyBall(bent.stepSize(), bent.momentum());
    assertThat(HeavyBall.forQuadratic(25, 1).momentum()).isCloseTo(ball.momentum(), offset(1e-15));
    double[] circle = bent.cycle();
    Arrays.sort(circle);
    var points = ball.minimize(bent, bent.start(), Stop.after(300)).trace().points();
    double[] last = {points.get(298)[0], points.get(299)[0], points.get(300)[0]};
    Arrays.sort(last);
    assertThat(last).containsExactly(circle, offset(1e-9));
    assertThat(new Nesterov(0.04).minimize(bent, bent.start(), Stop.after(300)).value())
        .isLessThan(1e-9);
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeavyBall(0.1, 1))
        .withMessage("momentum must be in [0, 1) but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeavyBall.forQuadratic(1, 2))
        .withMessage("smoothness must be finite and at least strongConvexity 2.0 but was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeavyBall.forQuadratic(1, 0))
        .withMessageContaining("strongConvexity must be positive");
  }
}
