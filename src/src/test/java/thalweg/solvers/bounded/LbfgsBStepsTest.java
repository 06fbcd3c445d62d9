package thalweg.solvers.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.searches.FixedStep;
import thalweg.searches.LineSearch;
import thalweg.searches.Step;

/** What L-BFGS-B offers its line search, and how it measures stationarity, by hand. */
class LbfgsBStepsTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final LineSearch FIRST = (line, t) -> Step.of(line.firstTrial());
  private static final FixedStep FULL = new FixedStep(1);

  private static List<double[]> points(
      Box box, LineSearch search, Differentiable f, int steps, double... start) {
    return new LbfgsB(box, 5, search).minimize(f, start, Stop.after(steps)).trace().points();
  }

  private static double firstStep(Box box, LineSearch search, double c) {
    return points(box, search, Quadratic.diagonal(c), 1, 3).get(1)[0];
  }

  /** On ½cw² from 3, where a first move is 1 long. */
  @Test
  void theFirstDirectionIsTheGradientUnlessItIsFarTooShortOrTooLong() {
    Box box = Box.unbounded(1);
    assertThat(firstStep(box, FULL, 1)).isEqualTo(0);
    assertThat(firstStep(box, FULL, 0.5)).isEqualTo(1.5);
    assertThat(firstStep(box, FULL, 1e-3)).as("not below 0.1").isCloseTo(2.9, offset(1e-15));
    assertThat(firstStep(box, FULL, 1e9)).as("not above 10⁶").isCloseTo(3 - 1e6, offset(1e-9));
    assertThat(firstStep(box, FULL, 1e304)).as("no overflow").isCloseTo(2, offset(1e-15));
  }

  /** From 300 a first move is 15 long, a tenth of f/‖∇f‖ = 150, and 1.5 and 15·10⁶ are the limits. */
  @Test
  void theLimitsOfTheFirstDirectionAreInUnitsOfTheFirstMove() {
    Box box = Box.unbounded(1);
    Quadratic steep = Quadratic.diagonal(1e9);
    Quadratic flat = Quadratic.diagonal(1e-4);
    assertThat(points(box, FULL, steep, 1, 300).get(1)[0]).isCloseTo(300 - 15e6, offset(1e-8));
    assertThat(points(box, FULL, flat, 1, 300).get(1)[0]).isCloseTo(298.5, offset(1e-12));
  }

  /** 3 + (b − 3) is b up to rounding only, and a step of 1 leads to b. */
  @Test
  void aFullStepEndsAtTheBoundExactly() {
    Random random = new Random(2);
    for (int k = 0; k < 100; k++) {
      double bound = random.nextDouble();
      assertThat(points(Box.atLeast(bound), FULL, Quadratic.diagonal(1), 1, 3).get(1))
          .containsExactly(bound);
    }
  }

  /** Neither may the longest step end outside by rounding. */
  @Test
  void theLongestStepEndsInTheBox() {
    Random random = new Random(2);
    LineSearch longest = (line, t) -> Step.of(t == 0 ? line.firstTrial() : line.longest());
    for (int k = 0; k < 300; k++) {
      double bound = -random.nextDouble();
      Quadratic f = Quadratic.diagonal(1);
      double end = points(Box.atLeast(bound), longest, f, 2, 3 + random.nextDouble()).get(2)[0];
      assertThat(end).isGreaterThanOrEqualTo(bound).isCloseTo(bound, offset(1e-14));
    }
  }

  /** The first trial is a move of 1, but no longer than the direction where there are bounds. */
  @Test
  void theFirstTrialIsAFirstMove() {
    for (double c : new double[] {0.5, 1, 1e9}) {
      assertThat(firstStep(Box.unbounded(1), FIRST, c)).isCloseTo(2, offset(1e-15));
      assertThat(firstStep(Box.atLeast(-9), FIRST, c)).isCloseTo(2, offset(1e-14));
    }
    assertThat(firstStep(Box.unbounded(1), FIRST, 1e-3)).isCloseTo(2, offset(1e-15));
    assertThat(firstStep(Box.atLeast(-9), FIRST, 1e-3)).isCloseTo(2.9, offset(1e-15));
    assertThat(firstStep(Box.atMost(9), FIRST, 1e-3)).isCloseTo(2.9, offset(1e-15));
  }

  /** At w₁ = 1, which a bound holds, only the slope 0.003 along w₂ counts: raised to 0.1. */
  @Test
  void coordinatesHeldByABoundHaveNoPartInTheFirstDirection() {
    Quadratic f = Quadratic.diagonal(1e-3, 1e-3);
    assertThat(points(Box.atLeast(1, -INFINITE), FULL, f, 1, 1, 3).get(1))
        .containsExactly(new double[] {1, 2.9}, offset(1e-15));
    assertThat(points(Box.atMost(-1, INFINITE), FULL, f, 1, -1, 3).get(1))
        .containsExactly(new double[] {-1, 2.9}, offset(1e-15));
  }

  /**
   * On ½w² from 3 the first move leads to 2 and teaches the curvature 1. From there the direction is −2, so the bound −2 is twice as
   * far as the minimizer.
   */
  @Test
  void aStepMayGoAsFarAsTheFirstBound() {
    LineSearch longest = (line, t) -> Step.of(t == 0 ? line.firstTrial() : line.longest());
    Quadratic f = Quadratic.diagonal(1);
    assertThat(points(Box.atLeast(-2), longest, f, 2, 3).get(2)).containsExactly(-2);
    assertThat(points(Box.atMost(2), longest, f, 2, -3).get(2)).containsExactly(2);
    List<Double> longests = new ArrayList<>();
    LineSearch noting =
        (line, t) -> {
          longests.add(line.longest());
          return Step.of(line.firstTrial());
        };
    points(Box.atLeast(-2), noting, f, 2, 3);
    points(Box.atMost(4), noting, f, 2, 3);
    points(Box.unbounded(1), noting, f, 2, 3);
    assertThat(longests.subList(0, 3)).as("no longer than the path at first").contains(1.0, 2.0);
    assertThat(longests.get(0)).isEqualTo(1);
    assertThat(longests.get(1)).isCloseTo(2, offset(1e-14));
    assertThat(longests.get(2)).isEqualTo(1);
    assertThat(longests.get(3)).as("no bound that way").isInfinite();
    assertThat(longests.get(4)).as("no bounds").isInfinite();
  }

  /** Of two bounds on the way the nearer one limits the step: f has the curvature 1 along both coordinates. */
  @Test
  void theNearestBoundLimitsTheStep() {
    List<Double> longests = new ArrayList<>();
    LineSearch noting =
        (line, t) -> {
          longests.add(line.longest());
          return Step.of(line.firstTrial());
        };
    Box box = Box.atLeast(-2, -1);
    List<double[]> points = points(box, noting, Quadratic.diagonal(1, 1), 2, 3, 3);
    double there = points.get(1)[0];
    assertThat(there).isCloseTo(3 - Math.sqrt(0.5), offset(1e-14));
    assertThat(longests.get(1)).isCloseTo((there + 1) / there, offset(1e-14));
  }

  /** g = (3, 8) and τ = 1/√73, so that a room of 0.1 counts as 0.1√73. */
  @Test
  void stationarityCutsTheGradientToTheRoomBeforeABound() {
    Quadratic f = Quadratic.diagonal(1, 8);
    double expected = Math.hypot(0.1 * Math.sqrt(73), 8);
    assertThat(stationarity(f, Box.atLeast(2.9, -INFINITE), 3, 1))
        .isCloseTo(expected, offset(1e-13));
    assertThat(stationarity(f, Box.atMost(-2.9, INFINITE), -3, -1))
        .isCloseTo(expected, offset(1e-13));
    assertThat(stationarity(f, Box.atMost(3, 1), 3, 1))
        .as("bounds on the other side")
        .isCloseTo(Math.sqrt(73), offset(1e-13));
    assertThat(stationarity(f, Box.atLeast(3, -INFINITE), 3, 1)).isEqualTo(8);
  }

  private static double stationarity(Differentiable f, Box box, double... start) {
    return new LbfgsB(box).minimize(f, start, Stop.after(0)).gradientNorm();
  }

  @Test
  void whereASearchFailsTheMemoryIsForgottenAndThenTheRunEnds() {
    Quadratic f = Quadratic.rotated(3, 1, 2, 4);
    double[] start = {3, 1, -2};
    for (Box box : List.of(Box.unbounded(3), Box.atLeast(-9, -9, -9))) {
      List<double[]> points = points(box, failing(2), f, 5, start);
      List<double[]> begunThere = points(box, failing(), f, 3, points.get(2));
      assertThat(points).hasSize(6);
      for (int k = 0; k <= 3; k++) {
        assertThat(points.get(k + 2)).as("step %d", k).containsExactly(begunThere.get(k));
      }
      Solution solution = new LbfgsB(box, 5, failing(2, 3)).minimize(f, start, Stop.after(5));
      assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
      assertThat(solution.detail()).isEqualTo("no step at call 3");
      assertThat(solution.iterations()).isEqualTo(2);
      assertThat(new LbfgsB(box, 5, failing(0)).minimize(f, start, Stop.after(5)).detail())
          .isEqualTo("no step at call 0");
    }
  }

  /** Goes half of the direction, but fails at the given calls. */
  private static LineSearch failing(Integer... calls) {
    int[] call = {0};
    return (line, t) ->
        List.of(calls).contains(call[0]++)
            ? Step.none("no step at call " + (call[0] - 1))
            : Step.of(0.5);
  }
}
