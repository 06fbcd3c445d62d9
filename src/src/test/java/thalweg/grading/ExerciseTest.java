package thalweg.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ExerciseTest {
  private static final Exercise<Double> SLOPE =
      new Exercise<>(
          "2.1",
          Double.class,
          Comparison.number(
              6, 1e-6, List.of(new Mistake<>(3.0, "the derivative of w² is 2w, not w"))),
          List.of("differentiate w²"),
          new Task.Solution("2 * 3.0", "The slope is 2w."));

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static Exercise<Supplier> code() {
    return new Exercise<>(
        "2.1",
        Supplier.class,
        supplier -> supplier.get().equals(1) ? Finding.right() : Finding.wrong("not 1"),
        List.of(),
        new Task.Solution("", ""));
  }

  private static String running(Supplier<Object> answer) {
    return code().check(answer).toString();
  }

  @Test
  void aWrongAnswerIsToldItsMistakeAndNotTheTruth() {
    assertThat(SLOPE.check(3).toString())
        .isEqualTo(
            "✗ Exercise 2.1: 3 is about two times too small. Hint: the derivative of w² is 2w, not w");
  }

  @Test
  void anyKindOfNumberIsANumber() {
    assertThat(SLOPE.check(6).toString()).isEqualTo("✓ Exercise 2.1: right");
    assertThat(SLOPE.check(6L).passed()).isTrue();
    assertThat(SLOPE.check(6.0f).passed()).isTrue();
    assertThat(SLOPE.check(6.0000001).passed()).isTrue();
  }

  @Test
  void nullIsNotAnsweredYet() {
    assertThat(SLOPE.check(null).toString())
        .isEqualTo("○ Exercise 2.1: not answered yet (the answer is null)");
  }

  @Test
  void anAnswerOfAnotherTypeIsTold() {
    assertThat(SLOPE.check("six").toString())
        .isEqualTo("✗ Exercise 2.1: the answer must be a number but is a String");
    DoubleUnaryOperator f = x -> 2 * x;
    assertThat(SLOPE.check(f).toString()).endsWith("but is a DoubleUnaryOperator");
    assertThat(SLOPE.check(new int[] {6}).toString()).endsWith("but is an int[]");
  }

  @Test
  void whatTheAnswerThrowsIsTheReason() {
    assertThat(running(() -> List.of().get(0)))
        .startsWith(
            "✗ Exercise 2.1: your code threw java.lang.ArrayIndexOutOfBoundsException: Index 0");
    assertThat(running(ExerciseTest::endless))
        .contains("StackOverflowError: does a method call itself");
    assertThat(
            running(
                () -> {
                  throw new AssertionError("no");
                }))
        .endsWith("your code threw java.lang.AssertionError: no");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Object endless() {
    return endless();
  }

  @Test
  void codeThatDoesNotEndIsInterrupted() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    assertThat(code().check(waiting(() -> {}, stopped), 1000).toString())
        .startsWith(
            "✗ Exercise 2.1: your code has not finished after 1 second. Does every loop end?");
    stopped.await();
  }

  @Test
  void anInterruptOfTheCellStopsTheCheck() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Verdict verdict = code().check(waiting(Thread.currentThread()::interrupt, stopped));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(verdict.status()).isEqualTo(Verdict.Status.OPEN);
    stopped.await();
  }

  /** An answer that does something and then waits for an interrupt. */
  private static Supplier<Object> waiting(Runnable first, CountDownLatch stopped) {
    return () -> {
      first.run();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        stopped.countDown();
      }
      return 1;
    };
  }
}
