package thalweg.theory.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import thalweg.problems.DoubleWell;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Iterate;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.runs.TraceBudget;
import thalweg.searches.Backtracking;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.Nesterov;

/** What a check says: holds or not, how close, from where, and which condition is not met. */
class BoundCheckTest {
  private static final Quadratic BOWL = Quadratic.diagonal(1, 4);
  private static final Quantities KNOWN = Quantities.of(BOWL);

  private static Trace descend(double alpha, int steps) {
    return new GradientDescent(alpha).minimize(BOWL, BOWL.start(), Stop.after(steps)).trace();
  }

  @Test
  void aRunThatKeepsToItsBoundSaysHowCloseItCame() {
    BoundCheck check = GradientGuarantees.CONVEX.check(descend(0.25, 20), KNOWN);
    assertThat(check.holds()).isTrue();
    assertThat(check.applies()).isTrue();
    assertThat(check.firstViolation()).isEqualTo(-1);
    assertThat(check.iterations()).hasSize(21);
    // f(w₀) = 2.5, LR²/2 = 4.
    assertThat(check.measured()[0]).isEqualTo(2.5);
    assertThat(check.bounds()[0]).isCloseTo(4, offset(1e-14));
    assertThat(check.tightest()).isCloseTo(0.625, offset(1e-14));
    assertThat(check.tightestAt()).isZero();
    assertThat(check)
        .hasToString(
            "gradient descent, convex: holds at all 21 rows, closest at k = 0 with a ratio of 0.6250. All its conditions hold.");
  }

  @Test
  void aStepThatIsTooLongIsNamedWithItsNumbers() {
    BoundCheck check = GradientGuarantees.CONVEX.check(descend(0.51, 60), KNOWN);
    assertThat(check.holds()).isFalse();
    assertThat(check.unmet())
        .containsExactly("α ≤ 1/L does not hold (α = 0.510000, 1/L = 0.250000)");
    assertThat(check.firstViolation()).isPositive();
    assertThat(check.toString())
        .startsWith("gradient descent, convex: does not hold; first violated at k = ")
        .endsWith(
            "It does not cover this run: α ≤ 1/L does not hold (α = 0.510000, 1/L = 0.250000).");
  }

  /** At 2/L itself a parabola is jumped over forever, and the theorem for shorter steps is not about that. */
  @Test
  void theLongestStepIsNotCovered() {
    assertThat(GradientGuarantees.CONVEX_LONG_STEPS.check(descend(0.5, 9), KNOWN).unmet())
        .containsExactly("α < 2/L does not hold (α = 0.500000, 2/L = 0.500000)");
    assertThat(GradientGuarantees.CONVEX_LONG_STEPS.check(descend(0.4999, 9), KNOWN).applies())
        .isTrue();
  }

  @Test
  void aClassThatDoesNotFitIsNamed() {
    Trace trace =
        new GradientDescent(1e-3)
            .minimize(new Rosenbrock(), new double[] {-1.2, 1}, Stop.after(50))
            .trace();
    Quantities q = Quantities.of(new Rosenbrock()).with(Quantity.SMOOTHNESS, 1000);
    assertThat(GradientGuarantees.CONVEX.check(trace, q).unmet())
        .containsExactly("f is convex is not known to hold");
    assertThat(GradientGuarantees.CONVEX.check(trace, q.denying(Assumption.CONVEX)).unmet())
        .containsExactly("f is convex does not hold");
    assertThat(GradientGuarantees.STRONGLY_CONVEX_VALUE.check(trace, q).unmet())
        .containsExactly("μ > 0 does not hold (μ = 0.00000)");
    assertThat(GradientGuarantees.NONCONVEX.check(trace, q).applies()).isTrue();
  }

  @Test
  void aRunOfAnotherMethodIsNamed() {
    Trace nesterov = new Nesterov(0.25).minimize(BOWL, BOWL.start(), Stop.after(20)).trace();
    assertThat(GradientGuarantees.CONVEX.check(nesterov, KNOWN).unmet())
        .hasSize(1)
        .allMatch(unmet -> unmet.startsWith("every move is −α∇f(w) does not hold (move "));
    Trace searched =
        new GradientDescent(new Backtracking(1))
            .minimize(Quadratic.diagonal(0.5, 4), new double[] {3, 1}, Stop.after(20))
            .trace();
    assertThat(
            GradientGuarantees.CONVEX_LONG_STEPS
                .check(
                    searched,
                    Quantities.of(Quadratic.diagonal(0.5, 4)).with(Quantity.STEP_SIZE, 0.25))
                .unmet())
        .anyMatch(unmet -> unmet.startsWith("every step has the size α does not hold (α = "));
    assertThat(StepGuarantees.SILVER.check(descend(0.25, 7), KNOWN).unmet())
        .containsExactly(
            "the step sizes are those of Silver(1/L) does not hold (step 1 was 0.250000, not 0.353553)");
  }

  @Test
  void aWrongConstantShowsWhereTheConditionsDoNot() {
    BoundCheck check =
        GradientGuarantees.CONVEX.check(descend(0.25, 20), KNOWN.with(Quantity.DISTANCE, 0.5));
    assertThat(check.holds()).isFalse();
    assertThat(check.firstViolation()).isZero();
    assertThat(check.applies()).isTrue();
    assertThat(check.toString()).contains("one of the numbers given is wrong (L, μ, R, f*)");
  }

  @Test
  void roundingIsNoViolationButANumberThatIsNoneIs() {
    Trace trace = descend(0.25, 400);
    assertThat(GradientGuarantees.STRONGLY_CONVEX_VALUE.check(trace, KNOWN).holds()).isTrue();
    Trace broken = new Trace();
    broken.add(new Iterate(0, new double[] {1, 1}, 2.5, 4, 0, 0));
    broken.add(new Iterate(1, new double[] {1, 1}, Double.NaN, Double.NaN, 0.25, 0));
    BoundCheck check = GradientGuarantees.CONVEX.check(broken, KNOWN);
    assertThat(check.firstViolation()).isEqualTo(1);
    assertThat(check.tightestAt()).isZero();
  }

  /** A run of a million steps keeps some of its points only; what is kept is checked at its own k. */
  @Test
  void rowsThatATraceDroppedAreNotCheckedAtTheWrongStep() {
    Trace thin =
        new GradientDescent(0.01)
            .minimize(BOWL, BOWL.start(), Stop.after(100).tracing(new TraceBudget(8, 40)))
            .trace();
    BoundCheck check = GradientGuarantees.STRONGLY_CONVEX_DISTANCE.check(thin, KNOWN);
    assertThat(check.iterations()).containsExactly(thin.pointIterations());
    assertThat(check.holds()).isTrue();
    assertThat(check.tightest()).isBetween(0.5, 1 + 1e-9);
    assertThat(check.applies()).as("its method says how it moved").isTrue();
    Trace unsaid =
        new HeavyBall(0.01, 0)
            .minimize(BOWL, BOWL.start(), Stop.after(100).tracing(new TraceBudget(8, 40)))
            .trace();
    assertThat(GradientGuarantees.STRONGLY_CONVEX_DISTANCE.check(unsaid, KNOWN).unmet())
        .containsExactly("every move is −α∇f(w) is not known to hold");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StochasticGuarantees.SGD_CONVEX.measure().of(thin, KNOWN))
        .withMessageStartingWith("the trace dropped rows or points to stay within its budget");
  }

  @Test
  void aConstantThatIsMissingIsNamedWithTheWayToGiveIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientGuarantees.CONVEX.after(3, Quantities.none()))
        .withMessage(
            "gradient descent, convex: L (the smoothness of f) is not known; give it by .with(Quantity.SMOOTHNESS, …)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientGuarantees.CONVEX.check(descend(0.25, 3), Quantities.none()))
        .withMessageStartingWith("f* (the smallest value of f) is not known; give it by");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                GradientGuarantees.CONVEX_DISTANCE.check(
                    descend(0.25, 3), KNOWN.minimizedAt(0, 0).with(Quantity.SMOOTHNESS, -1)))
        .withMessage("L (the smoothness of f) must be positive and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                GradientGuarantees.CONVEX_DISTANCE.check(
                    descend(0.25, 3), Quantities.none().with(Quantity.DISTANCE, 1)))
        .withMessage(
            "no minimizer is known to measure the distance from; give it by .minimizedAt(w)");
  }

  @Test
  void aBoundIsRefusedWhereTheTheoremSaysNothing() {
    Quantities q =
        KNOWN.with(Quantity.DISTANCE, 1).with(Quantity.STEP_SIZE, 0.3).with(Quantity.STEPS, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientGuarantees.CONVEX.after(3, q))
        .withMessage(
            "gradient descent, convex says nothing here: it demands α ≤ 1/L, but that does not hold (α = 0.300000, 1/L = 0.250000)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> AcceleratedGuarantees.OPTIMIZED.after(3, q.with(Quantity.STEP_SIZE, 0.25)))
        .withMessageStartingWith("optimized gradient method says nothing after 3 steps: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientGuarantees.CONVEX.after(-1, q.with(Quantity.STEP_SIZE, 0.2)))
        .withMessageContaining("k must be at least 0 but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StepGuarantees.SILVER_STRONGLY_CONVEX.check(
                    descend(0.25, 3), KNOWN.with(Quantity.STEPS, 3)))
        .withMessageContaining("block must be a power of two but was 3");
  }

  @Test
  void whatATraceDoesNotHoldIsGivenByHand() {
    Quantities q = Quantities.none().with(Quantity.STEP_SIZE, 0.25).assuming(Assumption.CONVERGES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalGuarantees.EDGE_OF_STABILITY.check(descend(0.25, 3), q))
        .withMessageStartingWith("a trace does not hold the sharpness; measure it yourself")
        .withMessageEndingWith("check(k, measured, q)");
    BoundCheck check =
        LocalGuarantees.EDGE_OF_STABILITY.check(new int[] {0, 10, 20}, new double[] {3, 9, 7.9}, q);
    assertThat(check.holds()).as("in the end").isTrue();
    assertThat(check.iterations()).containsExactly(20);
    assertThat(
            LocalGuarantees.EDGE_OF_STABILITY
                .check(new int[] {0, 10}, new double[] {3, 8.1}, q)
                .holds())
        .isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LocalGuarantees.EDGE_OF_STABILITY.check(new int[] {0}, new double[] {1, 2}, q))
        .withMessage("measured must have 1 entries but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientGuarantees.CONVEX.check(new Trace(), KNOWN))
        .withMessage("the trace is empty: give that of a run that has begun");
  }

  @Test
  void severalMinimizersCountTheNearest() {
    DoubleWell wells = new DoubleWell();
    Quantities q = Quantities.of(wells);
    assertThat(q.minimizers()).hasSizeGreaterThan(1);
    for (double[] minimizer : wells.minimizers()) {
      assertThat(q.distance(minimizer)).isZero();
    }
  }
}
