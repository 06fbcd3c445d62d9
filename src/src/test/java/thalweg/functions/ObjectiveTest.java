package thalweg.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ObjectiveTest {
  private static final Objective SADDLE = Objective.of(2, w -> w[0] * w[1]);

  @Test
  void aFormulaIsAnObjective() {
    assertThat(SADDLE.dimension()).isEqualTo(2);
    assertThat(SADDLE.value(new double[] {3, -2})).isEqualTo(-6);
  }

  @Test
  void anotherShapeThanTheDimensionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SADDLE.value(new double[3]))
        .withMessage("w must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(0, w -> 1))
        .withMessage("dimension must be at least 1 but was 0");
  }
}
