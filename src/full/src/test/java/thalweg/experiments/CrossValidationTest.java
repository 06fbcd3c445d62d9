package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
