package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.Differentiable;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Solver;
import thalweg.solvers.gradient.BarzilaiBorwein;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.NonlinearConjugateGradient;
import thalweg.solvers.newton.PolakRibierePlus;

/** Runs that search along lines, from starts where \(\nabla f^\top d\) overflows or underflows. */
class OverflowingSlopeTest {

  static List<LineSearch> searches() {
    return LineSearchContractTest.all();
  }

  private static List<Solver<Differentiable>> quasiNewton(LineSearch search) {
    return List.of(
        new Bfgs(search),
        new Lbfgs(5, search),
        new NonlinearConjugateGradient(new PolakRibierePlus(), search));
  }

  /** \(\sum_i(e^{w_i}-rw_i)\), with r = 1 the loss of Poisson regression on counts of 1. */
  private record Poisson(double r) implements Differentiable {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double value = 0;
      for (int i = 0; i < w.length; i++) {
        value += Math.exp(w[i]) - r * w[i];
        g[i] = Math.exp(w[i]) - r;
      }
      return value;
    }
  }

  private static Solution run(Solver<Differentiable> solver, double r, double start) {
    double[] w = {start, start - 1};
    return solver.minimize(new Poisson(r), w, Stop.after(100));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void quasiNewtonMethodsDescendAlongSlopesThatOverflow(LineSearch search) {
    for (Solver<Differentiable> solver : quasiNewton(search)) {
      Solution solution = run(solver, 1, 360);
      if (!(search instanceof ExactQuadratic)) {
        assertThat(solution.iterations()).as(solution.toString()).isPositive();
        assertThat(solution.value()).isLessThan(new Poisson(1).value(new double[] {360, 359}));
      }
      assertThat(solution.counts().gradients()).isLessThan(100_000);
      assertThat(run(solver, 1, 700).value()).isFinite();
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void gradientDescentEndsWithAResult(LineSearch search) {
    for (double start : new double[] {360, 700, -360, -700}) {
      for (double r : new double[] {0, 1}) {
        Solution solution = run(new GradientDescent(search), r, start);
        assertThat(solution.value()).isFinite();
        if (solution.termination() == Termination.SEARCH_FAILED) {
          assertThat(solution.detail()).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void quasiNewtonMethodsEndWithAResultWhereSlopesUnderflow(LineSearch search) {
    for (Solver<Differentiable> solver : quasiNewton(search)) {
      assertThat(run(solver, 0, -360).value()).isFinite();
      assertThat(run(solver, 0, -700).value()).isFinite();
    }
  }

  @ParameterizedTest
  @MethodSource("thalweg.searches.OverflowingSlopeTest#sizes")
  void barzilaiBorweinEndsOnPoissonLosses(BarzilaiBorwein.Size size) {
    for (double start : new double[] {360, 700, -360, -700}) {
      assertThat(run(new BarzilaiBorwein(size), 1, start).value()).isFinite();
      assertThat(run(new BarzilaiBorwein(size), 0, start).value()).isFinite();
    }
  }

  static List<BarzilaiBorwein.Size> sizes() {
    return List.of(BarzilaiBorwein.Size.values());
  }

  /** The start that never ended: backtracking halves the step some 500 times, and the first step is a descent. */
  @ParameterizedTest
  @MethodSource("starts")
  void backtrackingFromAnOverflowingSlopeFindsItsStep(double start) {
    Solution solution = run(new GradientDescent(new Backtracking(1)), 0, start);
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(solution.value()).isZero();
    assertThat(solution.counts().values()).isBetween(400L, 1100L);
  }

  static List<Double> starts() {
    return List.of(360.0, 500.0, 700.0);
  }
}
