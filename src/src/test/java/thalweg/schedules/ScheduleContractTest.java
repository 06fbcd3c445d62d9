package thalweg.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;

/** What every schedule keeps, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class ScheduleContractTest {

  static List<Schedule> all() {
    return List.of(
        Schedule.constant(0.3),
        new Constant(0),
        new StepDecay(0.1, 7, 0.5),
        new MultiStep(0.1, List.of(30, 5, 5), 0.3),
        new Exponential(0.1, 0.9),
        new InverseTime(0.1, 0.01),
        new InverseSquareRoot(0.1),
        new Silver(0.1),
        new SilverStronglyConvex(0.1, 20, 4),
        new Polynomial(0.1, 20, 2),
        new Linear(0.02, 0.1, 9),
        new Cosine(0.1, 0, 25),
        new CosineDecay(0.1, 0, 25),
        new CosineRestarts(0.1, 0, 6, 2),
        new CosineRestarts(0.1, 0, 6),
        new PiecewiseConstant(List.of(5, 12), List.of(0.1, 0.05, 0.2)),
        Ramps.from(0.1).to(0.5, 6.5, Anneal.LINEAR).to(0, 20, Anneal.COSINE),
        new OneCycle(0.5, 30),
        OneCycle.threePhases(0.5, 30),
        new OneCycle(0.5, 30).momentum(),
        new Triangular(0.01, 0.1, 6),
        new Triangular2(0.01, 0.1, 6),
        new ExpRange(0.01, 0.1, 6, 0.9),
        new OnPlateau(0.1).start(),
        Schedule.constant(0.3).then(5, new Linear(0.1, 0, 5)),
        new Linear(0.1, 0, 5).resumedAt(2),
        new Linear(0.1, 0, 5).heldFor(3),
        Schedule.constant(0.3).decayedBy(0.5),
        new Exponential(0.1, 0.9).atLeast(0.01).atMost(0.05));
  }

  private final Schedule schedule;

  ScheduleContractTest(Schedule schedule) {
    this.schedule = schedule;
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(Schedule.class, all());
  }

  @Test
  void settingsThatAreNoNumbersAreRefused() {
    Implementations.assertRefusesNan(schedule);
  }

  @Test
  void isFiniteAndNotNegativeForever() {
    for (int t : new int[] {0, 1, 2, 10, 1000, Integer.MAX_VALUE - 1, Integer.MAX_VALUE}) {
      assertThat(schedule.at(t)).isFinite().isNotNegative();
    }
  }

  @Test
  void isAFunctionOfTheStepAlone() {
    double first = schedule.at(5);
    schedule.at(1000);
    assertThat(schedule.at(5)).isEqualTo(first);
  }

  @Test
  void stepsBeforeTheFirstAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schedule.at(-1))
        .withMessageMatching("t must be at least 0 but was -1");
  }

  @Test
  void whatIsLeftGoesOnWhereItStopped() {
    Schedule resumed = schedule.resumedAt(7);
    for (int t = 0; t < 50; t++) {
      assertThat(resumed.at(t)).isEqualTo(schedule.at(t + 7));
    }
  }

  @Test
  void warmUpBeginsAtItsShareAndEndsWhereTheScheduleBegins() {
    Schedule warm = schedule.warmedUp(4);
    double first = schedule.at(0);
    assertThat(warm.at(0)).isEqualTo(first / 4);
    assertThat(warm.at(2)).isEqualTo(first / 4 + (first - first / 4) * 2 / 4);
    assertThat(warm.at(4)).isEqualTo(first);
    assertThat(warm.at(11)).isEqualTo(schedule.at(7));
  }

  @Test
  void printsItsSettings() {
    assertThat(schedule.toString())
        .startsWith(schedule.getClass().getSimpleName() + "[")
        .doesNotContain("$", "@");
  }
}
