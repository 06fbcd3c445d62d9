package thalweg.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Objectives and residuals that are written as lambdas. */
class FormulasTest {

  private final Differentiable bowl =
      Differentiable.of(
          2,
          (w, g) -> {
            g[0] = 2 * w[0];
            g[1] = 20 * w[1];
            return w[0] * w[0] + 10 * w[1] * w[1];
          });

  private final TwiceDifferentiable quartic =
      TwiceDifferentiable.of(
          2,
          (w, g) -> {
            g[0] = 4 * Math.pow(w[0], 3) + w[1];
            g[1] = 2 * w[1] + w[0];
            return Math.pow(w[0], 4) + w[1] * w[1] + w[0] * w[1];
          },
          (w, h) -> {
            h.set(0, 0, 12 * w[0] * w[0]);
            h.set(0, 1, 1);
            h.set(1, 0, 1);
            h.set(1, 1, 2);
          });

  private final Residuals rosenbrock =
      Residuals.of(
          2,
          2,
          (w, r) -> {
            r[0] = 10 * (w[1] - w[0] * w[0]);
            r[1] = 1 - w[0];
          },
          (w, j) -> {
            j.set(0, 0, -20 * w[0]);
            j.set(0, 1, 10);
            j.set(1, 0, -1);
          });

  @Test
  void aValueWithItsGradientIsAnObjective() {
    double[] g = new double[2];
    assertThat(bowl.valueAndGradient(new double[] {3, -1}, g)).isEqualTo(19);
    assertThat(g).containsExactly(6, -20);
    assertThat(bowl.value(new double[] {1, 1})).isEqualTo(11);
    assertThat(bowl.dimension()).isEqualTo(2);
    assertThat(bowl).hasToString("a formula of 2 parameters with its gradient");
    assertThat(GradientCheck.at(bowl, new double[] {0.3, -2}).passed()).isTrue();
  }

  @Test
  void aHessianMakesItTwiceDifferentiable() {
    double[] w = {2, -1};
    double[] g = new double[2];
    double[] hv = new double[2];
    assertThat(quartic.valueAndGradient(w, g)).isEqualTo(15);
    assertThat(g).containsExactly(31, 0);
    assertThat(quartic.hessian(w).data).containsExactly(48, 1, 1, 2);
    quartic.hessianVector(w, new double[] {1, -3}, hv);
    assertThat(hv).containsExactly(45, -5);
    assertThat(quartic).hasToString("a formula of 2 parameters with its gradient and Hessian");
  }

  /** f = w₀w₁², whose Hessian is [[0, 2w₁], [2w₁, 2w₀]], by products with the unit vectors. */
  @Test
  void productsWithUnitVectorsMakeTheHessian() {
    TwiceDifferentiable f =
        new TwiceDifferentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = w[1] * w[1];
            g[1] = 2 * w[0] * w[1];
            return w[0] * w[1] * w[1];
          }

          @Override
          public void hessianVector(double[] w, double[] v, double[] hv) {
            hv[0] = 2 * w[1] * v[1];
            hv[1] = 2 * w[1] * v[0] + 2 * w[0] * v[1];
          }
        };
    assertThat(f.hessian(new double[] {5, 3}).data).containsExactly(0, 6, 6, 10);
    assertThat(f.value(new double[] {5, 3})).isEqualTo(45);
    assertThat(f.gradient(new double[] {5, 3})).containsExactly(9, 30);
  }

  @Test
  void residualsMayHaveTheirJacobian() {
    double[] w = {-1.2, 1};
    double[] r = new double[2];
    rosenbrock.residuals(w, r);
    assertThat(r).containsExactly(10 * (1 - 1.2 * 1.2), 2.2);
    DMatrixRMaj j = new DMatrixRMaj(2, 2);
    Arrays.fill(j.data, 7);
    rosenbrock.jacobian(w, j);
    assertThat(j.data).containsExactly(24, 10, -1, 0);
    assertThat(rosenbrock.size()).isEqualTo(2);
    assertThat(rosenbrock.dimension()).isEqualTo(2);
    assertThat(rosenbrock)
        .hasToString("a formula of 2 residuals of 2 parameters with their Jacobian");
  }

  @Test
  void anEntryThatIsNotWrittenIsAnError() {
    double[] g = {5, 5};
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Differentiable.of(
                        2,
                        (w, slope) -> {
                          slope[0] = 1;
                          return w[0];
                        })
                    .valueAndGradient(new double[2], g))
        .withMessage(
            "the formula must write every entry of g but left entry 1 of 2: set it, g[1] = …, before"
                + " adding to it, also where it is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Residuals.of(3, 1, (w, r) -> r[0] = 1).residuals(new double[1], new double[3]))
        .withMessageStartingWith("the formula must write every entry of r but left entry 1 of 3");
  }

  @Test
  void notANumberIsAValueLikeAnyOther() {
    Differentiable f =
        Differentiable.of(
            1,
            (w, g) -> {
              g[0] = Double.NaN;
              return Math.log(w[0]);
            });
    double[] g = new double[1];
    assertThat(f.valueAndGradient(new double[] {-1}, g)).isNaN();
    assertThat(g).containsExactly(Double.NaN);
  }

  @Test
  void otherShapesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Differentiable.of(0, (w, g) -> 0))
        .withMessage("dimension must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bowl.value(new double[3]))
        .withMessage("w must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bowl.valueAndGradient(new double[2], new double[3]))
        .withMessage("g must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quartic.hessian(new double[1]))
        .withMessage("w must have 2 entries but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quartic.hessianVector(new double[2], new double[1], new double[2]))
        .withMessage("v must have 2 entries but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Residuals.of(1, 0, (w, r) -> {}, (w, j) -> {}))
        .withMessage("dimension must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rosenbrock.jacobian(new double[2], new DMatrixRMaj(3, 2)))
        .withMessage("j must be a 2×2 matrix but is 3×2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rosenbrock.jacobian(new double[1], new DMatrixRMaj(2, 2)))
        .withMessage("w must have 2 entries but has 1");
  }
}
