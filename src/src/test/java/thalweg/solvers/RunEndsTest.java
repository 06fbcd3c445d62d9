package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.functions.Objective;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** What a run says of its end, to the word, and which rule comes first. */
class RunEndsTest {
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

  private static void assertEnd(Solution solution, Termination why, String detail) {
    assertThat(solution.termination()).isEqualTo(why);
    assertThat(solution.detail()).isEqualTo(detail);
  }

  @Test
  void everyEndHasItsWords() {
    double[] first = {1, 5, 2, 0};
    double[] second = {4, 4.5, 1, 0.1};
    assertEnd(
        feed(Stop.after(9).orGradientBelow(1), first, second),
        Termination.GRADIENT_SMALL,
        "gradient norm 1.00e+00 is at most 1.00e+00");
    assertEnd(
        feed(Stop.after(9).orValueBelow(4.5), first, second),
        Termination.VALUE_REACHED,
        "value 4.50000 is at most 4.50000");
    assertEnd(
        feed(Stop.after(9).orRelativeStepBelow(0.75), first, second),
        Termination.STEP_SMALL,
        "step 3.00e+00 is at most 7.50e-01 of ‖w‖ = 4.00e+00");
    assertEnd(
        feed(Stop.after(9).orRelativeValueChangeBelow(0.1), first, second),
        Termination.VALUE_CHANGE_SMALL,
        "value change 5.00e-01 is at most 1.00e-01 of the value, 5.00e+00");
    assertEnd(
        feed(Stop.after(9).orWhen(iterate -> iterate.k() == 1), first, second),
        Termination.CONDITION_MET,
        "your condition held at iteration 1");
    assertEnd(
        feed(Stop.after(1), first, second),
        Termination.ITERATION_LIMIT,
        "the limit was 1 iterations");
    assertEnd(
        feed(Stop.after(9).orAfter(Duration.ZERO), first, second),
        Termination.TIME_LIMIT,
        "the limit was PT0S");
    assertEnd(
        feed(Stop.after(9), first, new double[] {4, Double.NaN, 1, 0.1}),
        Termination.NOT_FINITE,
        "at iteration 1 the value was NaN and the gradient norm 1.000, after a step size of 0.1000");
    assertEnd(
        feed(Stop.after(9), first, new double[] {4, 3, Double.POSITIVE_INFINITY, 0.1}),
        Termination.NOT_FINITE,
        "at iteration 1 the value was 3.000 and the gradient norm Infinity, after a step size of"
            + " 0.1000");
  }

  @Test
  void atTheStartNoStepAndNoChangeIsSmall() {
    Stop stop = Stop.after(9).orStepBelow(1e9).orValueChangeBelow(1e9);
    assertThat(feed(stop, new double[] {1, 5, 2, 0}).detail()).isEqualTo("went on");
    assertThat(feed(stop, new double[] {1, 5, 2, 1}).detail()).isEqualTo("went on");
  }

  @Test
  void anInterruptSaysWhere() {
    Run run = new Run(F, new double[] {1}, Stop.after(9), Listener.none());
    run.goesOn(new double[] {1}, 5, 1, 0);
    Thread.currentThread().interrupt();
    run.goesOn(new double[] {2}, 4, 1, 1);
    assertThat(Thread.interrupted()).isTrue();
    assertEnd(run.solution(), Termination.INTERRUPTED, "interrupted at iteration 1");
  }

  @Test
  void theSolutionIsTheLastFiniteIterate() {
    Solution solution =
        feed(
            Stop.after(9),
            new double[] {1, 5, 2, 0},
            new double[] {4, 3, 1, 0.1},
            new double[] {7, 2, Double.NaN, 0.1});
    assertThat(solution.point()).containsExactly(4);
    assertThat(solution.value()).isEqualTo(3);
    assertThat(solution.gradientNorm()).isEqualTo(1);
    assertThat(solution.iterations()).isEqualTo(2);
    Run unused = new Run(F, new double[] {8}, Stop.after(9), Listener.none());
    assertThat(unused.steps()).isZero();
    assertThat(unused.solution().point()).containsExactly(8);
    assertThat(unused.solution().value()).isNaN();
    assertThat(unused.solution().iterations()).isZero();
  }

  @Test
  void aPointOfTheAlgorithmsOwnIsCopied() {
    Run run = new Run(F, new double[] {1}, Stop.after(9), Listener.none());
    double[] best = {3};
    Solution solution = run.solutionAt(best, 7, 0.5);
    best[0] = 4;
    assertThat(solution.point()).containsExactly(3);
    assertThat(solution.value()).isEqualTo(7);
    assertThat(solution.gradientNorm()).isEqualTo(0.5);
  }

  @Test
  void theListenerHearsEveryIterate() {
    List<String> heard = new ArrayList<>();
    Run run =
        new Run(F, new double[] {1}, Stop.after(9), i -> heard.add(i.k() + ": " + i.point()[0]));
    run.goesOn(new double[] {1}, 5, 1, 0);
    run.goesOn(new double[] {2}, 5, 1, 1);
    assertThat(heard).containsExactly("0: 1.0", "1: 2.0");
  }

  @Test
  void startsThatAreNoPointsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Run(F, new double[2], Stop.after(9), Listener.none()))
        .withMessage("start must have 1 entries but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Run(F, new double[] {Double.NaN}, Stop.after(9), Listener.none()))
        .withMessage("start must be finite but entry 0 of 1 was NaN");
  }

  /** A search that widens from 1e-3 to 1 has only then something to shrink from: to a tenth of 1. */
  @Test
  void anExtentIsComparedOnceItIsATenthOfTheWidest() {
    Run run = new Run(F, new double[] {3}, Stop.after(99).orStepBelow(0.2), Listener.none());
    double[] w = {3};
    for (double extent : new double[] {1e-3, 1e-3, 1e-2, 1, 0.15, 0.101}) {
      assertThat(run.goesOn(w, 5, extent)).as("extent %s", extent).isTrue();
    }
    assertThat(run.goesOn(w, 5, 0.1)).isFalse();
    assertThat(run.solution().detail()).isEqualTo("step 1.00e-01 is at most 2.00e-01");
  }

  /** Where a method without gradients knows no extent, the length of its move counts, and a move of none does not. */
  @Test
  void withoutAnExtentTheMoveCounts() {
    Stop stop = Stop.after(99).orStepBelow(0.2).orValueChangeBelow(0.01);
    Run run = new Run(F, new double[] {3}, stop, Listener.none());
    assertThat(run.goesOn(new double[] {3}, 5, Double.NaN)).isTrue();
    assertThat(run.goesOn(new double[] {3}, 5, Double.NaN)).as("no move").isTrue();
    assertThat(run.goesOn(new double[] {4}, 4, Double.NaN)).isTrue();
    assertThat(run.goesOn(new double[] {4.1}, 3, Double.NaN)).isFalse();
    assertThat(run.solution().termination()).isEqualTo(Termination.STEP_SMALL);
    assertThat(run.solution().gradientNorm()).isNaN();
  }

  @Test
  void aRunInsideHasAtLeastOneCallAndNoTimeBelowZero() {
    Run run = new Run(F, new double[1], Stop.after(9).orAfterCalls(2), Listener.none());
    Objective f = run.counting(F);
    f.value(new double[1]);
    f.value(new double[1]);
    f.value(new double[1]);
    assertThat(run.remaining(Stop.after(5)).limits().calls()).isEqualTo(1);
    Run late = new Run(F, new double[1], Stop.after(9).orAfter(Duration.ZERO), Listener.none());
    assertThat(late.remaining(Stop.after(5)).limits().time()).isEqualTo(Duration.ZERO);
    assertThat(late.remaining(Stop.after(5).orAfter(Duration.ofDays(1))).limits().time())
        .isEqualTo(Duration.ZERO);
    Duration day = Duration.ofDays(1);
    Run early = new Run(F, new double[1], Stop.after(9).orAfter(day), Listener.none());
    assertThat(early.mayGoOn()).isTrue();
    assertThat(early.remaining(Stop.after(5)).limits().time()).isBetween(day.minusMinutes(10), day);
    Run minute =
        new Run(F, new double[1], Stop.after(9).orAfter(Duration.ofMinutes(1)), Listener.none());
    assertThat(minute.mayGoOn()).as("a minute is not over at once").isTrue();
    Run patient = new Run(F, new double[1], Stop.after(9), Listener.none());
    assertThat(patient.remaining(Stop.after(5).orAfter(Duration.ofHours(1))).limits().time())
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aFailedSearchOutOfTimeSaysThatTimeIsUp() {
    Run run = new Run(F, new double[1], Stop.after(9).orAfter(Duration.ZERO), Listener.none());
    assertEnd(run.searchFailed("no step"), Termination.TIME_LIMIT, "the limit was PT0S");
    assertEnd(
        run.ended(Termination.SEARCH_FAILED, "50 % off"), Termination.SEARCH_FAILED, "50 % off");
  }
}
