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
    return List.of(Schedule.constant(0.3));
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
  void isFiniteAndNotNegativeForever() {
    for (int t : new int[] {0, 1, 2, 10, 1000, Integer.MAX_VALUE}) {
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
  void constantStaysWhereItIs() {
    assertThat(Schedule.constant(0.3).at(0)).isEqualTo(0.3);
    assertThat(Schedule.constant(0.3).at(1_000_000)).isEqualTo(0.3);
  }

  @Test
  void badStepSizesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.constant(0))
        .withMessage("step size must be positive and finite but was 0");
  }
}
