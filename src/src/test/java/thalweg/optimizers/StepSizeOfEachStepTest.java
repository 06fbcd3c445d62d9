package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.schedules.Schedule;

/** Every rule asks its schedules for the steps taken so far: 0 at the first step, 1 at the second. */
class StepSizeOfEachStepTest {

  static Stream<Optimizer> rules() {
    return Stream.concat(Rules.plain().stream(), Rules.decaying().stream())
        .filter(rule -> schedules(rule).findAny().isPresent());
  }

  private static Stream<RecordComponent> schedules(Optimizer rule) {
    return Arrays.stream(rule.getClass().getRecordComponents())
        .filter(component -> component.getType() == Schedule.class);
  }

  /** The same rule with schedules that note what they are asked. */
  private static Optimizer noting(Optimizer rule, Set<Integer> asked)
      throws ReflectiveOperationException {
    RecordComponent[] components = rule.getClass().getRecordComponents();
    Object[] settings = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Object setting = components[i].getAccessor().invoke(rule);
      settings[i] =
          setting instanceof Schedule schedule ? (Schedule) t -> note(asked, schedule, t) : setting;
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return rule.getClass().getDeclaredConstructor(types).newInstance(settings);
  }

  private static double note(Set<Integer> asked, Schedule schedule, int t) {
    asked.add(t);
    return schedule.at(t);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isThatAfterTheStepsTakenSoFar(Optimizer rule) throws ReflectiveOperationException {
    Set<Integer> asked = new TreeSet<>();
    Stepper stepper = noting(rule, asked).start(2);
    double[] w = {1, -1};
    for (int t = 1; t <= 9; t++) {
      asked.clear();
      stepper.step(t, w, new double[] {0.3, -0.2});
      assertThat(List.copyOf(asked)).as("step %d", t).containsExactly(t - 1);
    }
  }
}
