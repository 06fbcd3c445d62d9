package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** Horizontal bars on XChart's unit square. */
class BarsTest {

  private static XYChart chart(double... values) {
    return BarDrawing.of(Bars.of("", "", Collections.nCopies(values.length, "n"), values));
  }

  private static List<XYSeries> filled(XYChart chart) {
    return chart.getSeriesCollection().stream().filter(s -> s.getXData().length == 4).toList();
  }

  /** Where the axis starts and ends, read from two bars of known lengths: the first and 0. */
  private static void axis(double[] values, double low, double high) {
    double[] x = filled(chart(values)).get(0).getXData();
    assertThat(x[0]).isCloseTo(-low / (high - low), within(1e-12)).isEqualTo(x[3]);
    assertThat(x[1]).isCloseTo((values[0] - low) / (high - low), within(1e-12)).isEqualTo(x[2]);
  }

  @Test
  void barsGoFromZeroToTheirValues() {
    axis(new double[] {10, 5}, 0, 10.4);
    axis(new double[] {-10, -5}, -10.4, 0);
    axis(new double[] {-5, 20}, -6, 21);
    axis(new double[] {20, -5}, -6, 21);
    axis(new double[] {0, 0}, 0, 1);
  }

  @Test
  void anErrorIsALineAcrossTheTipOfItsBar() {
    Bars bars = Bars.of("RMSE", "MPa", List.of("a", "b"), new double[] {6, 8});
    Bars unsure = bars.withErrors(new double[] {2, 0});
    List<XYSeries> whiskers =
        BarDrawing.of(unsure).getSeriesCollection().stream()
            .filter(series -> series.getXData().length == 6)
            .toList();
    // Dark on light, for a bar is dark, too.
    assertThat(whiskers)
        .extracting(XYSeries::getLineColor)
        .containsExactly(Style.BACKGROUND, Style.INK);
    // The axis ends 4 % above 8, which both bars reach.
    double[] x = {4 / 8.32, 4 / 8.32, 4 / 8.32, 8 / 8.32, 8 / 8.32, 8 / 8.32};
    assertThat(whiskers.get(0).getXData()).containsExactly(x, within(1e-12));
    assertThat(whiskers.get(0).getYData()[2]).isCloseTo(0.75, within(1e-12));
    assertThat(unsure.altText()).isEqualTo("RMSE. Horizontal bars: MPa. a 6 ± 2, b 8.");
    assertThatThrownBy(() -> bars.withErrors(new double[] {1}))
        .hasMessage("errors must have 2 entries but has 1");
    assertThatThrownBy(() -> bars.withErrors(new double[] {1, -1}))
        .hasMessageContaining("each error must be")
        .hasMessageContaining("but was -1");
  }

  @Test
  void theAxisHoldsTheErrorsToo() {
    Bars bars = Bars.of("", "", List.of("a", "b"), new double[] {10, -1});
    double[] x = filled(BarDrawing.of(bars.withErrors(new double[] {0, 4}))).get(0).getXData();
    assertThat(x[0]).isCloseTo(5.6 / 16.2, within(1e-12));
    x = filled(BarDrawing.of(bars.withErrors(new double[] {9, 0}))).get(0).getXData();
    assertThat(x[0]).isCloseTo(1.8 / 21.6, within(1e-12));
  }

  @Test
  void theFirstBarIsAtTheTop() {
    List<XYSeries> bars = filled(chart(1, 2, 3));
    assertThat(bars).hasSize(3);
    for (int i = 0; i < 3; i++) {
      // Rows of height one third, bars of 0.62 of it.
      double middle = 1 - (i + 0.5) / 3;
      double half = 0.31 / 3;
      assertThat(bars.get(i).getYData())
          .containsExactly(
              new double[] {middle - half, middle - half, middle + half, middle + half},
              within(1e-12));
      assertThat(bars.get(i).getFillColor()).isEqualTo(Style.colour(0));
    }
  }

  @Test
  void everyBarHasAsMuchRoom() {
    assertThat(chart(1, 2).getHeight()).isEqualTo(60 + Style.ABOVE_AND_BELOW);
    assertThat(chart(1, 2, 3, 4).getHeight()).isEqualTo(120 + Style.ABOVE_AND_BELOW);
    assertThat(chart(1).getStyler().isLegendVisible()).isFalse();
  }

  @Test
  void aLineStandsAtZero() {
    XYSeries zero =
        chart(-1, 1).getSeriesCollection().stream()
            .filter(series -> Style.RULE.equals(series.getLineColor()))
            .findFirst()
            .orElseThrow();
    assertThat(zero.getXData()).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
  }

  @Test
  void barsReadAsTheirWords() {
    assertThat(Bars.of("T", "u", List.of("a"), new double[] {2}))
        .hasToString("T. Horizontal bars: u. a 2.");
  }
}
