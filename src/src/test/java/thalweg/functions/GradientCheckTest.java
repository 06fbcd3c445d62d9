package thalweg.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import thalweg.problems.Rosenbrock;

class GradientCheckTest {

  /** x² + y³ with a gradient whose second entry may be wrong. */
  private record Cubic(double factor) implements Differentiable {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      g[0] = 2 * w[0];
      g[1] = factor * w[1] * w[1];
      return w[0] * w[0] + w[1] * w[1] * w[1];
    }
  }

  private static final double[] POINT = {0.3, -1.7};

  @Test
  void aCorrectGradientPasses() {
    assertThat(GradientCheck.at(new Cubic(3), POINT).passed()).isTrue();
    assertThat(GradientCheck.at(new Cubic(3), POINT).error()).isLessThan(1e-9);
    assertThat(GradientCheck.at(new Rosenbrock(), new double[] {-1.2, 1}).passed()).isTrue();
  }

  @Test
  void aForgottenFactorFailsAtItsCoordinate() {
    GradientCheck check = GradientCheck.at(new Cubic(2), POINT);
    assertThat(check.passed()).isFalse();
    assertThat(check.coordinate()).isEqualTo(1);
    assertThat(check.analytic()).isEqualTo(2 * 1.7 * 1.7);
    assertThat(check.numerical()).isCloseTo(3 * 1.7 * 1.7, offset(1e-8));
    assertThat(check.toString()).startsWith("gradient check FAILED").contains("coordinate 1");
  }

  @Test
  void aNaNGradientFails() {
    assertThat(GradientCheck.at(new Cubic(Double.NaN), POINT).passed()).isFalse();
  }

  @Test
  void centralDifferencesAreExactForQuadratics() {
    Objective square = Objective.of(1, w -> w[0] * w[0]);
    assertThat(new NumericalGradient(square).gradient(new double[] {7})[0])
        .isCloseTo(14, offset(1e-9));
  }
}
