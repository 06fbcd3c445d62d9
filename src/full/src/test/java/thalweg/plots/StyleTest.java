package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class StyleTest {

  @Test
  void coloursDashesAndMarkersRepeatOnlyAfterAllCombinations() {
    List<Integer> series = IntStream.range(0, 35).boxed().toList();
    assertThat(series)
        .extracting(i -> Style.colour(i) + Arrays.toString(Style.dash(i)))
        .doesNotHaveDuplicates();
    assertThat(series)
        .extracting(i -> List.of(Style.colour(i), Style.marker(i)))
        .doesNotHaveDuplicates();
    assertThat(Style.colour(35)).isSameAs(Style.colour(0));
    assertThat(Style.marker(35)).isSameAs(Style.marker(0));
  }

  @Test
  void aTranslucentColourIsTheSameColour() {
    assertThat(Style.translucent(new Color(1, 2, 3), 4)).isEqualTo(new Color(1, 2, 3, 4));
  }

  @Test
  void theWidestTextDecidesHowMuchStandsBesideTheFrame() {
    int one = Style.widest(List.of("0"), Style.TICK_FONT);
    int ten = Style.widest(List.of("0000000000"), Style.TICK_FONT);
    assertThat(one).isBetween(4, 10);
    assertThat(ten).isBetween(10 * one - 10, 10 * one);
    assertThat(Style.widest(List.of("0", "0000000000", "00"), Style.TICK_FONT)).isEqualTo(ten);
    assertThat(Style.widest(List.of(), Style.TICK_FONT)).isZero();
    assertThat(Style.besideLabels(List.of("0"))).isEqualTo(37 + one);
  }

  @Test
  void theAxesOfAChartAreTheUnitSquare() {
    XYChart chart = Drawing.of(Plot.of("", "", "").line("", new double[] {5, 9}));
    assertThat(chart.getStyler().getXAxisMin()).isZero();
    assertThat(chart.getStyler().getXAxisMax()).isEqualTo(1);
    assertThat(chart.getStyler().getYAxisMin()).isZero();
    assertThat(chart.getStyler().getYAxisMax()).isEqualTo(1);
    assertThat(chart.getStyler().isPlotGridLinesVisible()).isFalse();
  }
}
