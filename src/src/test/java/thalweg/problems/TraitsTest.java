package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraitsTest {

  @Test
  void theConditionNumberIsTheRatioOfTheExtremeCurvatures() {
    assertThat(Traits.stronglyConvex(10, 4).conditionNumber()).isEqualTo(2.5);
    assertThat(Traits.convex(10).conditionNumber()).isInfinite();
  }
}
