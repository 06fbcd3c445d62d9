package thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.Differentiable;
import thalweg.functions.TwiceDifferentiable;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.searches.FixedStep;
import thalweg.searches.Line;
import thalweg.searches.LineSearch;
import thalweg.searches.Step;
import thalweg.solvers.Solver;

/** When methods that remember go back to −∇f, and what they remember then: nothing. */
class RestartsTest {
  private static final Quadratic BOWL = Quadratic.diagonal(1);

  /** Goes a step size of 1, but fails at the given calls, counted from 0. */
  private static final class Failing implements LineSearch {
    private final List<Integer> fails;
    private int calls;

    Failing(Integer... fails) {
      this.fails = List.of(fails);
    }

    @Override
    public Step along(Line line, int t) {
      return fails.contains(calls++) ? Step.none("no step at call " + (calls - 1)) : Step.of(1);
    }
  }

  static List<Function<LineSearch, Solver<Differentiable>>> methods() {
    return List.of(
        Bfgs::new,
        search -> new Lbfgs(5, search),
        search -> new NonlinearConjugateGradient(new PolakRibierePlus(), search));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whereASearchFailsTheMemoryIsForgotten(Function<LineSearch, Solver<Differentiable>> method) {
    Quadratic f = Quadratic.rotated(3, 1, 2, 4);
    List<double[]> points =
        method
            .apply(new Failing(2))
            .minimize(f, new double[] {3, 1, -2}, Stop.after(5))
            .trace()
            .points();
    List<double[]> begunThere =
        method.apply(new Failing()).minimize(f, points.get(2), Stop.after(3)).trace().points();
    assertThat(points).hasSize(6);
    for (int k = 0; k <= 3; k++) {
      assertThat(points.get(k + 2)).as("step %d", k).containsExactly(begunThere.get(k));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aSecondFailureEndsTheRun(Function<LineSearch, Solver<Differentiable>> method) {
    Quadratic f = Quadratic.rotated(3, 1, 2, 4);
    Solution solution =
        method.apply(new Failing(2, 3)).minimize(f, new double[] {3, 1, -2}, Stop.after(5));
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(solution.iterations()).isEqualTo(2);
    assertThat(solution.detail()).isEqualTo("no step at call 3");
    Solution atOnce = method.apply(new Failing(0)).minimize(BOWL, new double[] {3}, Stop.after(5));
    assertThat(atOnce.detail()).as("−∇f is not tried twice").isEqualTo("no step at call 0");
  }

  /** The points of conjugate gradients on ½w² with a constant β. */
  private static List<double[]> points(double beta, LineSearch search, double start, int steps) {
    return new NonlinearConjugateGradient((g, y, d) -> beta, search)
        .minimize(BOWL, new double[] {start}, Stop.after(steps))
        .trace()
        .points();
  }

  /**
   * From 3 a step of 4 leads to −1, where −∇f leads up; β = ⅓ of the gradient before, 3, would add −1 to it, and 1 more than
   * that.
   */
  @Test
  void conjugateGradientsRestartWhereTheDirectionDoesNotDescend() {
    FixedStep far = new FixedStep(4);
    assertThat(points(0, far, 3, 2).get(2)).containsExactly(3);
    assertThat(points(1 / 6.0, far, 3, 2).get(2)).containsExactly(new double[] {1}, offset(1e-15));
    assertThat(points(1 / 3.0, far, 3, 2).get(2)).as("of no length").containsExactly(3);
    assertThat(points(1, far, 3, 2).get(2)).as("uphill").containsExactly(3);
    assertThat(points(Double.NaN, far, 3, 2).get(2)).as("no number").containsExactly(3);
  }

  /** Ten times too short a 1 at 300: the first move is 15, and so are all directions. */
  @Test
  void directionsKeepTheLengthOfTheFirstMove() {
    List<double[]> points = points(0, new FixedStep(24), 300, 2);
    assertThat(points.get(1)).containsExactly(-60);
    assertThat(points.get(2)).containsExactly(300);
    Solution other =
        new Lbfgs(5, new FixedStep(1)).minimize(BOWL, new double[] {300}, Stop.after(1));
    assertThat(other.point()).containsExactly(285);
  }

  /** From 3 a step of 2 leads to 1; the slope fell from 3 to 1, so the same change takes a step three times as long. */
  @Test
  void conjugateGradientsFirstTryTheStepThatChangesTheValueAsMuchAsTheLast() {
    LineSearch search = (line, t) -> Step.of(t == 0 ? 2 : line.firstTrial());
    assertThat(points(0, search, 3, 2).get(2)).containsExactly(-5);
  }

  /** From 8 a quarter of the way leads to 6, where f has fallen by 14 and the slope is −36. */
  @Test
  void newtonFirstTriesTheStepThatTheLastDecreaseSuggests() {
    LineSearch search = (line, t) -> Step.of(t == 0 ? 0.25 : line.firstTrial());
    List<double[]> points =
        new Newton(search).minimize(BOWL, new double[] {8}, Stop.after(2)).trace().points();
    assertThat(points.get(2)[0]).isCloseTo(6 - 6 * (2.02 * 14 / 36), offset(1e-14));
  }

  /** f = −w curves nowhere: no Newton step, and a first move of length 1 instead. */
  @Test
  void whereTheHessianIsZeroNewtonTakesAFirstMove() {
    TwiceDifferentiable slope =
        new TwiceDifferentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = -1;
            return -w[0];
          }

          @Override
          public void hessianVector(double[] w, double[] v, double[] hv) {
            hv[0] = 0;
          }
        };
    for (Solver<TwiceDifferentiable> solver :
        List.of(new NewtonCg(new FixedStep(1)), new Newton(new FixedStep(1)))) {
      assertThat(solver.minimize(slope, new double[] {3}, Stop.after(1)).point())
          .containsExactly(4);
    }
  }
}
