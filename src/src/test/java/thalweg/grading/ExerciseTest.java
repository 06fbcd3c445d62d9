package thalweg.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseTest {
  private static final Exercise EXERCISE = new Exercise("2.1", "use the largest eigenvalue");

  @Test
  void anOpenAnswerIsNotWrong() {
    assertThat(EXERCISE.number(Double.NaN, 4, 1e-6).status()).isEqualTo(Verdict.Status.OPEN);
    assertThat(EXERCISE.vector(new double[0], new double[2], 1e-6).status())
        .isEqualTo(Verdict.Status.OPEN);
    assertThat(EXERCISE.choice(" ", "log").toString())
        .isEqualTo("○ Exercise 2.1: not answered yet");
    assertThat(EXERCISE.choice(null, "log").passed()).isFalse();
  }

  @Test
  void aRightAnswerPassesWithinItsTolerance() {
    assertThat(EXERCISE.number(4.0000001, 4, 1e-6).passed()).isTrue();
    assertThat(EXERCISE.number(0, 0, 1e-6).passed()).isTrue();
    assertThat(EXERCISE.vector(new double[] {1e-9, 100}, new double[] {0, 100}, 1e-6).passed())
        .isTrue();
    assertThat(EXERCISE.choice(" Log ", "log").toString()).isEqualTo("✓ Exercise 2.1: right");
  }

  @Test
  void aWrongAnswerIsToldHowFarOffItIsAndAHintButNotTheTruth() {
    assertThat(EXERCISE.number(5, 4, 1e-6).toString())
        .isEqualTo("✗ Exercise 2.1: 5.00000 is off by 25 %. Hint: use the largest eigenvalue");
    assertThat(EXERCISE.vector(new double[] {1, 3}, new double[] {1, 7}, 1e-6).toString())
        .contains("entry 1, 3.00000")
        .doesNotContain("7");
    assertThat(EXERCISE.vector(new double[3], new double[2], 1).toString())
        .contains("expected 2 entries but found 3");
    assertThat(EXERCISE.choice("exp", "log").passed()).isFalse();
  }

  @Test
  void aWitnessIsHeldToItsCondition() {
    assertThat(EXERCISE.witness(new double[0], w -> w[0] < 0, "is not negative").status())
        .isEqualTo(Verdict.Status.OPEN);
    assertThat(EXERCISE.witness(new double[] {-1}, w -> w[0] < 0, "is not negative").passed())
        .isTrue();
    assertThat(EXERCISE.witness(new double[] {2}, w -> w[0] < 0, "is not negative").toString())
        .isEqualTo("✗ Exercise 2.1: [2.0] is not negative. Hint: use the largest eigenvalue");
  }

  @Test
  void infiniteAndNaNAnswersAreWrong() {
    assertThat(EXERCISE.number(Double.POSITIVE_INFINITY, 4, 1e-6).status())
        .isEqualTo(Verdict.Status.WRONG);
    assertThat(EXERCISE.vector(new double[] {Double.NaN}, new double[] {0}, 1e-6).status())
        .isEqualTo(Verdict.Status.WRONG);
  }

  @Test
  void aTruthThatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> EXERCISE.number(1, Double.NaN, 1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-320, 1e-305, 1e-200, -1e-12, 1e12, 1e200, -1e308})
  void toleranceIsRelativeInAnyUnit(double truth) {
    assertThat(EXERCISE.number(truth, truth, 1e-6).passed()).isTrue();
    assertThat(EXERCISE.number(1.1 * truth, truth, 0.2).passed()).isTrue();
    assertThat(EXERCISE.number(1.1 * truth, truth, 0.05).passed()).isFalse();
    assertThat(EXERCISE.number(0, truth, 0.5).passed()).isFalse();
    assertThat(EXERCISE.number(-truth, truth, 1.5).passed()).isFalse();
    assertThat(EXERCISE.vector(new double[] {truth, 0}, new double[] {truth, truth}, 0.5).passed())
        .isFalse();
    assertThat(
            EXERCISE
                .vector(new double[] {truth, 0.9 * truth}, new double[] {truth, truth}, 0.2)
                .passed())
        .isTrue();
  }

  @Test
  void zeroIsMetExactlyOrNot() {
    assertThat(EXERCISE.number(-0.0, 0, 1e-6).passed()).isTrue();
    assertThat(EXERCISE.number(Double.MIN_VALUE, 0, 1e-6).passed()).isFalse();
    assertThat(EXERCISE.vector(new double[] {1e-300}, new double[] {0}, 1).passed()).isFalse();
    assertThat(EXERCISE.number(Double.POSITIVE_INFINITY, 1e308, 100).passed()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> EXERCISE.vector(new double[] {1}, new double[] {Double.POSITIVE_INFINITY}, 1e-6))
        .withMessageStartingWith("truth must be finite");
  }
}
