package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.samples.KFold;

class CrossValidationTest {
  private static final CrossValidation THREE =
      new CrossValidation(List.of(new Errors(1, 2), new Errors(2, 5), new Errors(3, 8)));

  @Test
  void meanAndSpreadAreOverTheFolds() {
    assertThat(THREE.meanTrain()).isEqualTo(2);
    assertThat(THREE.meanValidation()).isEqualTo(5);
    assertThat(THREE.sdValidation()).isEqualTo(3);
    assertThat(THREE.standardError()).isCloseTo(Math.sqrt(3), offset(1e-15));
    assertThat(THREE)
        .hasToString(
            "training error 2.000, validation error 5.000 ± 1.7 (standard error over 3 folds)");
  }

  @Test
  void everyFoldIsTriedOnceInOrder() {
    var splits = KFold.random(10, 5, 1);
    var result = CrossValidation.over(splits, s -> new Errors(s.train().length, splits.indexOf(s)));
    assertThat(result.folds()).extracting(Errors::train).containsOnly(8.0);
    assertThat(result.folds())
        .extracting(Errors::validation)
        .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void oneFoldIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrossValidation(List.of(new Errors(1, 1))))
        .withMessage("number of folds must be at least 2 but was 1");
  }

  @AfterEach
  void clearTheInterrupt() {
    Thread.interrupted();
  }

  private static CrossValidation interruptedIn(int fold, int[] calls) {
    return CrossValidation.over(
        KFold.random(10, 5, 1),
        split -> {
          if (++calls[0] == fold) {
            Thread.currentThread().interrupt();
          }
          return new Errors(calls[0], 2 * calls[0]);
        });
  }

  @Test
  void anInterruptDropsTheFoldItCameInAndStaysSet() {
    int[] calls = {0};
    CrossValidation result = interruptedIn(4, calls);
    assertThat(result.folds()).extracting(Errors::train).containsExactly(1.0, 2.0, 3.0);
    assertThat(result.planned()).isEqualTo(5);
    assertThat(result.interrupted()).isTrue();
    assertThat(result.meanValidation()).isEqualTo(4);
    assertThat(result)
        .hasToString(
            "training error 2.000, validation error 4.000 ± 1.2 (standard error over 3 folds of 5: interrupted)");
    assertThat(calls[0]).isEqualTo(4);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void anInterruptInTheLastFoldLeavesItOut() {
    CrossValidation result = interruptedIn(5, new int[1]);
    assertThat(result.folds()).hasSize(4);
    assertThat(result.interrupted()).isTrue();
  }

  @Test
  void oneFinishedFoldHasNoSpread() {
    CrossValidation result = interruptedIn(2, new int[1]);
    assertThat(result.meanTrain()).isEqualTo(1);
    assertThat(result.sdValidation()).isNaN();
    assertThat(result.toString()).contains("± NaN (standard error over 1 folds of 5: interrupted)");
  }

  @Test
  void anInterruptBeforeTheFirstFoldIsFinishedLeavesNothing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> interruptedIn(1, new int[1]))
        .withMessage("the cross-validation was interrupted before its first fold was finished");
    int[] calls = {0};
    assertThatIllegalStateException().isThrownBy(() -> interruptedIn(0, calls));
    assertThat(calls[0]).isZero();
  }

  @Test
  void aWholeCrossValidationIsNotInterrupted() {
    assertThat(interruptedIn(0, new int[1]).interrupted()).isFalse();
    assertThat(THREE.interrupted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-12, 1e12, 1e300})
  void errorsMayBeInAnyUnit(double unit) {
    CrossValidation result =
        new CrossValidation(
            List.of(
                new Errors(unit, 2 * unit),
                new Errors(unit, 5 * unit),
                new Errors(unit, 8 * unit)));
    assertThat(result.meanValidation() / unit).isCloseTo(5, offset(1e-14));
    assertThat(result.sdValidation() / unit).isCloseTo(3, offset(1e-14));
  }

  @Test
  void moreFoldsThanPlannedOrNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrossValidation(THREE.folds(), 2))
        .withMessage("number of folds must be at least 3 but was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrossValidation(List.of(), 2))
        .withMessage("number of finished folds must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossValidation.over(List.of("one"), one -> new Errors(1, 1)))
        .withMessage("number of folds must be at least 2 but was 1");
  }
}
