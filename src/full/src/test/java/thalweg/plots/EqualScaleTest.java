package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualScaleTest {

  @Test
  void aPanelMayBeLower() {
    Range xs = new Range(Scale.LINEAR, 0, 2);
    assertThat(EqualScale.height(xs, new Range(Scale.LINEAR, 0, 1), 220)).isEqualTo(110);
    assertThat(EqualScale.height(xs, new Range(Scale.LINEAR, 0, 0.1), 220)).isEqualTo(55);
  }

  /** 700 pixels for four units are 175 for each; a figure is never lower than a quarter of its width, at most 200 pixels, or higher than 560. */
  @ParameterizedTest
  @CsvSource({"2, 350", "3, 525", "1.01, 177", "0.1, 175", "4, 560", "100, 560"})
  void oneUnitIsAsLongOnBothAxes(double units, int height) {
    Range xs = new Range(Scale.LINEAR, 1, 5);
    Range ys = new Range(Scale.LINEAR, -1, units - 1);
    assertThat(EqualScale.height(xs, ys, 700)).isEqualTo(height);
  }
}
