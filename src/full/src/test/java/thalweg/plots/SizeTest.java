package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class SizeTest {

  @Test
  void panelsAreTogetherAsWideAsAPageAtMost() {
    assertThat(Size.panel(1)).isEqualTo(Size.WHOLE);
    assertThat(Size.panel(2).width()).isEqualTo(450);
    assertThat(Size.panel(3).width()).isEqualTo(300);
    assertThat(Size.panel(3).height()).isEqualTo(Style.ABOVE_AND_BELOW + 150);
    assertThat(Size.panel(2).titleFont().getSize()).isLessThan(Style.TITLE_FONT.getSize());
  }

  @Test
  void aPanelHasASmallerTitleAndFewerNumbers() {
    Plot plot = Plot.of("", "", "").line("", new double[] {0, 10}, new double[] {0, 1});
    XYChart panel = Drawing.of(plot, Size.panel(3));
    assertThat(panel.getStyler().getChartTitleFont().getSize()).isEqualTo(13);
    assertThat(panel.getWidth()).isEqualTo(300);
    // At 0, 5 and 10 instead of 0, 1, 2, …
    assertThat(verticals(panel)).isEqualTo(3);
    assertThat(verticals(Drawing.of(plot, Size.WHOLE))).isEqualTo(11);
  }

  private static long verticals(XYChart chart) {
    return chart.getSeriesCollection().stream()
        .filter(series -> Style.GRID.equals(series.getLineColor()))
        .filter(series -> series.getXData()[0] == series.getXData()[1])
        .count();
  }
}
