package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What the marks of a plot become on XChart's unit square. */
class DrawingTest {
  private static final double NAN = Double.NaN;
  private static final Plot UNIT = Plot.of("", "x", "y").xBetween(0, 1).yBetween(0, 1);
  private static final double[] X = {0, 0.5, 1};
  private static final double[] Y = {0.25, 0.5, 0.75};

  /** All that was drawn but the grid. */
  private static List<XYSeries> drawn(Plot plot) {
    return drawn(Drawing.of(plot, Size.WHOLE));
  }

  private static List<XYSeries> drawn(XYChart chart) {
    return chart.getSeriesCollection().stream()
        .filter(series -> !Style.GRID.equals(series.getLineColor()))
        .toList();
  }

  private static XYSeries only(Plot plot) {
    List<XYSeries> drawn = drawn(plot);
    assertThat(drawn).hasSize(1);
    return drawn.get(0);
  }

  private static float[] dash(XYSeries series) {
    float[] dash = series.getLineStyle().getDashArray();
    return dash == null ? new float[0] : dash;
  }

  private static double[] run(int n) {
    return Grid.between(0, 1, n, Scale.LINEAR);
  }

  @Test
  void eachColouredMarkTakesTheNextColourDashAndMarker() {
    double[][] runs = {Y, Y};
    List<XYSeries> drawn =
        drawn(
            UNIT.line("a", X, Y)
                .points("b", X, Y)
                .histogram("c", new double[] {0, 1}, 1)
                .band("d", X, runs)
                .line("e", X, Y));
    // All that is filled lies under the lines.
    assertThat(drawn)
        .extracting(XYSeries::getLabel)
        .containsExactly("", "", "a", "b", "c", "d", "e");
    assertThat(drawn)
        .extracting(XYSeries::isShowInLegend)
        .containsExactly(false, false, true, true, true, true, true);
    assertThat(drawn.get(2).getLineColor()).isEqualTo(new Color(0x0072B2));
    assertThat(drawn.get(2).getMarkerColor()).isEqualTo(Style.colour(0));
    assertThat(drawn.get(3).getMarkerColor()).isEqualTo(Style.colour(1));
    assertThat(drawn.get(0).getFillColor()).isEqualTo(Style.translucent(Style.colour(2), 110));
    assertThat(drawn.get(4).getLineColor()).isEqualTo(Style.colour(2));
    assertThat(drawn.get(1).getFillColor()).isEqualTo(Style.translucent(Style.colour(3), 45));
    assertThat(drawn.get(5).getLineColor()).isEqualTo(Style.colour(3));
    assertThat(drawn.get(6).getLineColor()).isEqualTo(Style.colour(4));
    assertThat(drawn.get(2).getMarker()).isSameAs(SeriesMarkers.CIRCLE);
    assertThat(drawn.get(3).getMarker()).isSameAs(SeriesMarkers.SQUARE);
    assertThat(drawn.get(4).getMarker()).isSameAs(SeriesMarkers.NONE);
    assertThat(drawn.get(5).getMarker()).isSameAs(SeriesMarkers.DIAMOND);
    assertThat(drawn.get(6).getMarker()).isSameAs(SeriesMarkers.TRIANGLE_DOWN);
    assertThat(dash(drawn.get(2))).isEmpty();
    assertThat(dash(drawn.get(5))).containsExactly(9, 3, 2, 3);
    assertThat(dash(drawn.get(6))).containsExactly(16, 4);
    assertThat(drawn.get(2).getLineStyle().getLineWidth()).isEqualTo(2.2f);
    assertThat(drawn.get(2).getLineStyle().getEndCap()).isEqualTo(BasicStroke.CAP_ROUND);
    assertThat(drawn.get(6).getLineStyle().getEndCap()).isEqualTo(BasicStroke.CAP_BUTT);
  }

  @Test
  void aLineLiesWhereItsNumbersAreOnTheAxes() {
    XYSeries line =
        only(
            Plot.of("", "", "")
                .xBetween(-2, 2)
                .logY()
                .yBetween(0.1, 1000)
                .line("", new double[] {-1, 2}, new double[] {1, 100}));
    assertThat(line.getXData()).containsExactly(new double[] {0.25, 1}, within(1e-12));
    assertThat(line.getYData()).containsExactly(new double[] {0.25, 0.75}, within(1e-12));
  }

  @Test
  void onlyShortLinesCarryMarkers() {
    assertThat(only(UNIT.line("", run(25), run(25))).getMarker()).isSameAs(SeriesMarkers.CIRCLE);
    assertThat(only(UNIT.line("", run(26), run(26))).getMarker()).isSameAs(SeriesMarkers.NONE);
  }

  @Test
  void denseLinesAreBrokenIntoTheirDashesHere() {
    double[] level = new double[26];
    Arrays.fill(level, 0.5);
    List<XYSeries> drawn = drawn(UNIT.line("solid", run(26), level).line("dashed", run(26), level));
    assertThat(drawn.get(0).getXData()).hasSize(26);
    XYSeries dashed = drawn.get(1);
    int gaps = (int) Arrays.stream(dashed.getYData()).filter(Double::isNaN).count();
    // Dashes of nine pixels and gaps of four fill the width of the frame.
    int width = Style.WIDTH - Style.besideLabels(List.of("0.0")) - 2 * Style.PADDING;
    assertThat(gaps).isBetween(width / 13, width / 13 + 1);
    assertThat(drawn(UNIT.line("", X, Y).line("", X, Y)).get(1).getXData()).hasSize(3);
  }

  @Test
  void aRunHasADotAtEachIterate() {
    double[] x = run(40);
    List<XYSeries> drawn = drawn(UNIT.with(new Mark.Path("run", x, x, 39, 1, 0)));
    assertThat(drawn).extracting(XYSeries::getLabel).containsExactly("run", "");
    assertThat(drawn.get(0).getLineColor()).isEqualTo(Style.colour(0));
    assertThat(drawn.get(0).getLineStyle().getLineWidth()).isEqualTo(1.4f);
    assertThat(drawn.get(0).getXData()).containsExactly(x);
    assertThat(drawn.get(1).getXData()).containsExactly(x);
    assertThat(drawn.get(1).getMarker()).isInstanceOf(Dot.class);
    assertThat(drawn.get(1).getMarkerColor()).isEqualTo(Style.colour(0));
  }

  @ParameterizedTest
  @CsvSource({"200, 6", "201, 3"})
  void aLongRunHasSmallDots(int count, double diameter) {
    double[] x = run(count);
    XYSeries dots = drawn(UNIT.with(new Mark.Path("run", x, x, count - 1, 1, 0))).get(1);
    assertThat(((Dot) dots.getMarker()).diameter()).isEqualTo(diameter);
  }

  @Test
  void contourLinesAreBlueSoTheRunOnThemIsNot() {
    List<XYSeries> drawn =
        drawn(UNIT.with(new Mark.Level(3, 0, X, Y)).with(new Mark.Path("run", X, Y, 2, 1, 0)));
    assertThat(drawn.get(1).getLineColor()).isEqualTo(Style.colour(1));
  }

  @Test
  void aSetIsFilledLightlyAndItsEdgeClosed() {
    double[] x = {0, 1, 1};
    double[] y = {0, 0, 1};
    List<XYSeries> drawn = drawn(UNIT.line("line", X, Y).outline("set", x, y));
    assertThat(drawn).extracting(XYSeries::getLabel).containsExactly("", "line", "set");
    assertThat(drawn.get(0).getFillColor()).isEqualTo(Style.translucent(Style.colour(1), 45));
    assertThat(drawn.get(0).getXData()).containsExactly(0, 1, 1, 0);
    assertThat(drawn.get(2).getXData()).containsExactly(0, 1, 1, 0);
    assertThat(drawn.get(2).getYData()).containsExactly(0, 0, 1, 0);
    assertThat(drawn.get(2).getLineColor()).isEqualTo(Style.colour(1));
  }

  @Test
  void contourLinesDarkenWithTheirHeightAndHaveNoNameInTheLegend() {
    XYSeries low = only(UNIT.with(new Mark.Level(3, 0, X, Y)));
    XYSeries high = only(UNIT.with(new Mark.Level(9, 1, X, Y)));
    XYSeries middle = only(UNIT.with(new Mark.Level(5, 0.5, X, Y)));
    assertThat(low.getLineColor()).isEqualTo(new Color(0x7292AC));
    assertThat(high.getLineColor()).isEqualTo(new Color(0x1D3F5E));
    assertThat(middle.getLineColor()).isEqualTo(new Color(0x486985));
    assertThat(low.isShowInLegend()).isFalse();
    assertThat(low.getLineStyle().getLineWidth()).isEqualTo(1.1f);
  }

  @ParameterizedTest
  @CsvSource({"50, 0", "51, 5", "200, 5", "201, 3"})
  void manyPointsAreSmallDots(int count, double diameter) {
    XYSeries points = only(UNIT.points("", run(count), run(count)));
    assertThat(points.getMarkerColor()).isEqualTo(Style.colour(0));
    assertThat(points.getMarker() instanceof Dot dot ? dot.diameter() : 0).isEqualTo(diameter);
    assertThat(points.getXYSeriesRenderStyle()).contains(XYSeriesRenderStyle.Scatter);
  }

  @Test
  void pointsOutsideTheFrameAreLeftOut() {
    double[] x = {0, 1, -0.1, 1.1, 0.5, 0.5, 0.4, NAN, 0.3};
    double[] y = {0, 1, 0.5, 0.5, -0.1, 1.1, 0.6, 0.5, NAN};
    XYSeries points = only(UNIT.points("", x, y));
    assertThat(points.getXData()).containsExactly(0, 1, 0.4);
    assertThat(points.getYData()).containsExactly(0, 1, 0.6);
    assertThat(drawn(UNIT.points("", new double[] {2}, new double[] {0.5}))).isEmpty();
  }

  @Test
  void spotsAreInkAndTakeNoColour() {
    List<XYSeries> drawn = drawn(UNIT.spot("a", 0.5, 0.25).spot("b", 0.75, 0.5).line("c", X, Y));
    assertThat(drawn).extracting(XYSeries::getLabel).containsExactly("a", "b", "c");
    assertThat(drawn.get(0).getMarkerColor()).isEqualTo(Style.INK);
    assertThat(drawn.get(0).getMarker()).isSameAs(SeriesMarkers.CIRCLE);
    assertThat(drawn.get(1).getMarker()).isSameAs(SeriesMarkers.SQUARE);
    assertThat(drawn.get(1).getXData()).containsExactly(0.75);
    assertThat(drawn.get(1).getYData()).containsExactly(0.5);
    assertThat(drawn.get(2).getLineColor()).isEqualTo(Style.colour(0));
  }

  @Test
  void rulesCrossTheFrameEachWithADashOfItsOwn() {
    List<XYSeries> drawn =
        drawn(UNIT.horizontal("a", 0.25).vertical("b", 0.75).horizontal("c", 0.5).vertical("d", 1));
    assertThat(drawn.get(0).getXData()).containsExactly(0, 1);
    assertThat(drawn.get(0).getYData()).containsExactly(0.25, 0.25);
    assertThat(drawn.get(1).getXData()).containsExactly(0.75, 0.75);
    assertThat(drawn.get(1).getYData()).containsExactly(0, 1);
    assertThat(drawn).extracting(XYSeries::getLineColor).containsOnly(Style.RULE);
    assertThat(dash(drawn.get(0))).containsExactly(6, 3);
    assertThat(dash(drawn.get(1))).containsExactly(1.5f, 3);
    assertThat(dash(drawn.get(2))).containsExactly(9, 3, 2, 3);
    assertThat(dash(drawn.get(3))).containsExactly(6, 3);
  }

  @Test
  void aBandIsFilledFromItsUpperEdgeBackAlongItsLower() {
    double[][] runs = {{0.25, 0.5}, {0.75, 0.5}};
    List<XYSeries> drawn = drawn(UNIT.band("a", new double[] {0, 1}, runs));
    double deviation = Math.sqrt(0.125);
    XYSeries fill = drawn.get(0);
    assertThat(fill.getXYSeriesRenderStyle()).contains(XYSeriesRenderStyle.PolygonArea);
    assertThat(fill.getMarker()).isSameAs(SeriesMarkers.NONE);
    assertThat(fill.getXData()).containsExactly(0, 1, 1, 0);
    assertThat(fill.getYData())
        .containsExactly(new double[] {0.5 + deviation, 0.5, 0.5, 0.5 - deviation}, within(1e-12));
    assertThat(drawn.get(1).getYData()).containsExactly(0.5, 0.5);
  }

  @Test
  void barsStandBetweenTheirEdges() {
    List<XYSeries> drawn =
        drawn(UNIT.with(new Mark.Histogram("", new double[] {0, 0.5, 1}, new double[] {0.25, 1})));
    double[] x = {0, 0, 0.5, 0.5, 0.5, 0.5, 1, 1};
    double[] y = {0, 0.25, 0.25, 0, 0, 1, 1, 0};
    for (XYSeries series : drawn) {
      assertThat(series.getXData()).containsExactly(x);
      assertThat(series.getYData()).containsExactly(y);
    }
    assertThat(drawn).hasSize(2);
    assertThat(drawn.get(1).getLineStyle().getLineWidth()).isEqualTo(1.4f);
  }

  @Test
  void aFillEndsFarOutsideTheFrameAndBelowALogarithmicAxis() {
    double[][] runs = {{1e-3, 1e3}, {-1, 2e3}};
    Plot plot = Plot.of("", "", "").logY().yBetween(0.1, 1).xBetween(0, 1);
    double[] y = drawn(plot.band("", new double[] {0, 1}, runs)).get(0).getYData();
    // The mean is −0.4995 and the deviation 0.7078 at 0, and both are beyond 700 at 1.
    assertThat(y).containsExactly(new double[] {0.3187, 2, 2, -1}, within(1e-4));
    double[] x = drawn(plot.band("", new double[] {-5, 9}, runs)).get(0).getXData();
    assertThat(x).containsExactly(-1, 2, 2, -1);
  }

  @Test
  void theGridHasALineAtEveryNumber() {
    XYChart chart = Drawing.of(UNIT.line("", X, Y), Size.WHOLE);
    List<XYSeries> grid =
        chart.getSeriesCollection().stream()
            .filter(series -> Style.GRID.equals(series.getLineColor()))
            .toList();
    double[] across = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
    double[] up = {0, 0.2, 0.4, 0.6, 0.8, 1};
    assertThat(grid).hasSize(across.length + up.length);
    for (int i = 0; i < across.length; i++) {
      assertThat(grid.get(i).getXData())
          .containsExactly(new double[] {across[i], across[i]}, within(1e-12));
      assertThat(grid.get(i).getYData()).containsExactly(0, 1);
    }
    for (int i = 0; i < up.length; i++) {
      assertThat(grid.get(across.length + i).getYData())
          .containsExactly(new double[] {up[i], up[i]}, within(1e-12));
    }
  }

  @Test
  void equalScalesAreKeptBesideALegend() {
    double[] x = {0, 2, 0, 2};
    double[] y = {0, 0, 1, 1};
    Plot plot = Plot.of("", "", "").xBetween(0, 2).yBetween(0, 1).equalScales();
    int inside = Style.WIDTH - Style.besideLabels(List.of("0.0")) - 2 * Style.PADDING;
    assertThat(Drawing.of(plot, Size.WHOLE).getHeight())
        .isEqualTo(Style.ABOVE_AND_BELOW + half(inside));
    // Every corner has data, so the legend goes beside the chart and takes some of its width.
    XYChart narrow = Drawing.of(plot.points("a", x, y).points("b", x, y), Size.WHOLE);
    int legend = 34 + 32 + Style.widest(List.of("a", "b"), Style.LEGEND_FONT) + Style.PADDING;
    assertThat(narrow.getHeight()).isEqualTo(Style.ABOVE_AND_BELOW + half(inside - legend));
    assertThat(narrow.getStyler().getLegendPosition()).isEqualTo(LegendPosition.OutsideE);
    assertThat(drawn(narrow)).hasSize(2);
    // In any other plot it takes nothing from the height.
    XYChart other =
        Drawing.of(Plot.of("", "", "").xBetween(0, 2).yBetween(0, 1).points("a", x, y), Size.WHOLE);
    assertThat(other.getHeight()).isEqualTo(Style.HEIGHT);
  }

  private static int half(int pixels) {
    return (int) Math.round(pixels / 2.0);
  }
}
