package thalweg.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

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
}
