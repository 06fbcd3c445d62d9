package thalweg.solvers.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** Birgin, Martínez and Raydan's SPG2, step by step. */
class SpectralProjectedGradientTest {

  private interface Line {
    double at(double w);
  }

  private static Differentiable line(Line value, Line slope) {
    return new Differentiable() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        g[0] = slope.at(w[0]);
        return value.at(w[0]);
      }
    };
  }

  private static double[] path(Solution solution) {
    return solution.trace().points().stream().mapToDouble(w -> w[0]).toArray();
  }

  /** ½w₀² + w₁² from (4, 1): σ₀ = max(9/‖g‖, ‖w‖)/‖g‖ with g = (4, 2), then sᵀs/sᵀy of g = (w₀, 2w₁). */
  @Test
  void threeStepsByHandOnAnEllipse() {
    OverSet<Box> problem = new OverSet<>(Quadratic.diagonal(1, 2), Box.unbounded(2));
    double[] w = {4, 1};
    double sigma = Math.sqrt(17.0 / 20);
    double[][] expected = new double[4][];
    expected[0] = w.clone();
    for (int k = 1; k <= 3; k++) {
      double[] s = {-sigma * w[0], -sigma * 2 * w[1]};
      w[0] += s[0];
      w[1] += s[1];
      expected[k] = w.clone();
      sigma = (s[0] * s[0] + s[1] * s[1]) / (s[0] * s[0] + 2 * s[1] * s[1]);
    }
    Solution solution =
        new SpectralProjectedGradient().minimize(problem, expected[0], Stop.after(3));
    List<double[]> points = solution.trace().points();
    for (int k = 0; k <= 3; k++) {
      assertThat(points.get(k)).containsExactly(expected[k], offset(1e-13));
    }
    assertThat(solution.trace().stepSizes()).containsExactly(0, 1, 1, 1);
    assertThat(solution.trace().gradientNorms()[0]).isCloseTo(Math.sqrt(20), offset(1e-13));
    assertThat(solution.counts().gradients()).isEqualTo(4);
    assertThat(solution.counts().values()).isEqualTo(3);
  }

  /** With the value 100 at the start the way to 0 along the slope, 100/‖g‖², is longer than w. */
  @Test
  void theFirstStepIsTheLongerOfTheWayToZeroAndThePoint() {
    Differentiable high = line(w -> 100 + w, w -> 1);
    Solution solution =
        new SpectralProjectedGradient()
            .minimize(new OverSet<>(high, Box.unbounded(1)), new double[] {3}, Stop.after(1));
    assertThat(path(solution)).containsExactly(3, 3 - 103);
    Solution low =
        new SpectralProjectedGradient()
            .minimize(
                new OverSet<>(line(w -> 2 * w, w -> 2), Box.unbounded(1)),
                new double[] {-3},
                Stop.after(1));
    // |−6|/2 = 3 = |w|, over a slope of 2.
    assertThat(path(low)).containsExactly(-3, -6);
  }

  /** From 0 with the value 0 neither says anything: σ = 1. */
  @Test
  void theFirstStepIsOneWhereNothingIsKnown() {
    Solution solution =
        new SpectralProjectedGradient()
            .minimize(
                new OverSet<>(line(w -> -w, w -> -1), Box.unbounded(1)),
                new double[] {0},
                Stop.after(1));
    assertThat(path(solution)).containsExactly(0, 1);
    Solution flat =
        new SpectralProjectedGradient()
            .minimize(
                new OverSet<>(line(w -> 5, w -> 0), Box.unbounded(1)),
                new double[] {2},
                Stop.after(9).orGradientBelow(0));
    assertThat(flat.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(flat.point()).containsExactly(2);
  }

  /** −w has no curvature, so σ is 10, 100, … times the first. */
  @Test
  void withoutCurvatureTheStepGrowsTenfold() {
    Solution solution =
        new SpectralProjectedGradient()
            .minimize(
                new OverSet<>(line(w -> -w, w -> -1), Box.unbounded(1)),
                new double[] {1},
                Stop.after(4));
    assertThat(path(solution)).containsExactly(1, 2, 12, 112, 1112);
    Solution far =
        new SpectralProjectedGradient()
            .minimize(
                new OverSet<>(line(w -> -1e-3 * w, w -> -1e-3), Box.unbounded(1)),
                new double[] {1},
                Stop.after(2000));
    assertThat(far.point()[0]).as("no step overflows").isFinite().isGreaterThan(1e300);
    assertThat(far.termination()).isIn(Termination.ITERATION_LIMIT, Termination.SEARCH_FAILED);
  }

  /** Values, all of them negative, may rise, but not above the highest of the last M. */
  @Test
  void theMemoryHoldsTheLastValues() {
    Rosenbrock f = new Rosenbrock();
    Differentiable low =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            return f.valueAndGradient(w, g) - 1000;
          }
        };
    OverSet<Box> problem = new OverSet<>(low, Box.unbounded(2));
    for (int memory : new int[] {1, 2, 5, 10}) {
      Solution solution =
          new SpectralProjectedGradient(memory).minimize(problem, f.start(), Stop.after(60));
      double[] values = solution.trace().values();
      int rises = 0;
      for (int k = 1; k < values.length; k++) {
        double highest = Arrays.stream(values, Math.max(0, k - memory), k).max().orElseThrow();
        assertThat(values[k]).isLessThanOrEqualTo(highest);
        rises += values[k] > values[k - 1] ? 1 : 0;
      }
      assertThat(rises > 0).as("memory %d", memory).isEqualTo(memory > 1);
    }
    assertThat(new SpectralProjectedGradient()).isEqualTo(new SpectralProjectedGradient(10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpectralProjectedGradient(0))
        .withMessage("memory must be at least 1 but was 0");
  }

  /** On cosh 3w from 1 with M = 1: each step falls enough, and twice a shortened one would not. */
  @Test
  void aStepTooLongIsHalvedUntilTheValueFallsEnough() {
    Differentiable steep = line(w -> Math.cosh(3 * w), w -> 3 * Math.sinh(3 * w));
    Solution solution =
        new SpectralProjectedGradient(1)
            .minimize(new OverSet<>(steep, Box.unbounded(1)), new double[] {1}, Stop.after(40));
    double[] values = solution.trace().values();
    double[] steps = solution.trace().stepSizes();
    List<double[]> points = solution.trace().points();
    for (int k = 1; k < values.length && steps[k] > 0; k++) {
      double before = points.get(k - 1)[0];
      double way = (points.get(k)[0] - before) / steps[k];
      double slope = 3 * Math.sinh(3 * before) * way;
      double slack = 4 * Math.ulp(values[k - 1]);
      assertThat(values[k]).isLessThanOrEqualTo(values[k - 1] + 1e-4 * steps[k] * slope + slack);
      if (steps[k] < 1) {
        double longer = before + 2 * steps[k] * way;
        assertThat(Math.cosh(3 * longer))
            .as("twice the step is too long")
            .isGreaterThan(values[k - 1] + 1e-4 * 2 * steps[k] * slope);
      }
    }
    assertThat(solution.value()).isEqualTo(1);
  }

  /** Where rounding hides the slope, a step that changes no digit of f is taken, and the corner is found. */
  @Test
  void whatRoundingHidesIsNoFailure() {
    Solution solution =
        new SpectralProjectedGradient()
            .minimize(
                new OverSet<>(line(w -> 1 + 1e-18 * w, w -> 1e-18), Box.uniform(1, 0, 1)),
                new double[] {1},
                Stop.after(9).orGradientBelow(0));
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(solution.point()).containsExactly(0);
  }

  @Test
  void aSlopeThatLiesEndsTheSearch() {
    Solution solution =
        new SpectralProjectedGradient()
            .minimize(
                new OverSet<>(line(w -> w, w -> -1), Box.unbounded(1)),
                new double[] {1},
                Stop.after(9));
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(solution.detail())
        .contains("along the projected gradient no shorter step lowers the value");
    assertThat(solution.point()[0]).as("but for rounding").isCloseTo(1, offset(1e-14));
  }

  /** (w₀ − 3)² + (w₁ + 2)² on [0, 1]²: the way is cut off by the box, at (1, 0) nothing is left. */
  @Test
  void theStepIsProjectedAndTheMeasureWithIt() {
    Quadratic bowl = new Quadratic(Quadratic.diagonal(2, 2).matrix(), new double[] {3, -2});
    Solution solution =
        new SpectralProjectedGradient()
            .minimize(
                new OverSet<>(bowl, Box.uniform(2, 0, 1)),
                new double[] {0, 1},
                Stop.after(9).orGradientBelow(1e-12));
    assertThat(solution.trace().points().get(1)).containsExactly(1, 0);
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(solution.gradientNorm()).isZero();
    // σ₀ = max(18/‖g‖, 1)/‖g‖ with ‖g‖² = 36 + 36; the step is as long as √2.
    double sigma = Math.max(18 / Math.sqrt(72), 1) / Math.sqrt(72);
    assertThat(solution.trace().gradientNorms()[0]).isCloseTo(Math.sqrt(2) / sigma, offset(1e-12));
  }
}
