package thalweg.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
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

  /** ½v(w/u − 1)² + vw/u with the sign of its gradient. */
  private static Differentiable scaled(double u, double v, double sign) {
    return Differentiable.of(
        2,
        (w, g) -> {
          g[0] = sign * v / u * (w[0] / u);
          g[1] = v * Math.cos(w[1]);
          return v * (0.5 * Math.pow(w[0] / u - 1, 2) + w[0] / u + Math.sin(w[1]));
        });
  }

  @Test
  void inAnyUnitARightGradientPassesAndAWrongSignFails() {
    Random random = new Random(1);
    for (int k = 0; k < 300; k++) {
      double u = Math.pow(10, random.nextDouble(-12, 12));
      double v = Math.pow(10, random.nextDouble(-12, 12));
      double[] w = {u * random.nextDouble(-3, 3), random.nextDouble(-3, 3)};
      assertThat(GradientCheck.at(scaled(u, v, 1), w, 1e-7)).matches(GradientCheck::passed);
      GradientCheck wrong = GradientCheck.at(scaled(u, v, -1), w);
      assertThat(wrong).matches(c -> !c.passed() && c.coordinate() == 0 && c.error() > 0.1);
    }
  }

  @Test
  void aWrongSignOfASmallGradientFails() {
    Differentiable tiny =
        Differentiable.of(
            1,
            (w, g) -> {
              g[0] = -6e-8;
              return 6e-8 * w[0];
            });
    assertThat(GradientCheck.at(tiny, new double[] {1}).error()).isCloseTo(2, offset(1e-3));
    Differentiable nearTheMinimum =
        Differentiable.of(
            1,
            (w, g) -> {
              g[0] = -(w[0] - 1);
              return 0.5 * (w[0] - 1) * (w[0] - 1);
            });
    assertThat(GradientCheck.at(nearTheMinimum, new double[] {1 + 6e-8}).passed()).isFalse();
  }

  @Test
  void atAMinimumRoundingIsNoMistake() {
    Differentiable f =
        Differentiable.of(
            2,
            (w, g) -> {
              g[0] = 2 * (w[0] - 1) + w[1];
              g[1] = 200 * w[1] + w[0] - 1;
              return 7 + (w[0] - 1) * (w[0] - 1) + 100 * w[1] * w[1] + w[1] * (w[0] - 1);
            });
    assertThat(GradientCheck.at(f, new double[] {1, 0}).passed()).isTrue();
    assertThat(GradientCheck.at(new Rosenbrock(), new double[] {1, 1}).passed()).isTrue();
  }

  @Test
  void theWorstCoordinateAndItsErrorAreReported() {
    Differentiable f =
        Differentiable.of(
            3,
            (w, g) -> {
              g[0] = 2.002;
              g[1] = 3.3;
              g[2] = 4.004;
              return 2 * w[0] + 3 * w[1] + 4 * w[2];
            });
    GradientCheck check = GradientCheck.at(f, new double[] {1, 1, 1}, 0.05);
    assertThat(check.coordinate()).isEqualTo(1);
    assertThat(check.error()).isCloseTo(0.3 / 3.3, offset(1e-9));
    assertThat(check.tolerance()).isEqualTo(0.05);
    assertThat(new GradientCheck(0, 1, 1, 0.05, 0.05).passed()).isTrue();
    assertThat(new GradientCheck(0, 1, 1, 0.06, 0.05).passed()).isFalse();
    assertThat(new GradientCheck(1, 3.3, 3, 0.09, 0.05))
        .hasToString(
            "gradient check FAILED: largest relative error 9.00e-02 (tolerance 5e-02) at coordinate"
                + " 1, where the gradient says 3.300000000 and differences say 3.000000000");
    assertThat(new GradientCheck(1, 3, 3, 0, 0.05).toString()).startsWith("gradient check passed");
  }

  @Test
  void ofEqualErrorsTheFirstIsReported() {
    Differentiable f =
        Differentiable.of(
            3,
            (w, g) -> {
              g[0] = 1;
              g[1] = 2;
              g[2] = 2;
              return w[0] + w[1] + w[2];
            });
    assertThat(GradientCheck.at(f, new double[] {1, 1, 1}).coordinate()).isEqualTo(1);
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientCheck.at(new Cubic(3), new double[1]))
        .withMessage("w must have 2 entries but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientCheck.at(new Cubic(3), new double[] {1, Double.NaN}))
        .withMessage("w must be finite but entry 1 of 2 was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientCheck.at(new Cubic(3), POINT, 0))
        .withMessage("tolerance must be positive and finite but was 0");
  }
}
