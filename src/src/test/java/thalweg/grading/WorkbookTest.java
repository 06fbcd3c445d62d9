package thalweg.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookTest {
  private final Logbook logbook = Logbook.inMemory();
  private final Workbook book =
      new Workbook(
          List.of(
              new Exercise<>(
                  "2.1",
                  Double.class,
                  Comparison.number(6, 1e-6, List.of(new Mistake<>(3.0, "twice that"))),
                  List.of("the idea", "the method", "the code"),
                  new Task.Solution("double slope = 6;", "It is 2w.")),
              new Essay("2.2", List.of(), "Because.")),
          List.of(
              Prediction.ofChoices("2", 0.1, 1.0, 1.9, 2.1),
              Prediction.ofNumber("2 steps", 1, 10_000, 2)),
          logbook);

  @Test
  void hintsComeOneAfterTheOther() {
    assertThat(book.hint("2.1")).isEqualTo("Hint 1 of 3: the idea");
    assertThat(book.hint("2.1")).isEqualTo("Hint 2 of 3: the method");
    assertThat(book.hint("2.1")).startsWith("Hint 3 of 3: the code\nThis is the last hint");
    assertThat(book.hint("2.1")).startsWith("Hint 3 of 3: the code");
    assertThat(logbook.entry("2.1").hints()).isEqualTo(3);
    assertThat(book.hint("2.2")).isEqualTo("There is no hint to exercise 2.2.");
  }

  @Test
  void aSolutionIsShownAfterATryAndNotBefore() {
    assertThat(book.solution("2.1").toString()).startsWith("Try first");
    assertThat(book.solution("2.1").code()).isEmpty();
    assertThat(book.check("2.1", Double.NaN).status()).isEqualTo(Verdict.Status.OPEN);
    assertThat(book.solution("2.1").toString()).startsWith("Try first");
    assertThat(book.check("2.1", 5).passed()).isFalse();
    assertThat(book.solution("2.1").toString()).isEqualTo("double slope = 6;\n\nIt is 2w.");
  }

  @Test
  void aWrongAnswerWithoutAKnownMistakeIsPointedToTheHints() {
    assertThat(book.check("2.1", 5).toString()).endsWith(". For a hint run hint(\"2.1\")");
    assertThat(book.check("2.1", 3).toString()).endsWith("Hint: twice that");
  }

  @Test
  void triesAreCountedAndASolvedExerciseStaysSolved() {
    assertThat(book.check("2.1", 5).passed()).isFalse();
    assertThat(book.check("2.1", 6).toString()).isEqualTo("✓ Exercise 2.1: right");
    assertThat(book.check("2.1", 7).passed()).isFalse();
    assertThat(book.check("2.1", null).toString()).endsWith("; solved before");
    assertThat(logbook.entry("2.1")).isEqualTo(new Logbook.Entry(3, true, 0, false));
  }

  @Test
  void aModelAnswerIsShownOnceSomethingWasWritten() {
    assertThat(book.answer("2.2", " \n ").toString())
        .isEqualTo("○ Exercise 2.2: nothing written yet");
    assertThat(book.answer("2.2", null).status()).isEqualTo(Verdict.Status.OPEN);
    assertThat(book.answer("2.2", "no idea").toString()).contains("a sentence or two");
    assertThat(book.solution("2.2").toString()).startsWith("Write your own answer first");
    assertThat(book.answer("2.2", "The slope is two w here.").toString())
        .isEqualTo(
            "✎ Exercise 2.2: 6 words. Compare them with a model answer: run solution(\"2.2\")");
    assertThat(book.solution("2.2").toString()).isEqualTo("Because.");
  }

  @Test
  void eachKindOfExerciseHasItsOwnCall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.check("2.2", 1))
        .withMessageContaining("use answer(\"2.2\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.answer("2.1", "six"))
        .withMessageContaining("use check(\"2.1\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.check("2.7", 1))
        .withMessage("there is no exercise 2.7; there are 2.1, 2.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.guess("7", 1))
        .withMessage("there is no prediction 7; there are 2, 2 steps");
  }

  @Test
  void aGuessIsJudgedOnceTheRunIsDone() {
    assertThat(book.guess("2", 0.1).toString())
        .isEqualTo("✎ Prediction 2: your guess is 0.1; the run will tell");
    assertThat(book.judge("2", 1.9, 1.9).toString())
        .isEqualTo("✗ Prediction 2: you predicted 0.1; the run says 1.9");
    assertThat(book.guess("2", 1.9).status()).isEqualTo(Verdict.Status.NOTED);
    assertThat(book.judge("2", 1.9, 1.9).toString())
        .isEqualTo("✓ Prediction 2: you predicted 1.9, and the run agrees");
  }

  @Test
  void aGuessOutOfRangeIsRefusedAndForgotten() {
    assertThat(book.guess("2", 2.5).toString())
        .isEqualTo("✗ Prediction 2: 2.5 is not one of the four: 0.1, 1, 1.9, 2.1");
    assertThat(book.guess("2 steps", -3).toString())
        .isEqualTo("✗ Prediction 2 steps: -3 is not a number between 1 and 10,000");
    assertThat(book.guess("2 steps", Double.POSITIVE_INFINITY).status())
        .isEqualTo(Verdict.Status.WRONG);
    assertThat(book.judge("2", 1.9, 1.9).status()).isEqualTo(Verdict.Status.OPEN);
  }

  @Test
  void anUntouchedPredictionSaysSo() {
    assertThat(book.guess("2", Double.NaN).toString())
        .isEqualTo(
            "○ Prediction 2: no guess yet; write one of the four: 0.1, 1, 1.9, 2.1 in place of NaN");
    assertThat(book.judge("2", 1.9, 1.9).toString())
        .isEqualTo("○ Prediction 2: you made none; the run says 1.9");
    assertThat(book.judge("2 steps", 100, 150).toString())
        .isEqualTo(
            "○ Prediction 2 steps: you made none; the run says a number between 100 and 150");
  }

  @Test
  void anEarlierGuessIsRememberedWhereTheCellIsUntouched() {
    book.guess("2", 1.9);
    assertThat(book.guess("2", Double.NaN).toString()).contains("your guess is 1.9");
  }

  @Test
  void aNumberIsRightWithinItsFactorAndElseTheDistanceIsTold() {
    book.guess("2 steps", 1100);
    assertThat(book.judge("2 steps", 2089, 2089).toString())
        .isEqualTo("✓ Prediction 2 steps: you predicted 1100; the run says 2089, close enough");
    book.guess("2 steps", 2089);
    assertThat(book.judge("2 steps", 2088.9999, 2088.9999).toString())
        .isEqualTo("✓ Prediction 2 steps: you predicted 2089, and the run agrees");
    book.guess("2 steps", 100);
    assertThat(book.judge("2 steps", 2089, 2089).toString())
        .endsWith("the run says 2089. Your guess is about 21 times too small");
    assertThat(book.judge("2 steps", 100, 150).passed()).isTrue();
    assertThat(book.judge("2 steps", 20, 40).toString()).endsWith("is about three times too large");
  }

  @Test
  void theNearestChoiceIsRight() {
    Workbook factors =
        new Workbook(
            List.of(), List.of(Prediction.ofChoices("3", 1.0, 10.0, 1000.0, 1e5)), logbook);
    factors.guess("3", 1e5);
    assertThat(factors.judge("3", 83_980, 83_980).toString())
        .isEqualTo("✓ Prediction 3: you predicted 100,000; the run says 83,980, close enough");
    factors.guess("3", 1000);
    assertThat(factors.judge("3", 83_980, 83_980).passed()).isFalse();
    factors.guess("3", 1);
    assertThat(factors.judge("3", 1.003, 1.003).toString())
        .endsWith("the run says 1.003, close enough");
  }
}
