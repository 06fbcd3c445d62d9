package thalweg.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
  private static final Comparison<DoubleUnaryOperator> SQUARE =
      new Comparison<>(
          x -> x * x,
          List.of(
              new Probe<>("the data", f -> new double[] {f.applyAsDouble(2)}, 1e-6),
              new Probe<>("other data", f -> new double[] {f.applyAsDouble(3)}, 1e-6, "use x"),
              new Probe<>(
                  "a vector", f -> new double[] {f.applyAsDouble(5), f.applyAsDouble(1)}, 1e-6)),
          List.of(
              new Mistake<>(x -> 2 * x, "square, do not double"),
              new Mistake<>(x -> x, "that is x"),
              new Mistake<>(x -> x / 0, "you divide by zero")));

  private static String number(double answer, double truth) throws Exception {
    return Comparison.number(truth, 1e-6, List.of()).judge(answer).message();
  }

  @Test
  void anAnswerIsRightIfItIsRightOnEveryProbe() throws Exception {
    assertThat(SQUARE.judge(x -> Math.pow(x, 2)).status()).isEqualTo(Verdict.Status.RIGHT);
  }

  @Test
  void aTypedInNumberFailsOnOtherDataAndIsToldWhere() throws Exception {
    assertThat(SQUARE.judge(x -> 4).message())
        .isEqualTo(
            "right on the data, but on other data 4 is about two times too small. Hint: use x");
  }

  @Test
  void aMistakeThatIsRightByLuckOnTheFirstDataIsStillNamed() throws Exception {
    assertThat(SQUARE.judge(x -> x + x).message())
        .startsWith(
            "right on the data, but on other data 6 is about one and a half times too small")
        .endsWith("Hint: square, do not double");
  }

  @Test
  void aMistakeIsNamedOnlyIfItGivesTheSameEverywhere() throws Exception {
    assertThat(SQUARE.judge(x -> x).message()).endsWith("Hint: that is x");
    assertThat(SQUARE.judge(x -> x == 2 ? 2 : 7).message())
        .isEqualTo("on the data 2 is about two times too small");
  }

  @Test
  void infiniteAnswersAreComparedWithInfiniteMistakes() throws Exception {
    assertThat(SQUARE.judge(x -> Double.POSITIVE_INFINITY).message())
        .isEqualTo("on the data your answer is infinite. Hint: you divide by zero");
    assertThat(SQUARE.judge(x -> Double.NEGATIVE_INFINITY).message())
        .isEqualTo("on the data your answer is infinite");
  }

  @Test
  void anAnswerIsOpenWhileItIsNaNOrEmptyOrNull() throws Exception {
    assertThat(SQUARE.judge(x -> Double.NaN).message())
        .isEqualTo("not answered yet (the answer is NaN, as 0/0 would be)");
    Comparison<double[]> vector =
        new Comparison<>(
            new double[] {1, 2},
            List.of(new Probe<>("", w -> w.length > 5 ? null : w, 1e-6)),
            List.of());
    assertThat(vector.judge(new double[0]).message()).isEqualTo("not answered yet");
    assertThat(vector.judge(new double[9]).status()).isEqualTo(Verdict.Status.OPEN);
    assertThat(vector.judge(new double[] {Double.NaN, 2}).message())
        .isEqualTo("your answer has an entry 0 that is not a number (NaN)");
  }

  @Test
  void whatIsNaNOnOtherDataAloneIsWrong() throws Exception {
    assertThat(SQUARE.judge(x -> x == 2 ? 4 : Double.NaN).message())
        .isEqualTo(
            "right on the data, but on other data your answer is not a number (NaN). Hint: use x");
  }

  @ParameterizedTest
  @CsvSource({
    "8, 2, is about four times too large",
    "2, 8, is about four times too small",
    "1003, 1000, is 0.3 % too large",
    "0.9, 1, is 10 % too small",
    "1.3, 1, is 30 % too large",
    "1.5, 1, is about one and a half times too large",
    "-5, 5, has the wrong sign",
    "-10, 5, has the wrong sign and size",
    "0, 5, your answer is zero",
    "1, 0, is too large",
    "-1, 0, is too small",
    "2500, 10, is about 250 times too large",
    "23, 1, is about 23 times too large",
    "1e5, 1, is more than a thousand times too large",
    "1, 1e9, is more than a million times too small",
    "1.00001, 1, is 0.001 % too large",
    "1.000002, 1, is 0.0002 % too large",
    "Infinity, 1, is infinite",
  })
  void anErrorIsToldInWords(double given, double right, String words) throws Exception {
    assertThat(number(given, right)).endsWith(words);
  }

  @Test
  void anErrorThatIsTheSameInAllEntriesIsToldOnce() {
    double[] right = {1, -2, 3};
    assertThat(Deviation.of(new double[] {4, -8, 12}, right, 1e-6))
        .isEqualTo("is about four times too large in every entry");
    assertThat(Deviation.of(new double[] {-1, 2, -3}, right, 1e-6))
        .isEqualTo("has the wrong sign in every entry");
    assertThat(Deviation.of(new double[] {1, 7, 3}, right, 1e-6))
        .isEqualTo("is wrong in 1 of 3 entries; entry 1, 7, has the wrong sign and size");
    assertThat(Deviation.of(new double[] {0, 0, 0}, right, 1e-6))
        .isEqualTo("is wrong in 3 of 3 entries; entry 0 is zero");
    assertThat(Deviation.of(new double[2], right, 1e-6))
        .isEqualTo("has 2 entries where 3 are expected");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-320, 1e-305, 1e-200, -1e-12, 1e12, 1e200, -1e308})
  void toleranceIsRelativeInAnyUnit(double truth) throws Exception {
    Comparison<Double> loose = Comparison.number(truth, 0.2, List.of());
    assertThat(Comparison.number(truth, 1e-6, List.of()).judge(truth).status())
        .isEqualTo(Verdict.Status.RIGHT);
    assertThat(loose.judge(1.1 * truth).status()).isEqualTo(Verdict.Status.RIGHT);
    assertThat(loose.judge(1.3 * truth).status()).isEqualTo(Verdict.Status.WRONG);
    assertThat(loose.judge(0.0).status()).isEqualTo(Verdict.Status.WRONG);
    assertThat(loose.judge(-truth).status()).isEqualTo(Verdict.Status.WRONG);
  }

  @Test
  void zeroIsMetExactlyOrNot() throws Exception {
    Comparison<Double> zero = Comparison.number(0, 1e-6, List.of());
    assertThat(zero.judge(-0.0).status()).isEqualTo(Verdict.Status.RIGHT);
    assertThat(zero.judge(Double.MIN_VALUE).status()).isEqualTo(Verdict.Status.WRONG);
  }

  @Test
  void aToleranceIsPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.number(1, 0, List.of()))
        .withMessageStartingWith("tolerance must be positive");
  }
}
