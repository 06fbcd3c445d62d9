package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.functions.GradientCheck;
import thalweg.math.Vectors;

/** What every test problem keeps, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class ProblemContractTest {

  static List<Problem> all() {
    DMatrixRMaj tilted = new DMatrixRMaj(new double[][] {{3, 1}, {1, 2}});
    return List.of(
        new Rosenbrock(),
        Quadratic.diagonal(1, 10, 100),
        new Quadratic(tilted, new double[] {5, -7}));
  }

  private final Problem problem;

  ProblemContractTest(Problem problem) {
    this.problem = problem;
  }

  private double[] randomPoint(Random random) {
    return random.doubles(problem.dimension(), -2, 2).toArray();
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(Problem.class, all());
  }

  @Test
  void gradientVanishesAtTheMinimizer() {
    assertThat(problem.value(problem.minimizer())).isEqualTo(problem.minimum());
    assertThat(Vectors.norm2(problem.gradient(problem.minimizer()))).isZero();
  }

  @Test
  void noPointLiesBelowTheMinimum() {
    Random random = new Random(1);
    for (int k = 0; k < 1000; k++) {
      assertThat(problem.value(randomPoint(random))).isGreaterThanOrEqualTo(problem.minimum());
    }
  }

  @Test
  void gradientAgreesWithDifferences() {
    Random random = new Random(2);
    for (int k = 0; k < 20; k++) {
      assertThat(GradientCheck.at(problem, randomPoint(random))).matches(GradientCheck::passed);
    }
  }

  @Test
  void hessianIsSymmetricAndTheSlopeOfTheGradient() {
    Random random = new Random(3);
    double h = 1e-5;
    double[] w = randomPoint(random);
    DMatrixRMaj hessian = problem.hessian(w);
    for (int j = 0; j < w.length; j++) {
      double[] right = w.clone();
      double[] left = w.clone();
      right[j] += h;
      left[j] -= h;
      for (int i = 0; i < w.length; i++) {
        double slope = (problem.gradient(right)[i] - problem.gradient(left)[i]) / (2 * h);
        assertThat(hessian.get(i, j)).isCloseTo(slope, offset(1e-5 * Math.max(1, Math.abs(slope))));
        assertThat(hessian.get(i, j)).isEqualTo(hessian.get(j, i));
      }
    }
  }

  @Test
  void quadraticsThatHaveNoMinimizerAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quadratic.diagonal(1, -2))
        .withMessageContaining("positive definite")
        .withMessageContaining("-2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Quadratic(new DMatrixRMaj(new double[][] {{1, 0}, {1, 1}}), new double[2]))
        .withMessageContaining("symmetric");
  }
}
