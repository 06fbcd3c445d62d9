package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.problems.LeastSquaresCase;
import thalweg.problems.MoreGarbowHillstrom;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.HagerZhang;
import thalweg.solvers.bounded.LbfgsB;
import thalweg.solvers.leastsquares.LevenbergMarquardt;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.Lbfgs;

/** A published minimum of each problem of Moré, Garbow and Hillstrom, from the published start. */
class MoreGarbowHillstromSolversTest {

  /** Scaled so badly (1 : 1e8 and worse) that L-BFGS-B ends before the minimum; SciPy's does, too (6e-8 and 142). */
  private static final Set<String> BADLY_SCALED = Set.of("3 Powell badly scaled", "10 Meyer");

  static List<LeastSquaresCase> all() {
    return MoreGarbowHillstrom.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void levenbergMarquardtFindsAMinimum(LeastSquaresCase problem) {
    assertFound(problem, new LevenbergMarquardt(), 3000);
  }

  @ParameterizedTest
  @MethodSource("all")
  void bfgsFindsAMinimum(LeastSquaresCase problem) {
    assertFound(problem, new Bfgs(), 3000);
    assertFound(problem, new Bfgs(new HagerZhang()), 3000);
  }

  @ParameterizedTest
  @MethodSource("all")
  void limitedMemoryFindsAMinimum(LeastSquaresCase problem) {
    assertFound(problem, new Lbfgs(), 5000);
    if (!BADLY_SCALED.contains(problem.name())) {
      assertFound(problem, new LbfgsB(Box.unbounded(problem.residuals().dimension())), 5000);
    }
  }

  private static void assertFound(
      LeastSquaresCase problem, Solver<? super LeastSquares> solver, int iterations) {
    LeastSquares f = new LeastSquares(problem.residuals());
    Solution solution =
        solver.minimize(f, problem.starts().get(0), Stop.after(iterations).orGradientBelow(1e-7));
    // The paper prints six digits of ‖r‖², which is twice the value.
    assertThat(Arrays.stream(problem.minima()).boxed())
        .as("%s by %s: %s", problem, solver, solution)
        .anyMatch(m -> Math.abs(2 * solution.value() - m) <= Math.max(1e-5 * m, 1e-7));
  }
}
