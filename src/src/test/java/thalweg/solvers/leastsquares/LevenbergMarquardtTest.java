package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.searches.LineSearch;
import thalweg.searches.Step;
import thalweg.solvers.Solver;

/** Steps of Levenberg–Marquardt and Gauss–Newton by hand, and where they must not go. */
class LevenbergMarquardtTest {

  /** One residual of one parameter; remembers where it was asked. */
  private static final class Curve implements Residuals {
    private final DoubleUnaryOperator r;
    private final DoubleUnaryOperator slope;
    private final List<Double> asked = new ArrayList<>();

    Curve(DoubleUnaryOperator r, DoubleUnaryOperator slope) {
      this.r = r;
      this.slope = slope;
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public void residuals(double[] w, double[] into) {
      asked.add(w[0]);
      into[0] = r.applyAsDouble(w[0]);
    }

    @Override
    public void jacobian(double[] w, DMatrixRMaj j) {
      j.set(0, 0, slope.applyAsDouble(w[0]));
    }

    Solution minimizedBy(Solver<LeastSquares> solver, double start, Stop stop) {
      return solver.minimize(new LeastSquares(this), new double[] {start}, stop);
    }
  }

  private static Curve square() {
    return new Curve(w -> w * w - 2, w -> 2 * w);
  }

  private static Curve root() {
    return new Curve(w -> Math.sqrt(w) - 0.01, w -> 0.5 / Math.sqrt(w));
  }

  /**
   * w² − 2 from 1 with Δ = 0.1‖Dw‖ = 0.2: λ = 4 and p = 0.1; ρ = 0.3759/0.36, so Δ = 0.4. Then λ = 0.975 gives ‖Dp‖ = 0.4 and p =
   * 0.4/2.2; ρ = 1.05 and Δ = 0.8, which allows p = 0.356942/2.563636.
   */
  @Test
  void threeStepsByHandWhileTheRadiusGrows() {
    Curve f = square();
    f.minimizedBy(new LevenbergMarquardt(0.1), 1, Stop.after(3));
    assertThat(f.asked).hasSize(4);
    double[] expected = {1, 1.1, 1.281818, 1.421051};
    for (int k = 0; k < 4; k++) {
      assertThat(f.asked.get(k)).isCloseTo(expected[k], offset(2e-6));
    }
  }

  /**
   * The arctangent from 2: Gauss–Newton, p = −5 atan 2 = −5.5357, is refused, since (atan(−3.5357)/atan 2)² = 1.36845. Δ
   * becomes ‖Dp‖ = 1.10715 and then, with d = −1 and a = −0.36845, 0.5d/(d + 0.5a) = 0.42222 of it; λ = 1/0.42222 − 1, p = −2.3373.
   */
  @Test
  void aRefusedGaussNewtonStepIsNotTriedAgain() {
    Curve f = new Curve(Math::atan, w -> 1 / (1 + w * w));
    f.minimizedBy(new LevenbergMarquardt(100), 2, Stop.after(1));
    assertThat(f.asked).hasSize(3);
    assertThat(f.asked.get(1)).isCloseTo(2 - 5 * Math.atan(2), offset(1e-12));
    assertThat(f.asked.get(2)).isCloseTo(-0.3373, offset(1e-4));
  }

  /**
   * From 2 a damped step of 1 is as good as foretold, so Δ = 2. From 1 Gauss–Newton would end at 0, where nothing is gained; half of Δ
   * allows that step again, so Δ is halved twice.
   */
  @Test
  void theRadiusShrinksOnWhileItAllowsARefusedGaussNewtonStep() {
    Curve f = new Curve(w -> w < 0.5 ? 1 : w, w -> 1);
    f.minimizedBy(new LevenbergMarquardt(0.5), 2, Stop.after(2));
    double[] expected = {2, 1, 0, 0.5};
    assertThat(f.asked).hasSize(4);
    for (int k = 0; k < 4; k++) {
      assertThat(f.asked.get(k)).isCloseTo(expected[k], offset(1e-14));
    }
  }

  /** In later iterations as well: Δ = 2‖Dp‖ allows the next Gauss–Newton step twice over. */
  @Test
  void noPointIsTriedTwiceInARow() {
    Curve f =
        new Curve(
            w -> w > 0.9 ? w - 0.1 : 0.8 + (w - 0.9) * (w - 0.9), w -> w > 0.9 ? 1 : 2 * w - 1.8);
    f.minimizedBy(new LevenbergMarquardt(0.1), 2, Stop.after(20).orAfterCalls(200));
    for (int k = 1; k < f.asked.size(); k++) {
      assertThat(f.asked.get(k)).isNotEqualTo(f.asked.get(k - 1));
    }
  }

  /** From 1 the step −1 ends at 0, where √w − 0.01 is finite and its slope is not. */
  @Test
  void aPointWithoutAFiniteJacobianIsRefused() {
    for (Solver<LeastSquares> solver :
        List.of(
            new LevenbergMarquardt(),
            new LevenbergMarquardt(100),
            new BoundedLevenbergMarquardt(Box.nonNegative(1)),
            new GaussNewton())) {
      for (double start : new double[] {1, 5, 1e-2, 1e4, 1e10, 1e-20}) {
        Solution solution = root().minimizedBy(solver, start, Stop.after(200));
        assertThat(solution.point()[0]).as("%s", solution).isCloseTo(1e-4, offset(1e-12));
      }
    }
  }

  /** |w − 1| + 1, whose slope is not finite at 1: Gauss–Newton goes on from half way. */
  @Test
  void gaussNewtonHalvesAStepToAPointWithoutAFiniteJacobian() {
    Curve f = new Curve(w -> w + 1, w -> w == -1 ? Double.NaN : 1);
    Solution solution = f.minimizedBy(new GaussNewton(), 3, Stop.after(1));
    assertThat(solution.point()[0]).isEqualTo(1);
    assertThat(solution.trace().stepSizes()[1]).isEqualTo(0.5);
  }

  @Test
  void gaussNewtonStepsByHand() {
    Solution solution = square().minimizedBy(new GaussNewton(), 1, Stop.after(3));
    List<double[]> points = solution.trace().points();
    assertThat(points.get(1)[0]).isCloseTo(1.5, offset(1e-15));
    assertThat(points.get(2)[0]).isCloseTo(17 / 12.0, offset(1e-15));
    assertThat(points.get(3)[0]).isCloseTo(577 / 408.0, offset(1e-15));
    // From 2, the arctangent's step of −5.5 raises the value, and half of it lowers it.
    Curve arc = new Curve(Math::atan, w -> 1 / (1 + w * w));
    Solution halved = arc.minimizedBy(new GaussNewton(), 2, Stop.after(1));
    assertThat(halved.point()[0]).isCloseTo(2 - 2.5 * Math.atan(2), offset(1e-12));
    assertThat(halved.trace().stepSizes()[1]).isEqualTo(0.5);
    assertThat(arc.asked).as("no point is evaluated twice").hasSize(3);
  }

  @Test
  void aWrongJacobianEndsTheRunWithAdvice() {
    for (double start : new double[] {0, 1, 1e-300, 1e100}) {
      Curve f = new Curve(w -> w - 3, w -> -1);
      Solution solution = f.minimizedBy(new LevenbergMarquardt(), start, Stop.after(1000));
      assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
      assertThat(solution.detail()).contains("GradientCheck");
      assertThat(f.asked.size()).isLessThan(200);
    }
  }

  @Test
  void refusedStepsStayWithinTheBudget() {
    Curve f = new Curve(w -> w - 3, w -> -1);
    Solution solution = f.minimizedBy(new LevenbergMarquardt(), 1, Stop.after(9).orAfterCalls(6));
    assertThat(solution.termination()).isEqualTo(Termination.EVALUATION_LIMIT);
    assertThat(solution.counts().calls()).isEqualTo(6);
    assertThat(solution.point()).containsExactly(1);
  }

  /** The value cannot fall any more, but the gradient can: the last steps are told by it. */
  @Test
  void aLargeSumOfSquaresIsMinimizedToRounding() {
    Residuals f =
        Residuals.of(
            2,
            1,
            (w, r) -> {
              r[0] = Math.exp(w[0]) - 1;
              r[1] = 1e6 + w[0] * 1e-3;
            });
    Solution solution =
        new LevenbergMarquardt().minimize(new LeastSquares(f), new double[] {1}, Stop.after(1000));
    assertThat(solution.iterations()).isLessThan(200);
    assertThat(solution.gradientNorm()).isLessThan(1e-3);
  }

  @Test
  void residualsWhoseSquaresOverflowOrVanishAreReportedWithinRange() {
    Curve large = new Curve(w -> 1e200 * (w - 1), w -> 1e200);
    Solution solution = large.minimizedBy(new LevenbergMarquardt(), 2, Stop.after(0));
    assertThat(solution.value()).isEqualTo(Double.MAX_VALUE);
    assertThat(solution.gradientNorm()).isEqualTo(Double.MAX_VALUE);
    Curve small = new Curve(w -> 1e-200 * (w - 1), w -> 1e-200);
    solution = small.minimizedBy(new LevenbergMarquardt(), 2, Stop.after(0));
    assertThat(solution.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(solution.value()).isEqualTo(Double.MIN_VALUE);
    assertThat(solution.gradientNorm()).isEqualTo(Double.MIN_VALUE);
  }

  /** From 3 half of the step −4 leads to 1, where there is no slope; half of a quarter of it leads to 2.5. */
  @Test
  void gaussNewtonSearchesAgainFromHalfThatFar() {
    Curve f = new Curve(w -> w + 1, w -> w == 1 ? Double.NaN : 1);
    Solution solution = f.minimizedBy(new GaussNewton((line, t) -> Step.of(0.5)), 3, Stop.after(1));
    assertThat(f.asked).containsExactly(3.0, 1.0, 2.5);
    assertThat(solution.trace().stepSizes()[1]).isEqualTo(0.125);
  }

  @Test
  void aSearchWithoutAStepEndsGaussNewton() {
    Solution solution =
        square().minimizedBy(new GaussNewton((line, t) -> Step.none("none")), 1, Stop.after(9));
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(solution.detail()).isEqualTo("none");
  }

  /** Of 2(w² − 2) at 1 the step is ½; relative to ‖r‖ = 2, the residuals are −1 and then ¼, with slopes 2 and 3. */
  @Test
  void theSearchOfGaussNewtonSeesRelativeValuesAndSlopes() {
    Curve f = new Curve(w -> 2 * (w * w - 2), w -> 4 * w);
    double[] seen = new double[4];
    LineSearch noting =
        (line, t) -> {
          seen[0] = line.value0();
          seen[1] = line.slope0();
          seen[2] = line.value(1);
          seen[3] = line.slope(1);
          return Step.of(1);
        };
    f.minimizedBy(new GaussNewton(noting), 1, Stop.after(1));
    assertThat(seen).containsExactly(new double[] {0.5, -1, 1 / 32.0, 0.375}, offset(1e-15));
  }

  /** r = w² halves w in each step; long before 3000 steps its square is 0. */
  @Test
  void whereSquaresUnderflowTheRunEnds() {
    Solution solution =
        new Curve(w -> w * w, w -> 2 * w)
            .minimizedBy(new LevenbergMarquardt(), 1, Stop.after(3000));
    assertThat(solution.iterations()).isLessThan(3000);
    assertThat(Math.abs(solution.point()[0])).isLessThan(1e-70);
  }
}
