package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static thalweg.autodiff.VarMath.exp;
import static thalweg.autodiff.VarMath.log;
import static thalweg.autodiff.VarMath.mean;
import static thalweg.autodiff.VarMath.product;
import static thalweg.autodiff.VarMath.rowLogSumExps;
import static thalweg.autodiff.VarMath.rowSums;
import static thalweg.autodiff.VarMath.softplus;
import static thalweg.autodiff.VarMath.sum;
import static thalweg.autodiff.VarMath.tanh;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.functions.GradientCheck;
import thalweg.models.LinearModel;
import thalweg.problems.Rosenbrock;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;

class AutodiffTest {

  static Autodiff rosenbrock() {
    return Autodiff.of(
        2,
        w -> {
          Var x = w.at(0);
          Var y = w.at(1);
          return y.minus(x.squared()).squared().times(100).plus(x.minus(1).squared());
        });
  }

  static Autodiff logistic(Examples data) {
    int d = data.dimension();
    double[] y = data.y();
    return Autodiff.of(
        d + 1,
        w -> {
          Var margins = product(data.x(), w.slice(0, d)).plus(w.at(d)).times(y);
          return mean(softplus(margins.negated()));
        });
  }

  @Test
  void aFormulaBecomesAnObjectiveWithItsDerivatives() {
    Autodiff f = rosenbrock();
    double[] start = {-1.2, 1};
    double[] g = new double[2];
    assertThat(f.valueAndGradient(start, g)).isCloseTo(24.2, offset(1e-13));
    assertThat(g[0]).isCloseTo(-215.6, offset(1e-12));
    assertThat(g[1]).isCloseTo(-88, offset(1e-12));
    DMatrixRMaj h = f.hessian(start);
    assertThat(h.get(0, 0)).isCloseTo(1330, offset(1e-10));
    assertThat(h.get(0, 1)).isCloseTo(480, offset(1e-10)).isEqualTo(h.get(1, 0));
    assertThat(h.get(1, 1)).isCloseTo(200, offset(1e-10));
  }

  @Test
  void agreesWithTheHandWrittenRosenbrockEverywhere() {
    Random random = new Random(1);
    for (int k = 0; k < 100; k++) {
      double[] w = random.doubles(2, -3, 3).toArray();
      double[] v = random.doubles(2, -1, 1).toArray();
      assertNear(rosenbrock().gradient(w), new Rosenbrock().gradient(w), 1e-11);
      double[] exact = new double[2];
      double[] hv = new double[2];
      new Rosenbrock().hessianVector(w, v, exact);
      rosenbrock().hessianVector(w, v, hv);
      assertNear(hv, exact, 1e-11);
    }
  }

  @Test
  void agreesWithTheHandWrittenLogisticRegression() {
    Examples data = breastCancer();
    Autodiff f = logistic(data);
    LinearModel hand = LinearModel.logistic(data);
    Random random = new Random(2);
    for (int k = 0; k < 5; k++) {
      double[] w = random.doubles(31, -1, 1).toArray();
      double[] v = random.doubles(31, -1, 1).toArray();
      assertThat(f.value(w)).isCloseTo(hand.value(w), offset(1e-13));
      assertNear(f.gradient(w), hand.gradient(w), 1e-13);
      double[] exact = new double[31];
      double[] hv = new double[31];
      hand.hessianVector(w, v, exact);
      f.hessianVector(w, v, hv);
      assertNear(hv, exact, 1e-13);
    }
  }

  @Test
  void theGradientOfAQuadraticIsASymmetricPart() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{2, -1, 4}, {0, 3, 1}, {5, 1, -2}});
    Autodiff f = Autodiff.of(3, x -> VarMath.dot(x, product(a, x)));
    double[] x = {1, 2, -3};
    // (A + Aᵀ)x, by hand.
    assertThat(f.gradient(x)).containsExactly(-25, 5, 25);
    DMatrixRMaj h = f.hessian(x);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(h.get(i, j)).isEqualTo(a.get(i, j) + a.get(j, i));
      }
    }
  }

  @Test
  void differentiationIsLinear() {
    Autodiff f = Autodiff.of(2, w -> exp(w.at(0).times(w.at(1))));
    Autodiff both =
        Autodiff.of(2, w -> exp(w.at(0).times(w.at(1))).times(3).plus(sum(tanh(w)).times(-2)));
    Autodiff g = Autodiff.of(2, w -> sum(tanh(w)));
    double[] w = {0.3, -0.8};
    for (int i = 0; i < 2; i++) {
      assertThat(both.gradient(w)[i])
          .isCloseTo(3 * f.gradient(w)[i] - 2 * g.gradient(w)[i], offset(1e-15));
    }
  }

  @Test
  void aFormulaMayLoopAndBranch() {
    Autodiff chained =
        Autodiff.of(
            5,
            w -> {
              Var f = w.constant(0);
              for (int i = 0; i + 1 < w.size(); i++) {
                Var valley = w.at(i + 1).minus(w.at(i).squared());
                f = f.plus(valley.squared().times(100)).plus(w.at(i).minus(1).squared());
              }
              return f.value() > 1e6 ? log(f) : f;
            });
    assertThat(chained.gradient(new double[] {1, 1, 1, 1, 1})).containsOnly(0);
    assertThat(GradientCheck.at(chained, new double[] {0.1, 2, -1, 0.4, 1}).passed()).isTrue();
    assertThat(GradientCheck.at(chained, new double[] {9, 9, -9, 9, 9}).passed()).isTrue();
  }

  @Test
  void aNetworkWithOneHiddenLayerIsAFormula() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 1}});
    double[] oneHot = {1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0};
    int hidden = 4;
    int classes = 3;
    int first = 2 * hidden;
    int second = first + hidden;
    int last = second + hidden * classes;
    Autodiff network =
        Autodiff.of(
            last + classes,
            w -> {
              Var a = tanh(product(x, w.matrix(0, 2, hidden)).plus(w.matrix(first, 1, hidden)));
              Var scores =
                  product(a, w.matrix(second, hidden, classes)).plus(w.matrix(last, 1, classes));
              Var truth = w.constant(oneHot).matrix(0, 5, classes);
              return mean(rowLogSumExps(scores).minus(rowSums(scores.times(truth))));
            });
    double[] w = new Random(3).doubles(network.dimension(), -1, 1).toArray();
    assertThat(network.value(new double[w.length])).isCloseTo(Math.log(3), offset(1e-15));
    assertThat(GradientCheck.at(network, w, 1e-8)).matches(GradientCheck::passed);
    DMatrixRMaj h = network.hessian(w);
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(h.get(i, j)).isCloseTo(h.get(j, i), offset(1e-14));
      }
    }
  }

  @Test
  void evaluationsDoNotDisturbEachOther() {
    Autodiff f = rosenbrock();
    double[] w = {0.4, -0.7};
    double[] once = f.gradient(w);
    f.hessian(new double[] {3, 4});
    f.value(new double[] {Double.NaN, 1});
    assertThat(f.gradient(w)).isEqualTo(once);
    Autodiff shapesChange =
        Autodiff.of(3, x -> sum(x.at(0).value() > 0 ? x.slice(0, 2).squared() : x.squared()));
    assertThat(shapesChange.gradient(new double[] {1, 2, 3})).containsExactly(2, 4, 0);
    assertThat(shapesChange.gradient(new double[] {-1, 2, 3})).containsExactly(-2, 4, 6);
    assertThat(shapesChange.gradient(new double[] {1, 2, 3})).containsExactly(2, 4, 0);
  }

  @Test
  void whatTheResultDoesNotUseHasNoInfluence() {
    Autodiff f =
        Autodiff.of(
            2,
            w -> {
              Var unused = log(w.at(1).times(0));
              assertThat(unused.size()).isEqualTo(1);
              return w.at(0).squared();
            });
    assertThat(f.gradient(new double[] {3, 1})).containsExactly(6, 0);
    assertThat(f.hessian(new double[] {3, 1}).data).containsExactly(2, 0, 0, 0);
  }

  @Test
  void notANumberIsAValueAndNotAnError() {
    Autodiff f = Autodiff.of(1, w -> log(w.at(0)));
    assertThat(f.value(new double[] {-1})).isNaN();
    assertThat(f.value(new double[] {Double.NaN})).isNaN();
    assertThat(f.value(new double[] {0})).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(f.gradient(new double[] {Double.POSITIVE_INFINITY})).containsExactly(0);
  }

  @Test
  void wrongLengthsAreRefused() {
    Autodiff f = rosenbrock();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.value(new double[3]))
        .withMessage("w must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.valueAndGradient(new double[2], new double[1]))
        .withMessage("g must have 2 entries but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.hessianVector(new double[2], new double[1], new double[2]))
        .withMessage("v must have 2 entries but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autodiff.of(0, VarMath::sum))
        .withMessage("dimension must be at least 1 but was 0");
  }

  static Examples breastCancer() {
    Examples data = RealData.breastCancer();
    return Standardizer.fit(data).transform(data);
  }

  static void assertNear(double[] actual, double[] expected, double relative) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i])
          .isCloseTo(expected[i], offset(relative * Math.max(1, Math.abs(expected[i]))));
    }
  }
}
