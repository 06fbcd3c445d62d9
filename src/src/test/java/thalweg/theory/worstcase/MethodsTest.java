package thalweg.theory.worstcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import thalweg.functions.Differentiable;
import thalweg.solvers.Solver;
import thalweg.solvers.gradient.BarzilaiBorwein;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.Nesterov;
import thalweg.solvers.gradient.OptimizedGradientForGradient;
import thalweg.solvers.gradient.OptimizedGradientMethod;
import thalweg.solvers.newton.Lbfgs;

/** The step sizes of the papers are those of the library's own solvers. */
class MethodsTest {

  private static void assertSame(FixedStepMethod method, Solver<? super Differentiable> solver) {
    FixedStepMethod recorded = FixedStepMethod.of("recorded", solver, method.steps());
    assertThat(recorded.h().data).containsExactly(method.h().data, offset(1e-12));
  }

  @Test
  void gradientDescentIsDiagonal() {
    assertSame(Methods.gradientDescent(0.3, 4), new GradientDescent(0.3));
  }

  /** x₂ = x₁ − αg₁ + β(x₁ − x₀), and x₁ − x₀ = −αg₀. */
  @Test
  void heavyBallRemembersByPowersOfBeta() {
    FixedStepMethod method = Methods.heavyBall(0.3, 0.5, 3);
    assertThat(method.h().data)
        .containsExactly(new double[] {0.3, 0, 0, 0.15, 0.3, 0, 0.075, 0.15, 0.3}, offset(1e-15));
    assertSame(method, new HeavyBall(0.3, 0.5));
  }

  @Test
  void nesterovsMethodIsTheSolvers() {
    assertSame(Methods.nesterov(4, 6), new Nesterov(0.25));
  }

  @Test
  void theOptimizedMethodsAreTheSolvers() {
    assertSame(Methods.optimizedGradient(4, 5), new OptimizedGradientMethod(0.25));
    assertSame(Methods.optimizedGradientForGradient(4, 5), new OptimizedGradientForGradient(0.25));
  }

  /** Kim and Fessler (2016), §4: the first steps are 1.618 and, if it is the last, longer. */
  @Test
  void theFirstStepOfTheOptimizedMethodIsTheGoldenRatio() {
    FixedStepMethod method = Methods.optimizedGradient(1, 3);
    assertThat(method.h().get(0, 0)).isCloseTo((1 + Math.sqrt(5)) / 2, offset(1e-12));
  }

  @Test
  void solversThatSearchOrAdaptHaveNoFixedSteps() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FixedStepMethod.of("L-BFGS", new Lbfgs(), 3))
        .withMessageContaining("no fixed steps");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FixedStepMethod.of("Barzilai–Borwein", new BarzilaiBorwein(), 3));
  }
}
