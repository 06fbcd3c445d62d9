package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.GradientCheck;
import thalweg.math.Vectors;

/** The derivatives of every operation, against differences at random points. */
class OperationsTest {
  private static final int D = 6;
  private static final DMatrixRMaj DATA =
      new DMatrixRMaj(new double[][] {{1, -2, 3}, {0.5, 4, -1}, {2, 0, 1}, {-1, 1, 1}});

  /** An operation of Var or VarMath under its name, from 6 variables to any shape. */
  private record Case(String name, UnaryOperator<Var> operation) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> all() {
    double[] c = {1.5, -2, 0.3, 4, 0.7, -1};
    return List.of(
        new Case("at", w -> w.at(2).times(w.at(5))),
        new Case("slice", w -> w.slice(1, 4)),
        new Case("matrix", w -> w.matrix(0, 2, 3).times(w.matrix(0, 2, 3))),
        new Case("plus", w -> w.plus(w.at(1)).plus(2).plus(c)),
        new Case("minus", w -> w.at(1).minus(w).minus(2).minus(c)),
        new Case("times", w -> w.times(w).times(w.at(3)).times(2).times(c)),
        new Case("dividedBy", w -> w.at(3).dividedBy(w.plus(3)).dividedBy(2).dividedBy(c)),
        new Case("dividedBy", w -> w.constant(1).dividedBy(w.squared().plus(1))),
        new Case("plus", w -> w.matrix(0, 2, 2).plus(w.matrix(4, 1, 2))),
        new Case("times", w -> w.slice(0, 2).times(w.matrix(0, 2, 3))),
        new Case("negated", w -> w.negated()),
        new Case("squared", w -> w.squared()),
        new Case("power", w -> w.power(3)),
        new Case("power", w -> w.plus(3).power(-0.7)),
        new Case("constant", w -> w.constant(c).minus(w)),
        new Case("named", w -> w.at(0).named("x")),
        new Case("exp", VarMath::exp),
        new Case("expm1", VarMath::expm1),
        new Case("log", w -> VarMath.log(w.plus(3))),
        new Case("log1p", w -> VarMath.log1p(w.squared())),
        new Case("sqrt", w -> VarMath.sqrt(w.squared().plus(1))),
        new Case("sin", VarMath::sin),
        new Case("cos", VarMath::cos),
        new Case("tanh", VarMath::tanh),
        new Case("sigmoid", VarMath::sigmoid),
        new Case("softplus", VarMath::softplus),
        new Case("relu", w -> VarMath.relu(w).times(w)),
        new Case("abs", w -> VarMath.abs(w).times(w)),
        new Case("max", w -> VarMath.max(w.times(w.at(0)), w.constant(c))),
        new Case("min", w -> VarMath.min(w.squared(), w.at(4))),
        new Case("xlogy", w -> VarMath.xlogy(w, w.squared().plus(w.at(1)).plus(3))),
        new Case("norm", w -> VarMath.norm(w.times(w.at(2)).plus(0.1))),
        new Case("norm", w -> VarMath.norm(w.slice(1, 2))),
        new Case("logAddExp", w -> VarMath.logAddExp(w, w.squared().times(w.at(0)))),
        new Case("sum", w -> VarMath.sum(w.squared())),
        new Case("mean", w -> VarMath.mean(w.squared())),
        new Case("rowSums", w -> VarMath.rowSums(w.matrix(0, 3, 2))),
        new Case("logSumExp", VarMath::logSumExp),
        new Case("rowLogSumExps", w -> VarMath.rowLogSumExps(w.matrix(0, 2, 3))),
        new Case("softmax", VarMath::softmax),
        new Case("dot", w -> VarMath.dot(w.slice(0, 3), w.slice(2, 5))),
        new Case("dot", w -> VarMath.dot(w, w).plus(VarMath.dot(c, w))),
        new Case("product", w -> VarMath.product(w.matrix(0, 2, 2), w.matrix(0, 2, 3))),
        new Case("product", w -> VarMath.product(DATA, w.slice(3, 6))),
        new Case("product", w -> VarMath.product(DATA, w.matrix(0, 3, 2))),
        new Case("transpose", w -> VarMath.transpose(w.matrix(0, 2, 3)).times(w.matrix(0, 3, 2))),
        new Case("vector", w -> VarMath.vector(w.at(3), w.at(0).times(w.at(1)), w.at(0))));
  }

  /** A number that curves in every entry, so that second derivatives of what follows count too. */
  private static Autodiff objective(Case c) {
    return Autodiff.of(D, w -> VarMath.sum(VarMath.sin(c.operation.apply(w).plus(0.3))));
  }

  @Test
  void listIsComplete() {
    Set<String> written =
        Stream.of(Var.class, VarMath.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getReturnType() == Var.class)
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(all().stream().map(Case::name)).containsAll(written);
  }

  @ParameterizedTest
  @MethodSource("all")
  void gradientAgreesWithDifferences(Case c) {
    Random random = new Random(1);
    for (int k = 0; k < 10; k++) {
      GradientCheck check =
          GradientCheck.at(objective(c), random.doubles(D, -1.5, 1.5).toArray(), 1e-7);
      assertThat(check).matches(GradientCheck::passed);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void hessianVectorIsTheSlopeOfTheGradient(Case c) {
    Autodiff f = objective(c);
    Random random = new Random(2);
    double h = 1e-6;
    for (int k = 0; k < 10; k++) {
      double[] w = random.doubles(D, -1.5, 1.5).toArray();
      double[] v = random.doubles(D, -1, 1).toArray();
      double[] hv = new double[D];
      f.hessianVector(w, v, hv);
      double[] right = w.clone();
      double[] left = w.clone();
      Vectors.axpy(h, v, right);
      Vectors.axpy(-h, v, left);
      double[] above = f.gradient(right);
      double[] below = f.gradient(left);
      double scale = Math.max(1, Vectors.normInf(hv));
      for (int i = 0; i < D; i++) {
        assertThat(hv[i]).isCloseTo((above[i] - below[i]) / (2 * h), offset(2e-7 * scale));
      }
    }
  }

  @Test
  void nothingOverflowsWhereTheResultIsFinite() {
    double[] w = {1000, -1000, 0};
    Autodiff f =
        Autodiff.of(
            3,
            x ->
                VarMath.logSumExp(x)
                    .plus(VarMath.sum(VarMath.softplus(x)))
                    .plus(VarMath.logAddExp(x.at(0), x.at(1)))
                    .plus(VarMath.sum(VarMath.sigmoid(x))));
    double[] g = new double[3];
    assertThat(f.valueAndGradient(w, g)).isEqualTo(3000 + Math.log(2) + 1.5);
    assertThat(g).containsExactly(3, 0, 0.75);
    double[] hv = new double[3];
    f.hessianVector(w, new double[] {1, 1, 1}, hv);
    assertThat(hv).containsExactly(0, 0, 0.25);
  }

  @Test
  void subgradientsAtKinksAreTheStatedOnes() {
    double[] zero = new double[2];
    assertThat(Autodiff.of(2, w -> VarMath.sum(VarMath.relu(w))).gradient(zero))
        .containsExactly(0, 0);
    assertThat(Autodiff.of(2, w -> VarMath.sum(VarMath.abs(w))).gradient(zero))
        .containsExactly(0, 0);
    assertThat(Autodiff.of(2, w -> VarMath.max(w.at(0), w.at(1))).gradient(zero))
        .containsExactly(1, 0);
    assertThat(Autodiff.of(2, w -> VarMath.min(w.at(0), w.at(1))).gradient(zero))
        .containsExactly(1, 0);
  }

  @Test
  void powersWithWholeExponentsAreSmoothAtZero() {
    for (double p : new double[] {0, 1, 2, 3}) {
      Autodiff f = Autodiff.of(1, w -> w.at(0).power(p));
      assertThat(f.gradient(new double[1])).containsExactly(p == 1 ? 1 : 0);
      assertThat(f.hessian(new double[1]).get(0, 0)).isEqualTo(p == 2 ? 2 : 0);
    }
  }
}
