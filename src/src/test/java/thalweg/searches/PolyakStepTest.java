package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.gradient.GradientDescent;

/** Polyak's step size by hand, and what it says where f* is wrong. */
class PolyakStepTest {

  /** ½(w₁² + 4w₂²) at (2, 1): f = 4, ‖g‖² = 4 + 16, so α = 4/20, or (4 + 1)/20 if f* = −1. */
  @Test
  void firstStepIsTheGapOverTheSquaredGradient() {
    Quadratic bowl = Quadratic.diagonal(1, 4);
    for (double[] one : new double[][] {{0, 1, 0.2}, {0, 2, 0.4}, {-1, 1, 0.25}}) {
      List<double[]> points =
          new GradientDescent(new PolyakStep(one[0], one[1]))
              .minimize(bowl, new double[] {2, 1}, Stop.after(1))
              .trace()
              .points();
      assertThat(points.get(1))
          .containsExactly(new double[] {2 - 2 * one[2], 1 - 4 * one[2]}, offset(1e-15));
    }
  }

  @Test
  void withTheFactorTwoOneStepSolvesARoundBowl() {
    Solution solution =
        new GradientDescent(new PolyakStep(0, 2))
            .minimize(Quadratic.diagonal(3, 3), new double[] {1, -7}, Stop.after(5));
    assertThat(solution.iterations()).isEqualTo(1);
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
  }

  @Test
  void aMinimumThatIsTooLargeIsNamed() {
    Solution solution =
        new GradientDescent(new PolyakStep(1))
            .minimize(Quadratic.diagonal(1, 4), new double[] {0.5, 0}, Stop.after(5));
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(solution.detail())
        .contains(" is not above the minimum 1.0 that PolyakStep was given")
        .endsWith("else give the true minimum");
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolyakStep(Double.NaN))
        .withMessage("minimum must be finite but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolyakStep(0, 2.5))
        .withMessage("factor must be in (0, 2] but was 2.5");
  }
}
