package thalweg.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SolutionTest {

  private static Solution of(double gradientNorm, Termination termination) {
    return new Solution(
        new double[] {1, 2},
        0.125,
        gradientNorm,
        7,
        new Counts(3, 8, 0, 0),
        termination,
        "detail",
        new Trace());
  }

  @Test
  void readsAsASentenceThatEndsWithAdvice() {
    assertThat(of(1.25e-9, Termination.GRADIENT_SMALL))
        .hasToString(
            "value 0.1250000000, gradient norm 1.25e-09 after 7 iterations (8 gradients, 3 values):"
                + " detail; the gradient is as small as you asked for");
  }

  @Test
  void aMethodWithoutGradientsNamesNone() {
    assertThat(of(Double.NaN, Termination.TIME_LIMIT))
        .hasToString(
            "value 0.1250000000 after 7 iterations (8 gradients, 3 values): detail; the time was used"
                + " up; allow more, or take a faster method");
  }

  @Test
  void convergedWhereARuleOfSuccessEndedIt() {
    assertThat(of(0, Termination.GRADIENT_SMALL).converged()).isTrue();
    assertThat(of(0, Termination.CONDITION_MET).converged()).isTrue();
    assertThat(of(0, Termination.ITERATION_LIMIT).converged()).isFalse();
    assertThat(of(0, Termination.UNBOUNDED).converged()).isFalse();
  }
}
