package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class SweepTest {
  private static final double[] SETTINGS = {1, 2, 4};

  @Test
  void meansAndDeviationsAreOverSeeds() {
    Sweep sweep = Sweep.over("λ", SETTINGS, 3, (s, seed) -> new Errors(s, s + seed));
    assertThat(sweep.meanTrain()).containsExactly(SETTINGS, offset(1e-15));
    assertThat(sweep.sdTrain()).containsExactly(new double[3], offset(1e-15));
    assertThat(sweep.meanValidation()).containsExactly(new double[] {2, 3, 5}, offset(1e-14));
    assertThat(sweep.sdValidation()).containsExactly(new double[] {1, 1, 1}, offset(1e-14));
    assertThat(sweep.errors()[2][1].gap()).isEqualTo(1);
    assertThat(sweep.errors()[2][1])
        .hasToString("training error 4.000, validation error 5.000, gap 1.000");
  }

  @Test
  void runsHaveOneRowASeed() {
    Sweep sweep = Sweep.over("λ", SETTINGS, 2, (s, seed) -> new Errors(s, s + seed));
    assertThat(sweep.trainRuns()).isDeepEqualTo(new double[][] {{1, 2, 4}, {1, 2, 4}});
    assertThat(sweep.validationRuns()).isDeepEqualTo(new double[][] {{1, 2, 4}, {2, 3, 5}});
  }

  @Test
  void bestHasTheSmallestMeanValidationError() {
    Sweep sweep =
        Sweep.over("λ", SETTINGS, 2, (s, seed) -> new Errors(0, (s - 2) * (s - 2) + seed));
    assertThat(sweep.best()).isEqualTo(2);
    assertThat(sweep.sdValidation()[1]).isGreaterThan(0);
    assertThat(sweep.toString()).startsWith("λ: training error, validation error");
  }

  @Test
  void anInterruptedSweepKeepsWhatIsFinished() {
    Sweep sweep =
        Sweep.over(
            "n",
            SETTINGS,
            1,
            (s, seed) -> {
              if (s == 2) {
                Thread.currentThread().interrupt();
              }
              return new Errors(s, s);
            });
    assertThat(sweep.settings()).containsExactly(1, 2);
    assertThat(sweep.toString()).endsWith("(interrupted after 2 of 3 settings)");
    Thread.currentThread().interrupt();
    assertThatIllegalStateException()
        .isThrownBy(() -> Sweep.over("n", SETTINGS, 1, (s, seed) -> new Errors(0, 0)));
  }

  @Test
  void emptySweepsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.over("n", new double[0], 1, (s, seed) -> new Errors(0, 0)))
        .withMessage("number of settings must be at least 1 but was 0");
  }
}
