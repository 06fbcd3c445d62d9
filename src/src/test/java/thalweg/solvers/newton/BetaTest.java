package thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formulas for β by hand; a common factor of the three vectors changes none of them. */
class BetaTest {

  private static double beta(Beta formula, double unit, double[] g, double[] y, double[] d) {
    return formula.of(times(unit, g), times(unit, y), times(unit, d));
  }

  private static double[] times(double unit, double[] x) {
    return new double[] {unit * x[0], unit * x[1]};
  }

  private static double[] at(double... x) {
    return x;
  }

  /** g = (3, 4) and y = (1, 2), so the gradient before was (2, 2). */
  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 0.1})
  void fletcherAndReevesDividesTheSquaresOfTheGradients(double unit) {
    double[] d = at(-2, -2);
    assertThat(beta(new FletcherReeves(), unit, at(3, 4), at(1, 2), d))
        .isCloseTo(25 / 8.0, offset(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 0.1})
  void polakAndRibiereTakesTheChangeOfTheGradientAndIsNeverNegative(double unit) {
    double[] d = at(-2, -2);
    assertThat(beta(new PolakRibierePlus(), unit, at(3, 4), at(1, 2), d))
        .isCloseTo(11 / 8.0, offset(1e-14));
    assertThat(beta(new PolakRibierePlus(), unit, at(1, 1), at(-1, -1), d)).isZero();
  }

  /**
   * dᵀy = 4, dᵀg = 1, yᵀg = 8 and ‖y‖² = 5: (8 − 2·1·5/4)/4 = 1.375. The bound is 0.4(dᵀg − dᵀy)/‖d‖² = −1.2/‖d‖².
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 0.1})
  void hagerAndZhangSubtractsTwiceTheCurvatureAndKeepsTheBound(double unit) {
    double[] d = at(-1, 2.5);
    double[] g = at(4, 2);
    double[] y = at(1, 2);
    assertThat(beta(new HagerZhangBeta(), unit, g, y, d)).isCloseTo(1.375, offset(1e-14));
    // With g = (−6, −2), dᵀg = 1 and yᵀg = −10: (−10 − 2.5)/4 is below −1.2/7.25.
    assertThat(beta(new HagerZhangBeta(), unit, at(-6, -2), y, d))
        .isCloseTo(-1.2 / 7.25, offset(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 0.1})
  void hagerAndZhangRestartsWhereTheCurvatureIsNotPositive(double unit) {
    assertThat(beta(new HagerZhangBeta(), unit, at(3, 4), at(1, 2), at(2, -1))).isZero();
    assertThat(beta(new HagerZhangBeta(), unit, at(3, 4), at(1, 2), at(2, -2))).isZero();
  }
}
