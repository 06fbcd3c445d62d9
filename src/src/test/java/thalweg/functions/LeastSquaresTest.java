package thalweg.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  /** The decay w₀·exp(−w₁t), observed at t = 0, 1, 2. */
  private static final Residuals DECAY =
      Residuals.of(
          3,
          2,
          (w, r) -> {
            double[] observed = {2.0, 0.7, 0.3};
            for (int t = 0; t < r.length; t++) {
              r[t] = w[0] * Math.exp(-w[1] * t) - observed[t];
            }
          });

  @Test
  void theValueIsHalfTheSumOfSquaresAndTheGradientIsTheJacobianTransposedTimesTheResiduals() {
    LeastSquares f = new LeastSquares(DECAY);
    double[] g = new double[2];
    // By hand at w = (1, 0): r = (−1, 0.3, 0.7), J = [[1, 0], [1, −1], [1, −2]].
    assertThat(f.valueAndGradient(new double[] {1, 0}, g)).isCloseTo(0.79, offset(1e-15));
    assertThat(g).containsExactly(new double[] {0, -1.7}, offset(1e-9));
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.residuals()).isSameAs(DECAY);
    assertThat(f).hasToString("half the sum of squares of 3 residuals of 2 parameters");
  }

  @Test
  void aFormulaGetsItsJacobianByCentralDifferences() {
    DMatrixRMaj j = new DMatrixRMaj(3, 2);
    DECAY.jacobian(new double[] {2, 1}, j);
    for (int t = 0; t < 3; t++) {
      assertThat(j.get(t, 0)).isCloseTo(Math.exp(-t), offset(1e-10));
      assertThat(j.get(t, 1)).isCloseTo(-2 * t * Math.exp(-t), offset(1e-10));
    }
  }

  @Test
  void theGradientPassesTheCheck() {
    assertThat(GradientCheck.at(new LeastSquares(DECAY), new double[] {1.5, 0.4}))
        .matches(GradientCheck::passed);
  }

  @Test
  void aResidualThatIsNoNumberIsNoNumber() {
    assertThat(new LeastSquares(DECAY).value(new double[] {Double.NaN, 1})).isNaN();
  }

  @Test
  void otherShapesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeastSquares(DECAY).value(new double[3]))
        .withMessage("w must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeastSquares(DECAY).gradient(new double[1]))
        .withMessage("w must have 2 entries but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Residuals.of(0, 2, (w, r) -> {}))
        .withMessage("size must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DECAY.residuals(new double[2], new double[4]))
        .withMessage("r must have 3 entries but has 4");
  }
}
