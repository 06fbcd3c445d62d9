package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import thalweg.functions.Differentiable;
import thalweg.functions.Objective;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.runs.TraceBudget;
import thalweg.solvers.newton.Lbfgs;

/** When a run ends, from the iterates alone. */
class RunTest {
  private static final Objective F = Objective.of(1, w -> w[0]);

  /** Feeds rows of (w, value, gradient norm, step size) until the run ends. */
  private static Solution feed(Stop stop, double[]... rows) {
    Run run = new Run(F, new double[] {rows[0][0]}, stop, Listener.none());
    for (double[] row : rows) {
      if (!run.goesOn(new double[] {row[0]}, row[1], row[2], row[3])) {
        return run.solution();
      }
    }
    return run.ended(Termination.CONDITION_MET, "went on");
  }

  @Test
  void measuresEachMoveItself() {
    Solution solution =
        feed(
            Stop.after(9),
            new double[] {1, 5, 1, 0},
            new double[] {4, 4, 1, 0.1},
            new double[] {4, 4, 1, 0},
            new double[] {-2, 3, 1, Double.NaN});
    assertThat(solution.trace().moves()).containsExactly(0, 3, 0, 6);
    assertThat(solution.trace().stepSizes()).containsExactly(0, 0.1, 0, Double.NaN);
  }

  @Test
  void aStepIsSmallByItsLengthAndNotByItsStepSize() {
    double[][] rows = {{1, 5, 1, 0}, {4, 4, 1, 1e-9}, {4.5, 3, 1, 100}, {4.5001, 2, 1, 100}};
    assertThat(feed(Stop.after(9).orStepBelow(1e-3), rows).iterations()).isEqualTo(3);
    assertThat(feed(Stop.after(9).orRelativeStepBelow(0.2), rows).iterations()).isEqualTo(2);
    assertThat(feed(Stop.after(9).orStepBelow(1e-3), rows).detail())
        .isEqualTo("step 1.00e-04 is at most 1.00e-03");
  }

  @Test
  void aRefusedStepIsNoSmallStep() {
    double[][] rows = {{1, 5, 1, 0}, {1, 5, 1, 0}, {1, 5, 1, Double.NaN}};
    assertThat(feed(Stop.after(9).orStepBelow(0), rows).iterations()).isEqualTo(2);
    assertThat(feed(Stop.after(9).orValueChangeBelow(0), rows).iterations()).isEqualTo(2);
  }

  @Test
  void gradientsAreComparedWithTheFirst() {
    double[][] rows = {{1, 5, 1e9, 0}, {2, 4, 1e4, 1}, {3, 3, 1e2, 1}, {4, 2, 1, 1}};
    Solution solution = feed(Stop.after(9).orRelativeGradientBelow(1e-6), rows);
    assertThat(solution.iterations()).isEqualTo(2);
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(solution.detail())
        .isEqualTo("gradient norm 1.00e+02 is at most 1.00e-06 of the first, 1.00e+09");
  }

  @Test
  void valuesAreComparedWithTheLastOne() {
    double[][] rows = {{1, 1000, 1, 0}, {2, 900, 1, 1}, {3, 899.5, 1, 1}, {4, 899.4999, 1, 1}};
    Solution absolute = feed(Stop.after(9).orValueChangeBelow(1e-3), rows);
    assertThat(absolute.iterations()).isEqualTo(3);
    assertThat(absolute.termination()).isEqualTo(Termination.VALUE_CHANGE_SMALL);
    assertThat(feed(Stop.after(9).orRelativeValueChangeBelow(1e-3), rows).iterations())
        .isEqualTo(2);
  }

  /** Rows of a run that halves its distance to 3, from 3 + 2¹⁰, and its gradient with it. */
  private static double[][] halving(double unit, int length) {
    double[][] rows = new double[length][];
    for (int k = 0; k < length; k++) {
      double left = Math.scalb(unit, 10 - k);
      rows[k] = new double[] {3 * unit + left, left, left, k == 0 ? 0 : 1};
    }
    return rows;
  }

  @Test
  void theErrorIsWhatIsLeftIfTheWorstOfFiveMovesGoesOn() {
    // At iterate 20 the way left is 2⁻¹⁰; the longest of the last five moves was 2⁻⁶, and r = ½.
    double size = 1024; // The way come, about.
    double tolerance = 1.01 * Math.scalb(1.0, -6) / size;
    Solution solution = feed(Stop.after(99).orErrorBelow(tolerance), halving(1, 50));
    assertThat(solution.iterations()).isEqualTo(20);
    assertThat(solution.termination()).isEqualTo(Termination.ERROR_SMALL);
    assertThat(solution.detail())
        .isEqualTo("an error of about 1.53e-05 of ‖w‖ or of the way come is at most 1.54e-05");
  }

  @Test
  void standardRulesMeanTheSameInAllUnits() {
    int iterations = feed(Stop.standard(), halving(1, 50)).iterations();
    assertThat(iterations).isBetween(29, 32);
    for (int e = -300; e <= 300; e += 50) {
      double[][] rows = halving(Math.scalb(1.0, e), 50);
      assertThat(feed(Stop.standard(), rows).iterations()).isEqualTo(iterations);
    }
  }

  @Test
  void aGradientThatFallsWhileTheStepsStayLongIsNoError() {
    // e^w from 360, by Newton's steps of 1.
    double[][] rows = new double[300][];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = new double[] {360 - k, Math.exp(360 - k), Math.exp(360 - k), k == 0 ? 0 : 1};
    }
    assertThat(feed(Stop.standard(), rows).detail()).isEqualTo("went on");
  }

  @Test
  void oneMoveIntoAValleyIsNoError() {
    // Each third move makes the gradient larger: what it shows is the slope along the valley.
    double[][] rows = {
      {1e4, 9, 1e15, 0},
      {1, 8, 1e6, 1},
      {1.0001, 7, 1e3, 1},
      {1.0001 + 1e-9, 6, 1, 1},
      {1.0001 + 2e-9, 5, 1.1, 1},
      {1.0001 + 3e-9, 4, 1, 1},
      {1.0001 + 4e-9, 3, 0.9, 1},
      {1.1, 2, 1, 1},
    };
    assertThat(feed(Stop.standard(), rows).detail()).isEqualTo("went on");
  }

  @Test
  void whereASearchFindsNothingTheLastMoveDecides() {
    // (gradient norm before, move, gradient norm after)
    double[][] last = {
      {1e-6, 1e-2, 1e-9}, // All small.
      {1e-6, 1, 1e-9}, // A long move.
      {1e-6, 1e-2, 1e-7}, // Too much left of the first gradient.
      {5e-9, 1e-2, 6e-9} // A gradient that grew.
    };
    for (int k = 0; k < last.length; k++) {
      Run run = new Run(F, new double[] {1}, Stop.after(9).orErrorBelow(1e-8), Listener.none());
      run.goesOn(new double[] {1}, 5, 1, 0);
      run.goesOn(new double[] {2000}, 4, last[k][0], 1);
      run.goesOn(new double[] {2000 + last[k][1]}, 3, last[k][2], 1);
      Solution solution = run.searchFailed("too short");
      assertThat(solution.converged()).as("%d", k).isEqualTo(k == 0);
      assertThat(solution.detail()).endsWith("too short");
    }
  }

  @Test
  void theErrorOfASearchAroundAPointIsItsExtent() {
    Run run = new Run(F, new double[] {3}, Stop.after(9).orErrorBelow(1e-3), Listener.none());
    assertThat(run.goesOn(new double[] {3}, 5, 1)).isTrue();
    assertThat(run.goesOn(new double[] {4}, 4, 5e-3)).isTrue();
    assertThat(run.goesOn(new double[] {4}, 4, 4e-3)).isFalse();
    assertThat(run.solution().termination()).isEqualTo(Termination.ERROR_SMALL);
  }

  @Test
  void aMethodWithoutGradientsIsAskedForTheExtentItStillSearches() {
    Run run = new Run(F, new double[] {3}, Stop.after(9).orStepBelow(1e-3), Listener.none());
    double[] w = {3};
    assertThat(run.goesOn(w, 5, Double.POSITIVE_INFINITY)).isTrue();
    assertThat(run.goesOn(w, 5, 0.1)).isTrue();
    assertThat(run.goesOn(w, 5, 1e-3)).isFalse();
    assertThat(run.solution().termination()).isEqualTo(Termination.STEP_SMALL);
    assertThat(run.solution().trace().stepSizes())
        .containsExactly(Double.POSITIVE_INFINITY, 0.1, 1e-3);
  }

  @Test
  void callsAreABudgetForLoopsInsideAnIterationToo() {
    Run run = new Run(F, new double[1], Stop.after(9).orAfterCalls(3), Listener.none());
    Objective f = run.counting(F);
    assertThat(run.goesOn(new double[1], f.value(new double[1]), 1, 0)).isTrue();
    f.value(new double[1]);
    assertThat(run.mayGoOn()).isTrue();
    f.value(new double[1]);
    assertThat(run.mayGoOn()).isFalse();
    Solution solution = run.searchFailed("no step");
    assertThat(solution.termination()).isEqualTo(Termination.EVALUATION_LIMIT);
    assertThat(solution.detail()).isEqualTo("the limit was 3 calls");
  }

  @Test
  void aSearchThatFailsByItselfSaysWhy() {
    Run run = new Run(F, new double[1], Stop.after(9), Listener.none());
    assertThat(run.searchFailed("no step").detail()).isEqualTo("no step");
  }

  @Test
  void anInterruptEndsTheRunAndStaysSet() {
    Run run = new Run(F, new double[1], Stop.after(9), Listener.none());
    Thread.currentThread().interrupt();
    boolean goesOn = run.goesOn(new double[1], 1, 1, 0);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(goesOn).isFalse();
    assertThat(run.solution().termination()).isEqualTo(Termination.INTERRUPTED);
  }

  @Test
  void anInnerRunHasWhatIsLeft() {
    Stop stop = Stop.after(9).orAfterCalls(10).orAfter(Duration.ofDays(1));
    Run run = new Run(F, new double[1], stop, Listener.none());
    run.counting(F).value(new double[1]);
    Stop inner = run.remaining(Stop.after(77).orGradientBelow(0.5));
    assertThat(inner.limits().iterations()).isEqualTo(77);
    assertThat(inner.limits().calls()).isEqualTo(9);
    assertThat(inner.limits().time()).isLessThan(Duration.ofDays(1)).isPositive();
    assertThat(inner.gradient().absolute()).isEqualTo(0.5);
    assertThat(run.remaining(Stop.after(1).orAfterCalls(2)).limits().calls()).isEqualTo(2);
  }

  @Test
  void aLongRunKeepsCountingWhereItsTraceThins() {
    Run run = new Run(F, new double[1], Stop.after(50).tracing(TraceBudget.ENDS), Listener.none());
    int k = 0;
    while (run.goesOn(new double[] {k}, k, 1, 1)) {
      k++;
    }
    assertThat(run.solution().iterations()).isEqualTo(50);
    assertThat(run.solution().trace().iterations()).containsExactly(0, 50);
  }

  @Test
  void aNumberThatIsNotFiniteEndsTheRunAtTheLastFinitePoint() {
    Solution solution =
        feed(Stop.after(9), new double[] {1, 5, 1, 0}, new double[] {2, Double.NaN, 1, 0.5});
    assertThat(solution.termination()).isEqualTo(Termination.NOT_FINITE);
    assertThat(solution.point()).containsExactly(1);
    assertThat(solution.iterations()).isEqualTo(1);
  }

  @Test
  void theValuesBehindAGradientByDifferencesAreCounted() {
    long[] asked = {0};
    Objective f =
        Objective.of(
            3,
            w -> {
              asked[0]++;
              return w[0] * w[0] + Math.exp(w[1]) + w[2] * w[2] * w[1];
            });
    Solution solution =
        new Lbfgs()
            .minimize(Differentiable.numerically(f), new double[] {1, 0.5, 2}, Stop.after(3));
    assertThat(solution.counts().gradients()).isGreaterThan(3);
    assertThat(solution.counts().values()).isEqualTo(asked[0]);
  }
}
