package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a plot says about the values it cannot show. */
class OutsideTest {
  private static final Axis X = Axis.of("epoch");

  private static String linear(double... y) {
    return of(new Range(Scale.LINEAR, 0, 10), y);
  }

  private static String of(Range range, double... y) {
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 5 + i;
    }
    return Outside.of(new Mark.Line("", x, y), range, X);
  }

  @Test
  void whatFitsNeedsNoWords() {
    assertThat(linear(0, 5, 10)).isEmpty();
    assertThat(linear(10 * (1 + 1e-13), Double.NaN)).isEmpty();
    assertThat(Outside.of(new Mark.Horizontal("", 99), new Range(Scale.LINEAR, 0, 1), X)).isEmpty();
  }

  @Test
  void theFirstPlaceAndTheHighestValueAboveAreTold() {
    assertThat(linear(1, 12, 40, 11))
        .isEqualTo("; leaves the top of the chart at epoch 6 and reaches 40");
    assertThat(linear(11, 3)).isEqualTo("; leaves the top of the chart at epoch 5 and reaches 11");
    assertThat(linear(1, 11, Double.POSITIVE_INFINITY)).endsWith(" and reaches infinity");
  }

  @Test
  void valuesBelowAreCounted() {
    assertThat(linear(-1, 5)).isEqualTo("; 1 value below the chart");
    assertThat(linear(-1, 5, -2, 11))
        .isEqualTo(
            "; leaves the top of the chart at epoch 8 and reaches 11; 2 values below the chart");
    Range decades = new Range(Scale.LOGARITHMIC, 0.1, 10);
    assertThat(of(decades, 0.01, 0.1, 0, -3))
        .isEqualTo(
            "; 1 value below the chart; 2 values at or below 0 cannot be shown on the logarithmic axis");
    assertThat(of(decades, 0, 1))
        .isEqualTo("; 1 value at or below 0 cannot be shown on the logarithmic axis");
  }
}
