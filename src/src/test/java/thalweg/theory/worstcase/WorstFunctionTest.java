package thalweg.theory.worstcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.OptimizedGradientMethod;

/** The function handed back belongs to the class, and the method does as badly on it as was said. */
class WorstFunctionTest {

  /** The second program leaves a share of 1e-5. */
  private static final double SHARE = 3e-5;

  private static void assertAttained(
      FunctionClass functions, Solver<? super Differentiable> solver, int steps, Start start) {
    FixedStepMethod method = FixedStepMethod.of("mine", solver, steps);
    WorstCase worst =
        PerformanceEstimation.of(functions, method, start, PerformanceMeasure.GAP).solve();
    WorstFunction f = worst.function();
    Solution run = solver.minimize(f, worst.points().get(0), Stop.after(steps));
    assertThat(run.iterations()).isEqualTo(steps);
    assertThat(f.value(new double[f.dimension()])).isCloseTo(0, offset(1e-8));
    assertThat(run.value()).isCloseTo(worst.value(), offset(SHARE * worst.value()));
    assertOfClass(functions, f);
  }

  /** The interpolation conditions, at points the worst case does not know. */
  private static void assertOfClass(FunctionClass functions, WorstFunction f) {
    Random random = new Random(5);
    int d = f.dimension();
    double l = functions.smoothness();
    double mu = functions.strongConvexity();
    for (int trial = 0; trial < 40; trial++) {
      double[] x = random.doubles(d, -2, 2).toArray();
      double[] y = random.doubles(d, -2, 2).toArray();
      double[] gx = new double[d];
      double[] gy = new double[d];
      double fx = f.valueAndGradient(x, gx);
      double fy = f.valueAndGradient(y, gy);
      double[] dx = Sample.minus(x, y);
      double[] dg = Sample.minus(gx, gy);
      double least =
          (Vectors.dot(dg, dg) / l + mu * Vectors.dot(dx, dx) - 2 * mu / l * Vectors.dot(dg, dx))
              / (2 * (1 - mu / l));
      assertThat(fx - fy - Vectors.dot(gy, dx)).isGreaterThan(least - 1e-6 * l);
    }
  }

  @Test
  void gradientDescentAttainsItsWorstCaseOnAFunctionOfOneVariable() {
    FunctionClass functions = FunctionClass.smoothConvex(3.5);
    assertAttained(functions, new GradientDescent(1 / 3.5), 4, Start.distance(1));
    WorstCase worst =
        PerformanceEstimation.of(
                functions,
                Methods.gradientDescent(1 / 3.5, 4),
                Start.distance(1),
                PerformanceMeasure.GAP)
            .solve();
    assertThat(worst.dimension()).isEqualTo(1);
    assertThat(worst.points()).hasSize(5);
    assertThat(worst.toString())
        .contains("gradient descent, 4 steps: f(x_N) − f* is at most 0.194444", "1 dimension");
  }

  /** Huber's function with a kink at R/(2N + 1) from the minimizer: slope LR/(2N + 1) all the way. */
  @Test
  void theWorstFunctionOfGradientDescentIsHubers() {
    WorstCase worst =
        PerformanceEstimation.of(
                FunctionClass.smoothConvex(1),
                Methods.gradientDescent(1, 3),
                Start.distance(1),
                PerformanceMeasure.GAP)
            .solve();
    for (double[] g : worst.gradients()) {
      assertThat(Math.abs(g[0])).isCloseTo(1 / 7.0, offset(1e-3));
    }
    assertThat(Math.abs(worst.points().get(3)[0])).isCloseTo(1 - 3 / 7.0, offset(3e-3));
  }

  @Test
  void heavyBallAndTheOptimizedMethodAttainTheirs() {
    FunctionClass strongly = FunctionClass.stronglyConvex(0.1, 1);
    assertAttained(strongly, new HeavyBall(0.8, 0.5), 4, Start.distance(1));
    assertAttained(strongly, new HeavyBall(0.8, 0.5), 3, Start.gap(2));
    assertAttained(
        FunctionClass.smoothConvex(1), new OptimizedGradientMethod(1), 3, Start.distance(1));
  }

  @Test
  void whatHasNoPointsHasNoFunction() {
    WorstCase infinite =
        PerformanceEstimation.of(
                FunctionClass.smoothConvex(1),
                Methods.gradientDescent(1, 2),
                Start.gap(1),
                PerformanceMeasure.DISTANCE_SQUARED)
            .solve();
    assertThatIllegalArgumentException()
        .isThrownBy(infinite::function)
        .withMessageContaining("no bound holds");
  }
}
