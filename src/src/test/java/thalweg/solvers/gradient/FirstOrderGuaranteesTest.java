package thalweg.solvers.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.problems.HeavyBallCycle;
import thalweg.problems.HuberWorst;
import thalweg.problems.NesterovWorst;
import thalweg.problems.Problem;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.solvers.Solver;

/** What is proved of gradient descent and its accelerations, checked at every step. */
class FirstOrderGuaranteesTest {

  /**
   * A smooth convex function with its constants.
   *
   * @param f the function, minimum 0
   * @param l its smoothness L
   * @param mu its strong convexity μ, or 0
   * @param r the distance R from the start to the minimizers
   */
  record Known(String name, Differentiable f, double l, double mu, double[] start, double r) {
    @Override
    public String toString() {
      return name;
    }

    double bound(double factor) {
      return factor * (1 + 1e-12) + 1e-15;
    }
  }

  static Known[] all() {
    double[] spread = new double[30];
    Arrays.setAll(spread, i -> Math.pow(10, -4.0 * i / 29));
    double[] ones = new double[30];
    Arrays.fill(ones, 1);
    return new Known[] {
      known(Quadratic.diagonal(1, 5, 25)),
      known(new HeavyBallCycle()),
      new Known("a flat quadratic", Quadratic.diagonal(spread), 1, 1e-4, ones, Vectors.norm2(ones)),
      worst(40),
      huber(2, 0.1, 3),
      new Known(
          "a softened corner", softCorner(), 4, 0, new double[] {-3, 8}, Math.sqrt(9.0 + 64.0))
    };
  }

  /** A problem with its own traits, shifted to the minimum 0. */
  private static Known known(Problem problem) {
    Differentiable shifted =
        new Differentiable() {
          @Override
          public int dimension() {
            return problem.dimension();
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            return problem.valueAndGradient(w, g) - problem.minimum();
          }
        };
    return new Known(
        problem.toString(),
        shifted,
        problem.traits().smoothness(),
        problem.traits().strongConvexity(),
        problem.start(),
        Vectors.distance(problem.start(), problem.minimizer()));
  }

  private static Known worst(int k) {
    return known(new NesterovWorst(2 * k + 1, 4));
  }

  /** Huber's function \(\tfrac L2w^2\), linear beyond |w| = δ. */
  private static Known huber(double l, double delta, double start) {
    Differentiable f =
        new Differentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            double size = Math.abs(w[0]);
            g[0] = l * Math.copySign(Math.min(size, delta), w[0]);
            return size <= delta ? l * size * size / 2 : l * delta * (size - delta / 2);
          }
        };
    return new Known("Huber's function", f, l, 0, new double[] {start}, Math.abs(start));
  }

  /** \(4\sqrt{1+x^2}+\sqrt{1+y^2}-5\): convex with L = 4, but not strongly. */
  private static Differentiable softCorner() {
    return new Differentiable() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        double a = Math.sqrt(1 + w[0] * w[0]);
        double b = Math.sqrt(1 + w[1] * w[1]);
        g[0] = 4 * w[0] / a;
        g[1] = w[1] / b;
        return 4 * (a - 1) + (b - 1);
      }
    };
  }

  private static Trace trace(Solver<Differentiable> solver, Known known, int steps) {
    return solver.minimize(known.f(), known.start(), Stop.after(steps)).trace();
  }

  @ParameterizedTest
  @MethodSource("all")
  void gradientDescentStaysBelowItsBound(Known known) {
    double[] values = trace(new GradientDescent(1 / known.l()), known, 300).values();
    for (int n = 0; n < values.length; n++) {
      double tight = known.l() * known.r() * known.r() / (4 * n + 2);
      assertThat(values[n]).isLessThanOrEqualTo(known.bound(tight));
      double linear = Math.pow(1 - known.mu() / known.l(), n) * values[0];
      assertThat(values[n]).isLessThanOrEqualTo(known.bound(linear));
    }
  }

  /** Drori and Teboulle (2014), theorem 3.2: the worst case of N steps is Huber's function with this kink. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 50})
  void gradientDescentMeetsItsBoundOnAHuberFunction(int n) {
    HuberWorst worst = new HuberWorst(2, n);
    double[] values = trace(new GradientDescent(0.5), known(worst), n).values();
    assertThat(values[n]).isCloseTo(worst.bound(), offset(1e-14));
  }

  @ParameterizedTest
  @MethodSource("all")
  void nesterovStaysBelowItsBound(Known known) {
    double[] values = trace(new Nesterov(1 / known.l()), known, 300).values();
    for (int n = 0; n < values.length; n++) {
      double bound = 2 * known.l() * known.r() * known.r() / ((n + 1.0) * (n + 1.0));
      assertThat(values[n]).isLessThanOrEqualTo(known.bound(bound));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void nesterovWithTheConditionNumberConvergesLinearly(Known known) {
    if (known.mu() == 0) {
      return;
    }
    double kappa = known.l() / known.mu();
    double[] values =
        trace(new Nesterov(1 / known.l(), Momentum.fixed(kappa)), known, 300).values();
    double first = values[0] + known.mu() * known.r() * known.r() / 2;
    for (int n = 0; n < values.length; n++) {
      double bound = Math.pow(1 - 1 / Math.sqrt(kappa), n) * first;
      assertThat(values[n]).isLessThanOrEqualTo(known.bound(bound));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void optimizedGradientMethodStaysBelowItsBoundWhateverTheNumberOfSteps(Known known) {
    for (int n = 0; n <= 60; n++) {
      double[] values = trace(new OptimizedGradientMethod(1 / known.l()), known, n).values();
      double theta = OptimizedGradientMethod.lastTheta(n);
      double bound = known.l() * known.r() * known.r() / (2 * theta * theta);
      assertThat(values[n]).isLessThanOrEqualTo(known.bound(bound));
      assertThat(bound)
          .isLessThanOrEqualTo(known.l() * known.r() * known.r() / ((n + 1.0) * (n + 1.0)));
    }
  }

  /** Kim and Fessler (2017), §4: two worst cases, the kink far in and no kink at all. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20})
  void optimizedGradientMethodMeetsItsBoundOnAHuberFunctionAndOnAParabola(int n) {
    double theta = OptimizedGradientMethod.lastTheta(n);
    double worst = 2 * 9 / (2 * theta * theta);
    var method = new OptimizedGradientMethod(0.5);
    assertThat(trace(method, huber(2, 3 / (theta * theta), 3), n).values()[n])
        .isCloseTo(worst, offset(1e-13));
    assertThat(trace(method, huber(2, 10, 3), n).values()[n]).isCloseTo(worst, offset(1e-13));
  }

  /** Nesterov, Lectures on Convex Optimization, theorem 2.1.7. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20, 50})
  void noneOfThemIsFasterThanAnyMethodCanBe(int k) {
    Known known = worst(k);
    double least = new NesterovWorst(2 * k + 1, 4).lowerBound();
    double step = 1 / known.l();
    for (Solver<Differentiable> solver :
        Arrays.<Solver<Differentiable>>asList(
            new GradientDescent(step),
            new Nesterov(step),
            new Nesterov(step, Momentum.restartOnSlope()),
            new OptimizedGradientMethod(step),
            HeavyBall.forQuadratic(4, 0.01))) {
      assertThat(trace(solver, known, k).values()[k])
          .as(solver.toString())
          .isGreaterThanOrEqualTo(least);
    }
  }

  @Test
  void eachAccelerationIsFasterOnTheWorstFunction() {
    Known known = worst(50);
    double step = 1 / known.l();
    double plain = trace(new GradientDescent(step), known, 50).values()[50];
    double accelerated = trace(new Nesterov(step), known, 50).values()[50];
    double optimized = trace(new OptimizedGradientMethod(step), known, 50).values()[50];
    assertThat(plain).isGreaterThan(2.5 * accelerated);
    assertThat(accelerated).isGreaterThan(1.4 * optimized);
  }
}
