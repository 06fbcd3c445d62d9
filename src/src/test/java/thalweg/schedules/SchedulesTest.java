package thalweg.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each schedule by hand. */
class SchedulesTest {

  private static void starts(Schedule schedule, double... expected) {
    assertThat(schedule.first(expected.length)).containsExactly(expected, offset(1e-15));
  }

  @Test
  void aHeldScheduleMovesOnOnceEverySoManySteps() {
    assertThat(new Linear(1, 0, 4).heldFor(3).first(8))
        .containsExactly(1, 1, 1, 0.75, 0.75, 0.75, 0.5, 0.5);
    refused("steps must be at least 1 but was 0", () -> Schedule.constant(1).heldFor(0));
  }

  @Test
  void theFirstStepSizesAreWhatAPlotWants() {
    assertThat(new Exponential(8, 0.5).first(3)).containsExactly(8, 4, 2);
    assertThat(new Exponential(8, 0.5).first(0)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Exponential(8, 0.5).first(-1))
        .withMessage("steps must be at least 0 but was -1");
  }

  @Test
  void constantStaysWhereItIs() {
    assertThat(Schedule.constant(0.3).at(0)).isEqualTo(0.3);
    assertThat(Schedule.constant(0.3).at(1_000_000)).isEqualTo(0.3);
  }

  @Test
  void stepDecayCutsAtRegularIntervals() {
    starts(new StepDecay(8, 2, 0.5), 8, 8, 4, 4, 2, 2, 1);
  }

  @Test
  void multiStepCutsAtEachMilestone() {
    starts(new MultiStep(8, List.of(4, 1, 2), 0.5), 8, 4, 2, 2, 1, 1);
  }

  @Test
  void exponentialLosesTheSameShareEachStep() {
    starts(new Exponential(8, 0.5), 8, 4, 2, 1);
    starts(new Exponential(8, 0.25, 2), 8, 4, 2, 1);
  }

  @Test
  void inverseTimeHalvesWhenDecayTimesStepsIsOne() {
    assertThat(new InverseTime(1, 0.1).at(10)).isEqualTo(0.5);
  }

  @Test
  void inverseSquareRootOfTheFourthStepIsAHalf() {
    assertThat(new InverseSquareRoot(1).at(3)).isEqualTo(0.5);
  }

  @Test
  void polynomialOfPowerTwoIsAParabolaDownToItsEnd() {
    starts(new Polynomial(17, 1, 4, 2), 17, 10, 5, 2, 1, 1, 1);
  }

  @Test
  void linearStaysAtItsEnd() {
    starts(new Linear(1, 3, 4), 1, 1.5, 2, 2.5, 3, 3);
  }

  @Test
  void cosineIsHalfWayInTheMiddleAndRisesAgain() {
    starts(new Cosine(3, 1, 2), 3, 2, 1, 2, 3, 2);
  }

  @Test
  void cosineDecayStaysAtTheBottom() {
    starts(new CosineDecay(3, 1, 2), 3, 2, 1, 1, 1);
    starts(new CosineDecay(5, 1, 2, 2), 5, 2, 1, 1);
  }

  @Test
  void warmRestartsJumpBackAndTakeLongerEachTime() {
    starts(new CosineRestarts(3, 1, 2, 2), 3, 2, 3, 2 + Math.sqrt(0.5), 2, 2 - Math.sqrt(0.5), 3);
  }

  @Test
  void piecewiseConstantChangesAtItsBoundaries() {
    starts(new PiecewiseConstant(List.of(1, 3), List.of(5.0, 7.0, 2.0)), 5, 7, 7, 2, 2);
  }

  @Test
  void rampsChainFromValueToValue() {
    starts(Ramps.from(0).to(4, 2, Anneal.LINEAR).to(0, 4, Anneal.COSINE), 0, 2, 4, 2, 0, 0);
  }

  @Test
  void oneCycleRisesFallsAndStays() {
    OneCycle cycle = new OneCycle(1, 10, 0.5, 2, 4, Anneal.LINEAR);
    starts(cycle, 0.5, 0.625, 0.75, 0.875, 1, 0.825, 0.65, 0.475, 0.3, 0.125, 0.125);
  }

  @Test
  void oneCyclesMomentumIsLowWhereTheStepSizeIsHigh() {
    OneCycle cycle = OneCycle.threePhases(1, 10, 0.5, 2, 4, Anneal.LINEAR);
    Schedule momentum = cycle.momentum(0.5, 0.9);
    starts(momentum, 0.9, 0.8, 0.7, 0.6, 0.5, 0.6, 0.7, 0.8, 0.9, 0.9);
  }

  @Test
  void trianglesGoUpAndDownAndFade() {
    starts(new Triangular(1, 5, 2), 1, 3, 5, 3, 1, 3, 5);
    starts(new Triangular(1, 4, 1, 3), 1, 4, 3, 2, 1, 4);
    starts(new Triangular2(1, 5, 2), 1, 3, 5, 3, 1, 2, 3, 2, 1, 1.5);
    starts(new ExpRange(1, 5, 2, 0.5), 1, 2, 2, 1.25, 1, 1 + 2.0 / 32);
    starts(new Triangular(0.9, 0.5, 2), 0.9, 0.7, 0.5, 0.7, 0.9);
  }

  @Test
  void warmUpThenCosineReadsAsASentence() {
    Schedule schedule = new CosineDecay(4, 0, 2).warmedUp(2);
    starts(schedule, 2, 3, 4, 2, 0, 0);
  }

  @Test
  void schedulesCompose() {
    starts(Schedule.constant(4).then(2, new Linear(2, 0, 2)), 4, 4, 2, 1, 0, 0);
    starts(new Linear(2, 0, 2).delayedBy(2), 2, 2, 2, 1, 0);
    starts(new Linear(2, 0, 2).times(3), 6, 3, 0);
    starts(new Linear(2, 0, 2).times(new Linear(0, 1, 2)), 0, 0.5, 0);
    starts(Schedule.constant(8).decayedEvery(2, 0.5), 8, 8, 4, 4);
    starts(Schedule.constant(8).decayedBy(0.5).atLeast(3).atMost(5), 5, 4, 3, 3);
  }

  @Test
  void aScheduleIsAValue() {
    assertThat(new Cosine(0.1, 0, 10).warmedUp(5)).isEqualTo(new Cosine(0.1, 0, 10).warmedUp(5));
  }

  @Test
  void badSettingsAreRefused() {
    refused("step size must be positive and finite but was 0", () -> Schedule.constant(0));
    refused("step size must be non-negative and finite but was -1", () -> new Constant(-1));
    refused("every must be at least 1 but was 0", () -> new StepDecay(1, 0, 0.5));
    refused("gamma must be positive and finite but was NaN", () -> new Exponential(1, Double.NaN));
    refused("steps must be at least 1 but was 0", () -> new Cosine(1, 0, 0));
    refused("steps must be at least 1 but was 0", () -> Schedule.constant(1).warmedUp(0));
    refused("steps must be at least 0 but was -1", () -> Schedule.constant(1).resumedAt(-1));
    refused("up must be in [0, 1] but was 2", () -> new OneCycle(1, 9, 2, 2, 2, Anneal.LINEAR));
    refused("gamma must be in [0, 1] but was 2", () -> new ExpRange(0, 1, 5, 2));
    refused(
        "values must have 2 entries but has 1",
        () -> new PiecewiseConstant(List.of(1), List.of(0.1)));
    refused(
        "each boundary must be at least 5 but was 3",
        () -> new PiecewiseConstant(List.of(5, 3), List.of(0.1, 0.2, 0.3)));
    refused(
        "ceiling must be at least the floor 0.5 but was 0.1",
        () -> new Clipped(new Constant(1), 0.5, 0.1));
  }

  private static void refused(String message, Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
