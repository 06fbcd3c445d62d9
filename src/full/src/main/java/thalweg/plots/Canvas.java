package thalweg.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * An empty chart with its frame, grid and numbers, and the ways to draw on it.
 *
 * @param chart XChart's chart, whose axes both run from 0 to 1
 * @param xs what the horizontal axis stands for
 * @param ys what the vertical axis stands for
 * @param width the width inside the frame in pixels, without an outside legend
 * @param height the height inside the frame in pixels
 */
record Canvas(XYChart chart, Range xs, Range ys, int width, int height) {

  private static final BasicStroke HAIR = Style.stroke(0.8f, new float[0]);

  /** An empty canvas as a plot asks for, with room for a legend at its right. */
  static Canvas of(Plot plot, Size size, int legend) {
    Range xs = Range.ofX(plot);
    Range ys = Range.ofY(plot);
    Ticks yTicks = Ticks.of(ys, 6);
    int height =
        plot.equalScale()
            ? EqualScale.height(xs, ys, width(yTicks, size.width()) - legend)
            : size.height() - Style.ABOVE_AND_BELOW;
    Canvas canvas =
        of(
            plot.title(),
            plot.x().label(),
            plot.y().label(),
            xs,
            ys,
            Ticks.of(xs, size.width() / 95),
            yTicks,
            size.width(),
            height);
    canvas.chart().getStyler().setChartTitleFont(size.titleFont());
    for (double tick : yTicks.values()) {
      canvas.stroke(null, Polyline.horizontal(ys.share(tick)), Style.GRID, HAIR);
    }
    return canvas;
  }

  /** A canvas with any numbers or names at its axes, and vertical grid lines. */
  static Canvas of(
      String title,
      String xLabel,
      String yLabel,
      Range xs,
      Range ys,
      Ticks xTicks,
      Ticks yTicks,
      int width,
      int height) {
    XYChart chart =
        new XYChartBuilder()
            .width(width)
            .height(height + Style.ABOVE_AND_BELOW)
            .title(title)
            .xAxisTitle(xLabel)
            .yAxisTitle(yLabel)
            .build();
    Style.apply(chart.getStyler());
    chart.getStyler().setYAxisLeftWidthHint(Style.besideLabels(yTicks.labels()));
    chart.addAnnotation(new Frame(xs, ys, xTicks, yTicks, yLabel));
    Canvas canvas = new Canvas(chart, xs, ys, width(yTicks, width), height);
    for (double tick : xTicks.values()) {
      canvas.stroke(null, Polyline.vertical(xs.share(tick)), Style.GRID, HAIR);
    }
    return canvas;
  }

  private static int width(Ticks yTicks, int width) {
    return width - Style.besideLabels(yTicks.labels()) - 2 * Style.PADDING;
  }

  /** The visible parts of a line, in the unit square. */
  Polyline line(double[] x, double[] y) {
    return Polyline.of(x, y, xs, ys).clipped();
  }

  /** Draws a line; a name of null keeps it out of the legend. */
  XYSeries stroke(@Nullable String name, Polyline line, Color colour, BasicStroke stroke) {
    XYSeries series = add(name, line);
    series.setLineColor(colour);
    series.setLineStyle(stroke);
    series.setMarkerColor(colour);
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }

  /** Draws points; those outside the frame and those that are no numbers are left out. */
  void dots(@Nullable String name, double[] x, double[] y, Color colour, Marker marker) {
    int[] shown =
        IntStream.range(0, x.length)
            .filter(
                i -> Math.abs(xs.share(x[i]) - 0.5) <= 0.5 && Math.abs(ys.share(y[i]) - 0.5) <= 0.5)
            .toArray();
    if (shown.length > 0) {
      double[] across = IntStream.of(shown).mapToDouble(i -> xs.share(x[i])).toArray();
      double[] up = IntStream.of(shown).mapToDouble(i -> ys.share(y[i])).toArray();
      XYSeries series = add(name, across, up);
      series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
      series.setMarker(marker);
      series.setMarkerColor(colour);
    }
  }

  /** Fills the inside of an outline, which may leave the frame. */
  void fill(@Nullable String name, double[] x, double[] y, Color colour) {
    double[] across = new double[x.length];
    double[] up = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      across[i] = Math.max(-1, Math.min(2, xs.share(x[i])));
      // What a logarithmic axis cannot show lies below it.
      double share = ys.share(y[i]);
      up[i] = Double.isNaN(share) ? -1 : Math.max(-1, Math.min(2, share));
    }
    XYSeries series = add(name, across, up);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    series.setFillColor(colour);
    series.setLineStyle(SeriesLines.NONE);
    series.setMarker(SeriesMarkers.NONE);
  }

  private XYSeries add(@Nullable String name, Polyline line) {
    return line.points().isEmpty()
        ? add(name, new double[] {-1}, new double[] {-1})
        : add(name, line.along(0), line.along(1));
  }

  private XYSeries add(@Nullable String name, double[] x, double[] y) {
    // XChart wants names to differ; the label is what the legend shows.
    XYSeries series = chart.addSeries("series " + chart.getSeriesCollection().size(), x, y);
    series.setLabel(name == null ? "" : name);
    series.setShowInLegend(name != null);
    return series;
  }
}
