package thalweg.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The silver step sizes against the sequences and sums of the papers. */
class SilverTest {
  private static final double RHO = 1 + Math.sqrt(2);

  /** Altschuler and Parrilo (2024), §1: [√2, 2, √2, 2+√2, √2, 2, √2, …]. */
  @Test
  void beginsAsInThePaper() {
    double root = Math.sqrt(2);
    assertThat(new Silver(0.5).first(8))
        .containsExactly(
            new double[] {
              root / 2, 1, root / 2, 1 + root / 2, root / 2, 1, root / 2, 0.5 * (1 + RHO * RHO)
            },
            offset(1e-14));
  }

  /** The steps of a block sum to ρᵐ − 1: a share of them is far beyond 2/L. */
  @Test
  void theFirstStepsSumToAPowerOfTheSilverRatioLessOne() {
    for (int m = 1; m <= 12; m++) {
      double sum = Arrays.stream(new Silver(1).first((1 << m) - 1)).sum();
      assertThat(sum).isCloseTo(Math.pow(RHO, m) - 1, offset(1e-9 * sum));
    }
  }

  /** Two steps of the strongly convex schedule are those whose worst case Altschuler and Parrilo (2018) minimize. */
  @Test
  void twoStepsAreTheBestPair() {
    double kappa = 10;
    double s = Math.sqrt(kappa * kappa + (kappa - 1) * (kappa - 1));
    Schedule pair = new SilverStronglyConvex(1 / kappa, kappa, 2);
    assertThat(pair.at(0)).isCloseTo(2 / (1 + s), offset(1e-14));
    assertThat(pair.at(1)).isCloseTo(2 / (2 * 1 + 2 * kappa - 1 - s), offset(1e-13));
    assertThat(pair.at(2)).isEqualTo(pair.at(0));
    assertThat(pair.at(7)).isEqualTo(pair.at(1));
  }

  @Test
  void aBlockOfOneIsTheBestFixedStep() {
    SilverStronglyConvex one = new SilverStronglyConvex(0.1, 4, 1);
    assertThat(one.first(3))
        .containsExactly(new double[] {0.16, 0.16, 0.16}, offset(1e-15)); // 2/(L+μ)
    assertThat(one.contraction()).isCloseTo(0.6, offset(1e-15));
  }

  @Test
  void theSecondHalfOfABlockRepeatsTheFirstButForItsLastStep() {
    double[] block = new SilverStronglyConvex(1, 100, 16).first(16);
    assertThat(Arrays.copyOfRange(block, 8, 15)).containsExactly(Arrays.copyOf(block, 7));
    assertThat(block[7]).isGreaterThan(block[3]).isLessThan(block[15]);
    assertThat(new SilverStronglyConvex(1, 1).first(5)).as("κ = 1").containsExactly(1, 1, 1, 1, 1);
    assertThat(new SilverStronglyConvex(1, 100).block()).isEqualTo(8);
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Silver(0))
        .withMessage("unit must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Silver.bound(4))
        .withMessage("steps must be one below a power of two (1, 3, 7, 15, …) but was 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SilverStronglyConvex(1, 10, 6))
        .withMessage("block must be a power of two but was 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SilverStronglyConvex(1, 0.5, 4))
        .withMessage("conditionNumber must be at least 1 and finite but was 0.5");
  }
}
