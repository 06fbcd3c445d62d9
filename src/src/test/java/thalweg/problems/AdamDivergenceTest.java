package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AdamDivergenceTest {

  @Test
  void aLargeSlopeInEveryPeriodAndSmallOnesAgainstIt() {
    AdamDivergence f = new AdamDivergence(3);
    assertThat(new double[] {f.slope(1), f.slope(2), f.slope(3), f.slope(4)})
        .containsExactly(3, -1, -1, 3);
    assertThat(AdamDivergence.experiment().slope(102)).isEqualTo(1010);
    assertThat(AdamDivergence.experiment().slope(101)).isEqualTo(-10);
  }

  @Test
  void regretIsTheSlopeTimesTheDistanceToMinusOne() {
    AdamDivergence f = new AdamDivergence(3);
    assertThat(f.regret(1, 0.5)).isEqualTo(4.5);
    assertThat(f.regret(2, 0.5)).isEqualTo(-1.5);
    assertThat(f.regret(1, -1)).isZero();
    assertThat(f.project(1.5)).isEqualTo(1);
    assertThat(f.project(-1.5)).isEqualTo(-1);
  }

  @Test
  void theDecayRateOfTheProof() {
    assertThat(new AdamDivergence(3).beta2()).isEqualTo(0.1);
  }

  @Test
  void slopesOfWhichMinusOneIsNotTheBestAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdamDivergence(2))
        .withMessage("large must be above (period − 1)·small = 2.0 but was 2.0");
  }
}
