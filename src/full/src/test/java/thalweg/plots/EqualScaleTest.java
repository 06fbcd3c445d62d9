package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualScaleTest {

  /** 700 pixels for four units are 175 for each; a figure is never lower than 200 pixels or higher than 560. */
  @ParameterizedTest
  @CsvSource({"2, 350", "3, 525", "1.01, 200", "0.1, 200", "4, 560", "100, 560"})
  void oneUnitIsAsLongOnBothAxes(double units, int height) {
    Range xs = new Range(Scale.LINEAR, 1, 5);
    Range ys = new Range(Scale.LINEAR, -1, units - 1);
    assertThat(EqualScale.height(xs, ys, 700)).isEqualTo(height);
  }
}
