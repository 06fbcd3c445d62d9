package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.gradient.GradientDescent;

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

  @AfterEach
  void clearTheInterrupt() {
    Thread.interrupted();
  }

  /** Interrupts in the given trial, counted from 1, and counts them. */
  private static Trial interruptingAt(int trial, int[] calls) {
    return (s, seed) -> {
      if (++calls[0] == trial) {
        Thread.currentThread().interrupt();
      }
      return new Errors(s, s + seed);
    };
  }

  @Test
  void anInterruptDropsTheSettingItCameInAndStaysSet() {
    int[] calls = {0};
    Sweep sweep = Sweep.over("n", SETTINGS, 2, interruptingAt(3, calls));
    assertThat(sweep.settings()).containsExactly(1);
    assertThat(sweep.errors()).hasDimensions(1, 2);
    assertThat(sweep.interrupted()).isTrue();
    assertThat(sweep.toString()).endsWith("(interrupted after 1 of 3 settings)");
    assertThat(calls[0]).isEqualTo(3);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void anInterruptInTheLastTrialLeavesTheLastSettingOut() {
    Sweep sweep = Sweep.over("n", SETTINGS, 2, interruptingAt(6, new int[1]));
    assertThat(sweep.settings()).containsExactly(1, 2);
    assertThat(sweep.interrupted()).isTrue();
  }

  @Test
  void anInterruptBeforeTheFirstSettingIsFinishedLeavesNothing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Sweep.over("n", SETTINGS, 2, interruptingAt(2, new int[1])))
        .withMessage("the sweep over n was interrupted before its first setting was finished");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    int[] calls = {0};
    assertThatIllegalStateException()
        .isThrownBy(() -> Sweep.over("n", SETTINGS, 1, interruptingAt(0, calls)));
    assertThat(calls[0]).isZero();
  }

  /** A solver hands back the point it had reached; only the interrupt shows that it was not done. */
  @Test
  void anInterruptThatASolverSwallowsIsNotSwallowedByTheSweep() {
    Sweep sweep =
        Sweep.over(
            "step",
            new double[] {0.1, 0.2, 0.3},
            1,
            (step, seed) -> {
              Solution fit =
                  new GradientDescent(step)
                      .minimize(
                          Quadratic.diagonal(1),
                          new double[] {1},
                          Stop.after(100),
                          iterate -> {
                            if (step == 0.2 && iterate.k() == 5) {
                              Thread.currentThread().interrupt();
                            }
                          });
              return new Errors(fit.value(), fit.value());
            });
    assertThat(sweep.settings()).containsExactly(0.1);
    assertThat(sweep.interrupted()).isTrue();
  }

  @Test
  void aWholeSweepIsNotInterrupted() {
    Sweep sweep = Sweep.over("n", SETTINGS, 1, (s, seed) -> new Errors(s, s));
    assertThat(sweep.interrupted()).isFalse();
    assertThat(sweep.toString()).doesNotContain("interrupted");
    assertThat(sweep.sdTrain()).containsExactly(0, 0, 0);
  }

  @Test
  void whatIsNoNumberIsNeverBest() {
    Sweep some = Sweep.over("n", SETTINGS, 1, (s, seed) -> new Errors(0, s == 1 ? Double.NaN : -s));
    assertThat(some.best()).isEqualTo(4);
    Sweep diverged =
        Sweep.over("n", SETTINGS, 2, (s, seed) -> new Errors(0, Double.POSITIVE_INFINITY));
    assertThat(diverged.meanValidation()[0]).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatIllegalStateException()
        .isThrownBy(diverged::best)
        .withMessage("no setting of n has a finite mean error");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-12, 1e12, 1e300})
  void errorsMayBeInAnyUnit(double unit) {
    Sweep sweep = Sweep.over("n", SETTINGS, 3, (s, seed) -> new Errors(unit, (s + seed) * unit));
    assertThat(sweep.meanValidation()[0] / unit).isCloseTo(2, offset(1e-14));
    assertThat(sweep.sdValidation()[0] / unit).isCloseTo(1, offset(1e-14));
  }

  @Test
  void emptySweepsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.over("n", new double[0], 1, (s, seed) -> new Errors(0, 0)))
        .withMessage("number of settings must be at least 1 but was 0");
  }
}
