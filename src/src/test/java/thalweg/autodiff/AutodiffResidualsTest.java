package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static thalweg.autodiff.VarMath.exp;
import static thalweg.autodiff.VarMath.sum;
import static thalweg.autodiff.VarMath.vector;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.functions.Differences;
import thalweg.functions.GradientCheck;
import thalweg.functions.LeastSquares;
import thalweg.functions.NumericalJacobian;
import thalweg.functions.Residuals;

class AutodiffResidualsTest {
  private static final double[] TIMES = {0, 1, 2, 3};
  private static final double[] OBSERVED = {2, 0.7, 0.3, 0.1};

  /** The decay w₀·exp(−w₁t); four residuals of two parameters, so that columns are fewer. */
  private static final Residuals DECAY =
      Autodiff.residuals(
          4,
          2,
          w -> exp(w.constant(TIMES).times(w.at(1)).negated()).times(w.at(0)).minus(OBSERVED));

  /** Two residuals of three parameters, so that rows are fewer. */
  private static final Residuals WIDE =
      Autodiff.residuals(
          2, 3, w -> vector(w.at(0).times(w.at(1)).times(w.at(2)), sum(w.squared())));

  @Test
  void residualsAndJacobianAreByHand() {
    double[] r = new double[4];
    DMatrixRMaj j = new DMatrixRMaj(4, 2);
    DECAY.residuals(new double[] {3, 0}, r);
    assertThat(r).containsExactly(new double[] {1, 2.3, 2.7, 2.9}, offset(1e-15));
    DECAY.jacobian(new double[] {3, 0}, j);
    assertThat(j.data).containsExactly(1, 0, 1, -3, 1, -6, 1, -9);
    DMatrixRMaj wide = new DMatrixRMaj(2, 3);
    WIDE.jacobian(new double[] {2, 3, 5}, wide);
    assertThat(wide.data).containsExactly(15, 10, 6, 4, 6, 10);
    assertThat(DECAY.size()).isEqualTo(4);
    assertThat(DECAY.dimension()).isEqualTo(2);
    assertThat(WIDE)
        .hasToString("a formula of 2 residuals of 3 parameters with their exact Jacobian");
  }

  @Test
  void rowsAndColumnsAgreeWithDifferences() {
    Random random = new Random(1);
    for (Residuals f : new Residuals[] {DECAY, WIDE}) {
      for (int k = 0; k < 20; k++) {
        double[] w = random.doubles(f.dimension(), -1, 1).toArray();
        DMatrixRMaj exact = new DMatrixRMaj(f.size(), f.dimension());
        DMatrixRMaj numerical = exact.copy();
        f.jacobian(w, exact);
        new NumericalJacobian(f).jacobian(w, numerical);
        assertThat(exact.data).containsExactly(numerical.data, offset(1e-7));
        assertThat(GradientCheck.at(new LeastSquares(f), w)).matches(GradientCheck::passed);
      }
    }
  }

  @Test
  void noValueIsSpentOnDifferences() {
    long before = Differences.spent();
    DECAY.jacobian(new double[] {1, 1}, new DMatrixRMaj(4, 2));
    assertThat(Differences.spent()).isEqualTo(before);
  }

  @Test
  void aSingleResidualIsANumber() {
    Residuals one = Autodiff.residuals(1, 2, w -> w.at(0).times(w.at(1)).minus(6));
    DMatrixRMaj j = new DMatrixRMaj(1, 2);
    one.jacobian(new double[] {2, 5}, j);
    assertThat(j.data).containsExactly(5, 2);
  }

  @Test
  void otherShapesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autodiff.residuals(3, 2, w -> w).residuals(new double[2], new double[3]))
        .withMessage(
            "the formula must return a vector of 3 entries but returned a vector of 2 entries: one"
                + " entry for each residual");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autodiff.residuals(0, 2, w -> w))
        .withMessage("size must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autodiff.residuals(1, 0, w -> w))
        .withMessage("dimension must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DECAY.residuals(new double[2], new double[3]))
        .withMessage("r must have 4 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DECAY.residuals(new double[3], new double[4]))
        .withMessage("w must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DECAY.jacobian(new double[2], new DMatrixRMaj(2, 4)))
        .withMessage("j must be a 4×2 matrix but is 2×4");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Autodiff.residuals(2, 2, w -> w.constant(1, 2))
                    .residuals(new double[2], new double[2]))
        .withMessageStartingWith("the result does not depend on the variables");
  }

  @Test
  void numbersThatLeaveTheGraphAreFound() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Autodiff.residuals(2, 2, w -> w.times(Math.exp(w.at(0).value())))
                    .residuals(new double[] {1, 2}, new double[2]))
        .withMessageContaining("was computed from value()");
  }
}
