package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinsTest {

  @Test
  void valuesAreCountedFromTheSmallestToTheLargest() {
    // The edges belong to the bin at their right, the last to the last bin.
    Mark.Histogram four = Bins.of("", new double[] {-1, 0, 1, 2.9, 3, 1.5}, 4);
    assertThat(four.edges()).containsExactly(new double[] {-1, 0, 1, 2, 3}, within(1e-12));
    assertThat(four.counts()).containsExactly(1, 1, 2, 2);
  }

  @Test
  void oneValueIsInTheMiddleOfABinOfWidthOne() {
    Mark.Histogram one = Bins.of("", new double[] {7, 7}, 1);
    assertThat(one.edges()).containsExactly(6.5, 7.5);
    assertThat(one.counts()).containsExactly(2);
  }

  @Test
  void theFirstOfTheFullestBinsIsTold() {
    Axis x = Axis.of("residual (mm)");
    assertThat(Bins.words(Bins.of("", new double[] {0, 1, 2, 3, 2.5, 1.5}, 3), x))
        .isEqualTo("counts 6 values in 3 bins, residual from 0 to 3; most, 3, between 2 and 3");
    assertThat(Bins.words(Bins.of("", new double[] {0, 1, 1, 2, 3, 2}, 3), x))
        .endsWith("; most, 3, between 2 and 3");
    assertThat(Bins.words(Bins.of("", new double[] {0, 0.5, 1, 1.5, 2}, 2), x))
        .endsWith("; most, 3, between 1 and 2");
    assertThat(Bins.words(Bins.of("", new double[] {0, 0.5, 1, 2}, 2), x))
        .endsWith("; most, 2, between 0 and 1");
  }

  @Test
  void wrongInputIsExplained() {
    assertThatThrownBy(() -> Bins.of("r", new double[0], 3))
        .hasMessage("the number of values of \"r\" must be at least 1 but was 0");
    assertThatThrownBy(() -> Bins.of("r", new double[] {1}, 0))
        .hasMessageContaining("bins must be at least 1");
    assertThatThrownBy(() -> Bins.of("r", new double[] {1, Double.NaN}, 2))
        .hasMessageContaining("r");
  }
}
