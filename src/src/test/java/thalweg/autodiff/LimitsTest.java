package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static thalweg.autodiff.VarMath.dot;
import static thalweg.autodiff.VarMath.exp;
import static thalweg.autodiff.VarMath.log;
import static thalweg.autodiff.VarMath.log1p;
import static thalweg.autodiff.VarMath.logAddExp;
import static thalweg.autodiff.VarMath.logSumExp;
import static thalweg.autodiff.VarMath.max;
import static thalweg.autodiff.VarMath.min;
import static thalweg.autodiff.VarMath.norm;
import static thalweg.autodiff.VarMath.relu;
import static thalweg.autodiff.VarMath.sqrt;
import static thalweg.autodiff.VarMath.sum;
import static thalweg.autodiff.VarMath.xlogy;

import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.math.Vectors;

/** At kinks and at the edges of domains, where the chain rule meets 0 times infinity. */
class LimitsTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  private static double[] gradient(Function<Var, Var> formula, double... w) {
    return Autodiff.of(w.length, formula).gradient(w);
  }

  private static double[] curvature(Function<Var, Var> formula, double[] w, double... v) {
    double[] hv = new double[w.length];
    Autodiff.of(w.length, formula).hessianVector(w, v, hv);
    return hv;
  }

  @Test
  void theNormHasNoSlopeAtZero() {
    double[] zero = new double[3];
    assertThat(gradient(VarMath::norm, zero)).containsExactly(0, 0, 0);
    assertThat(curvature(VarMath::norm, zero, 1, -2, 3)).containsExactly(0, 0, 0);
    assertThat(gradient(w -> norm(w).squared(), zero)).containsExactly(0, 0, 0);
    assertThat(gradient(w -> norm(w).times(3).plus(w.at(1)), zero)).containsExactly(0, 1, 0);
  }

  /** (3, 4): the gradient is (0.6, 0.8) and the Hessian [[16, −12], [−12, 9]]/125. */
  @Test
  void theNormElsewhereIsByHand() {
    double[] w = {3, 4};
    assertThat(Autodiff.of(2, VarMath::norm).value(w)).isEqualTo(5);
    assertThat(gradient(VarMath::norm, w)).containsExactly(0.6, 0.8);
    assertThat(curvature(VarMath::norm, w, 1, 0))
        .containsExactly(new double[] {0.128, -0.096}, offset(1e-16));
    assertThat(curvature(x -> norm(x).squared(), w, 1, 2))
        .containsExactly(new double[] {2, 4}, offset(1e-15));
  }

  @Test
  void theNormNeitherOverflowsNorUnderflows() {
    for (double unit : new double[] {1e-300, 1e-160, 1e160, 1e300}) {
      double[] w = {3 * unit, -4 * unit};
      assertThat(Autodiff.of(2, VarMath::norm).value(w) / unit).isCloseTo(5, offset(1e-14));
      assertThat(gradient(VarMath::norm, w))
          .containsExactly(new double[] {0.6, -0.8}, offset(1e-15));
    }
  }

  @Test
  void theRootOfAFormThatVanishesHasNoSlopeThere() {
    double[] zero = new double[2];
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1, 2}, {0, 3}});
    assertThat(gradient(w -> sqrt(dot(w, w)), zero)).containsExactly(0, 0);
    assertThat(gradient(w -> sqrt(sum(w.squared())), zero)).containsExactly(0, 0);
    assertThat(gradient(w -> sqrt(sum(VarMath.product(a, w).squared())), zero))
        .containsExactly(0, 0);
    assertThat(gradient(w -> dot(w, w).power(0.5), zero)).containsExactly(0, 0);
    assertThat(gradient(w -> sqrt(w.at(0).times(w.at(1))), zero)).containsExactly(0, 0);
    assertThat(gradient(w -> sqrt(w.at(0).squared()), -3)).containsExactly(-1);
    assertThat(curvature(w -> sqrt(w.at(0).squared().squared()), new double[1], 1))
        .doesNotContain(Double.NaN);
    assertThat(curvature(w -> sqrt(dot(w, w)), zero, 1, 0)).doesNotContain(Double.NaN);
  }

  @Test
  void rootsHaveAnInfiniteSlopeAtZero() {
    assertThat(gradient(w -> sqrt(w.at(0)), 0)).containsExactly(INF);
    assertThat(gradient(w -> sqrt(w.at(0)), -0.0)).containsExactly(INF);
    assertThat(gradient(w -> sqrt(w.at(0)).negated(), 0)).containsExactly(-INF);
    assertThat(gradient(w -> w.at(0).power(0.3), 0)).containsExactly(INF);
    assertThat(gradient(w -> log(w.at(0)), 0)).containsExactly(INF);
    assertThat(gradient(w -> log(w.at(0)), -0.0)).containsExactly(INF);
    assertThat(gradient(w -> log1p(w.at(0)), -1)).containsExactly(INF);
    assertThat(curvature(w -> sqrt(w.at(0)), new double[1], 1)).containsExactly(-INF);
    assertThat(curvature(w -> log(w.at(0)), new double[1], 1)).containsExactly(-INF);
    assertThat(gradient(w -> log(w.at(0)), -2)).containsExactly(-0.5);
  }

  @Test
  void anInfiniteSlopeThatMeetsAZeroAddsNothing() {
    assertThat(gradient(w -> sqrt(w.at(0)).times(w.at(0)), 0)).containsExactly(0);
    assertThat(gradient(w -> sqrt(w.at(0)).times(0).plus(w.at(0)), 0)).containsExactly(1);
    assertThat(gradient(w -> sqrt(w.at(0)).times(w.at(1)), 0, 0)).containsExactly(0, 0);
    assertThat(gradient(w -> relu(sqrt(w.at(0)).minus(1)), 0)).containsExactly(0);
    assertThat(gradient(w -> min(exp(w.at(0)), w.at(1)), 1000, 5)).containsExactly(0, 1);
    assertThat(gradient(w -> max(log(w.at(0)), w.at(1)), 0, 5)).containsExactly(0, 1);
    assertThat(curvature(w -> sqrt(w.at(0)).times(w.at(1)), new double[2], 0, 1))
        .doesNotContain(Double.NaN);
    assertThat(curvature(w -> min(exp(w.at(0)), w.at(1).squared()), new double[] {1000, 5}, 1, 1))
        .containsExactly(0, 2);
  }

  /** The roots of scores are 0, so their slopes infinite; the data have zeros, where w has no influence. */
  @Test
  void aProductOfMatricesKeepsToTheRuleToo() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{2, 0}, {0, -1}});
    assertThat(gradient(w -> sum(sqrt(VarMath.product(x, w))), 0, 0)).containsExactly(INF, -INF);
    assertThat(gradient(w -> sqrt(VarMath.product(x, w).at(0)), 0, 0)).containsExactly(INF, 0);
    assertThat(gradient(w -> sum(VarMath.product(x, sqrt(w))), 0, 4)).containsExactly(INF, -0.25);
    assertThat(
            curvature(w -> sum(VarMath.product(x, sqrt(w)).squared()), new double[] {0, 4}, 0, 1))
        .doesNotContain(Double.NaN);
    assertThat(gradient(w -> dot(new double[] {0, 3}, sqrt(w)), 0, 0)).containsExactly(0, INF);
    assertThat(gradient(w -> min(dot(w, exp(w)), w.at(0).times(0.5)), 1000, 1000))
        .containsExactly(0.5, 0);
  }

  @Test
  void nothingTimesTheLogarithmOfNothingIsNothing() {
    Autodiff f = Autodiff.of(2, w -> xlogy(w.at(0), w.at(1)));
    assertThat(f.value(new double[] {0, 0})).isZero();
    assertThat(f.value(new double[] {0, -1})).isZero();
    assertThat(f.value(new double[] {0, INF})).isZero();
    assertThat(f.value(new double[] {0, Double.NaN})).isNaN();
    assertThat(f.value(new double[] {2, 3})).isEqualTo(2 * Math.log(3));
    assertThat(f.value(new double[] {2, 0})).isEqualTo(-INF);
    assertThat(f.gradient(new double[] {0, 0})).containsExactly(-INF, 0);
    assertThat(f.gradient(new double[] {0, 4})).containsExactly(Math.log(4), 0);
    assertThat(f.gradient(new double[] {3, 4})).containsExactly(Math.log(4), 0.75);
    assertThat(f.hessian(new double[] {3, 4}).data).containsExactly(0, 0.25, 0.25, -3 / 16.0);
    assertThat(f.hessian(new double[] {0, 4}).data).containsExactly(0, 0.25, 0.25, 0);
    assertThat(curvature(w -> xlogy(w.at(0), w.at(1)), new double[2], 0, 1))
        .containsExactly(INF, 0);
  }

  /** Cross-entropy of a target with zeros, where the model gives the impossible no chance. */
  @Test
  void theCrossEntropyOfAnImpossibleClassHasAGradient() {
    double[] target = {0.5, 0, 0.5};
    assertThat(gradient(w -> sum(xlogy(w.constant(target), w)), 0.25, 0, 1))
        .containsExactly(2, 0, 0.5);
    assertThat(gradient(w -> sum(xlogy(w, w)), 1, 0.5, 0))
        .containsExactly(new double[] {1, 1 - Math.log(2), -INF}, offset(1e-15));
  }

  @Test
  void quotientsAreRightInAnyUnit() {
    Autodiff f = Autodiff.of(2, w -> w.at(0).dividedBy(w.at(1)));
    assertThat(f.gradient(new double[] {0, 1e-200})[1]).isZero();
    assertThat(f.gradient(new double[] {1e-300, 1e-200})[1] / 1e100).isCloseTo(-1, offset(1e-14));
    assertThat(f.gradient(new double[] {1e300, 1e200})[1] / 1e-100).isCloseTo(-1, offset(1e-14));
    DMatrixRMaj h = f.hessian(new double[] {1e-250, 1e-150});
    assertThat(h.get(1, 1) / 1e200).isCloseTo(2, offset(1e-14));
    assertThat(f.value(new double[2])).isNaN();
    assertThat(f.hessian(new double[] {6, 2}).data).containsExactly(0, -0.25, -0.25, 1.5);
  }

  @Test
  void eachRowOfLogarithmsOfSumsHasItsOwnSize() {
    double[] w = {900, 900, -900, -900};
    Autodiff f =
        Autodiff.of(
            4, x -> VarMath.sum(VarMath.rowLogSumExps(x.matrix(0, 2, 2)).times(x.constant(1, 2))));
    assertThat(f.value(w)).isCloseTo(900 + 2 * -900 + 3 * Math.log(2), offset(1e-12));
    assertThat(f.gradient(w)).containsExactly(new double[] {0.5, 0.5, 1, 1}, offset(1e-12));
  }

  @Test
  void logarithmsOfSumsHaveSharesEvenWhereAllIsNothing() {
    assertThat(gradient(w -> logAddExp(w.at(0), w.at(1)), -INF, -INF)).containsExactly(0.5, 0.5);
    assertThat(gradient(w -> logAddExp(w.at(0), w.at(1)), 7, 7)).containsExactly(0.5, 0.5);
    assertThat(gradient(w -> logAddExp(w.at(0), w.at(1)), -INF, 7)).containsExactly(0, 1);
    assertThat(gradient(VarMath::logSumExp, -INF, -INF)).containsExactly(0, 0);
    assertThat(gradient(VarMath::logSumExp, -INF, 3)).containsExactly(0, 1);
    assertThat(gradient(w -> logSumExp(log(w)), 0, 2, 2)[1]).isEqualTo(0.25);
    assertThat(curvature(VarMath::logSumExp, new double[] {-INF, -INF}, 1, 1))
        .containsExactly(0, 0);
  }

  @Test
  void notANumberIsNotHidden() {
    assertThat(gradient(w -> w.at(0).squared(), Double.NaN)).containsExactly(Double.NaN);
    assertThat(gradient(VarMath::norm, Double.NaN, 1)).containsOnly(Double.NaN);
    assertThat(ChainRule.times(0, Double.NaN)).isNaN();
    assertThat(ChainRule.times(Double.NaN, 1)).isNaN();
    assertThat(ChainRule.times(INF, 0)).isZero();
    assertThat(ChainRule.times(0, -INF)).isZero();
    assertThat(ChainRule.times(-2, INF)).isEqualTo(-INF);
    double[] y = {1, 1, 1};
    ChainRule.carry((x, to) -> Vectors.axpy(1, x, to), new double[] {Double.NaN, -INF, 2}, y);
    assertThat(y).containsExactly(Double.NaN, -INF, 3);
  }

  @Test
  void anExponentThatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gradient(w -> w.at(0).power(Double.NaN), 1))
        .withMessage("p must be finite but was NaN");
  }
}
