package thalweg.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class NumericalJacobianTest {

  /** Residuals of w₀·exp(−w₁t) in units of the two parameters and of the residuals. */
  private static Residuals decay(double u0, double u1, double unit) {
    return Residuals.of(
        3,
        2,
        (w, r) -> {
          for (int t = 0; t < 3; t++) {
            r[t] = unit * (w[0] / u0 * Math.exp(-w[1] / u1 * t) - 1);
          }
        });
  }

  @Test
  void unitsOfParametersAndResidualsDoNotMatter() {
    Random random = new Random(1);
    for (int k = 0; k < 200; k++) {
      double u0 = Math.pow(10, random.nextDouble(-12, 12));
      double u1 = Math.pow(10, random.nextDouble(-12, 12));
      double unit = Math.pow(10, random.nextDouble(-12, 12));
      double a = random.nextDouble(0.5, 2);
      double b = k % 2 == 0 ? 0 : random.nextDouble(-2, 2);
      DMatrixRMaj j = new DMatrixRMaj(3, 2);
      decay(u0, u1, unit).jacobian(new double[] {a * u0, b * u1}, j);
      for (int t = 0; t < 3; t++) {
        double e = Math.exp(-b * t);
        assertThat(j.get(t, 0) * u0 / unit).isCloseTo(e, offset(5e-8 * Math.max(1, e)));
        assertThat(j.get(t, 1) * u1 / unit).isCloseTo(-a * t * e, offset(5e-8 * Math.max(1, e)));
      }
    }
  }

  @Test
  void aClassWithoutAJacobianOfItsOwnHasTheSame() {
    Residuals own =
        new Residuals() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public int size() {
            return 3;
          }

          @Override
          public void residuals(double[] w, double[] r) {
            decay(1, 1, 1).residuals(w, r);
          }
        };
    double[] w = {1.5, -0.3};
    DMatrixRMaj j = new DMatrixRMaj(3, 2);
    DMatrixRMaj same = new DMatrixRMaj(3, 2);
    own.jacobian(w, j);
    decay(1, 1, 1).jacobian(w, same);
    assertThat(j.data).isEqualTo(same.data);
  }

  @Test
  void boundsAreNeverLeft() {
    double[] lower = {0, -1};
    double[] upper = {2, 1};
    Residuals f =
        Residuals.of(
                1,
                2,
                (w, r) -> {
                  assertThat(w[0]).isBetween(0.0, 2.0);
                  assertThat(w[1]).isBetween(-1.0, 1.0);
                  r[0] = Math.exp(w[0]) * Math.sin(w[1]);
                })
            .within(lower, upper);
    DMatrixRMaj j = new DMatrixRMaj(1, 2);
    for (double[] w : new double[][] {{0, -1}, {2, 1}, {1e-9, 1 - 1e-9}, {1, 0}}) {
      f.jacobian(w, j);
      assertThat(j.get(0, 0)).isCloseTo(Math.exp(w[0]) * Math.sin(w[1]), offset(1e-7));
      assertThat(j.get(0, 1)).isCloseTo(Math.exp(w[0]) * Math.cos(w[1]), offset(1e-7));
    }
    double[] r = new double[1];
    f.residuals(new double[] {-1, 0}, r);
    f.jacobian(new double[] {-1, 0}, j);
    assertThat(r).containsExactly(Double.NaN);
    assertThat(j.data).containsExactly(Double.NaN, Double.NaN);
    f.residuals(new double[] {0, 1}, r);
    assertThat(r[0]).isCloseTo(Math.sin(1), offset(1e-15));
  }

  /** A residual that is huge but does not depend on the parameter says nothing of the step for those that do. */
  @Test
  void aLargeConstantResidualDoesNotBlurTheOthers() {
    Residuals f =
        Residuals.of(
            2,
            1,
            (w, r) -> {
              r[0] = 1e14;
              r[1] = Math.sin(w[0]);
            });
    DMatrixRMaj j = new DMatrixRMaj(2, 1);
    f.jacobian(new double[] {1}, j);
    assertThat(j.get(0, 0)).isZero();
    assertThat(j.get(1, 0)).isCloseTo(Math.cos(1), withPercentage(1e-8));
  }

  @Test
  void evaluationsAreCountedAndSeveralThreadsGiveTheSame() {
    AtomicLong calls = new AtomicLong();
    NumericalJacobian f =
        Residuals.of(
            3,
            2,
            (w, r) -> {
              calls.incrementAndGet();
              decay(1, 1e9, 1).residuals(w, r);
            });
    double[] w = {1, 2};
    DMatrixRMaj j = new DMatrixRMaj(3, 2);
    DMatrixRMaj same = new DMatrixRMaj(3, 2);
    long before = Differences.spent();
    f.jacobian(w, j);
    f.inParallel().jacobian(w, same);
    assertThat(Differences.spent() - before).isEqualTo(calls.get()).isGreaterThan(14);
    assertThat(same.data).isEqualTo(j.data);
  }

  @Test
  void otherShapesAreRefused() {
    NumericalJacobian f = new NumericalJacobian(decay(1, 1, 1));
    assertThat(f.size()).isEqualTo(3);
    assertThat(f.dimension()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.jacobian(new double[2], new DMatrixRMaj(2, 3)))
        .withMessage("j must be a 3×2 matrix but is 2×3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.jacobian(new double[1], new DMatrixRMaj(3, 2)))
        .withMessage("w must have 2 entries but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.within(new double[3], new double[3]))
        .withMessage("lower must have 2 entries but has 3");
    assertThat(decay(1, 1, 1))
        .hasToString("a formula of 3 residuals of 2 parameters with their Jacobian by differences");
  }
}
