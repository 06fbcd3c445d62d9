package thalweg.plots;

import java.awt.Color;
import java.util.Arrays;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the marks of a plot in order, each coloured one in the next colour, dash and marker. */
final class Drawing {

  /** Lines of at most so many points also carry markers. */
  private static final int SPARSE = 25;

  private static final float[] SOLID = {};
  private static final float[][] RULES = {{6, 3}, {1.5f, 3}, {9, 3, 2, 3}};

  private final Canvas canvas;
  private int coloured;
  private int rules;
  private int spots;

  private Drawing(Canvas canvas) {
    this.canvas = canvas;
  }

  static XYChart of(Plot plot) {
    Drawing drawing = drawn(plot, 0);
    int beside = Legend.place(drawing.canvas, plot);
    if (beside > 0 && plot.equalScale()) {
      // The legend takes some of the width, so equal scales need another height.
      drawing = drawn(plot, beside);
      Legend.place(drawing.canvas, plot);
    }
    return drawing.canvas.chart();
  }

  private static Drawing drawn(Plot plot, int legend) {
    Drawing drawing = new Drawing(Canvas.of(plot, legend));
    plot.marks().forEach(drawing::draw);
    return drawing;
  }

  private void draw(Mark mark) {
    if (mark instanceof Mark.Line line) {
      line(line.name(), line.x(), line.y(), coloured++);
    } else if (mark instanceof Mark.Band band) {
      band(band);
      line(band.name(), band.x(), band.mean(), coloured++);
    } else if (mark instanceof Mark.Histogram histogram) {
      bars(histogram, Style.colour(coloured++));
    } else if (mark instanceof Mark.Points points) {
      int n = points.x().length;
      Color colour = Style.translucent(Style.colour(coloured), n > 200 ? 110 : n > 50 ? 160 : 255);
      canvas.dots(points.name(), points.x(), points.y(), colour, Style.marker(coloured++));
    } else if (mark instanceof Mark.Spot spot) {
      canvas.dots(spot.name(), spot.x(), spot.y(), Style.INK, Style.marker(spots++));
    } else if (mark instanceof Mark.Path path) {
      path(path);
    } else if (mark instanceof Mark.Level level) {
      Polyline line = canvas.line(level.x(), level.y());
      canvas.stroke(null, line, Style.level(level.strength()), Style.stroke(1.1f, SOLID));
    } else if (mark instanceof Mark.Horizontal rule) {
      rule(rule.name(), Polyline.horizontal(canvas.ys().share(rule.at())));
    } else if (mark instanceof Mark.Vertical rule) {
      rule(rule.name(), Polyline.vertical(canvas.xs().share(rule.at())));
    }
  }

  private void line(String name, double[] x, double[] y, int number) {
    boolean sparse = x.length <= SPARSE;
    float[] dash = Style.dash(number);
    Polyline line = canvas.line(x, y);
    if (dash.length > 0 && !sparse) {
      line = line.dashed(dash, canvas.width(), canvas.height());
    }
    XYSeries series = canvas.stroke(name, line, Style.colour(number), Style.stroke(2.2f, dash));
    if (sparse) {
      series.setMarker(Style.marker(number));
    }
  }

  /** Vermillion stands out from the blue contour lines. */
  private void path(Mark.Path path) {
    Color colour = Style.colour(1);
    Polyline line = canvas.line(path.x(), path.y());
    XYSeries series = canvas.stroke(path.name(), line, colour, Style.stroke(1.8f, SOLID));
    if (path.x().length <= SPARSE) {
      series.setMarker(SeriesMarkers.CIRCLE);
    }
  }

  private void band(Mark.Band band) {
    int n = band.x().length;
    double[] x = Arrays.copyOf(band.x(), 2 * n);
    double[] y = Arrays.copyOf(band.edge(1), 2 * n);
    double[] lower = band.edge(-1);
    for (int i = 0; i < n; i++) {
      x[2 * n - 1 - i] = band.x()[i];
      y[2 * n - 1 - i] = lower[i];
    }
    canvas.fill(null, x, y, Style.translucent(Style.colour(coloured), 45));
  }

  private void bars(Mark.Histogram histogram, Color colour) {
    int bins = histogram.counts().length;
    double[] x = new double[4 * bins];
    double[] y = new double[4 * bins];
    for (int i = 0; i < bins; i++) {
      double[] edges = histogram.edges();
      double count = histogram.counts()[i];
      System.arraycopy(
          new double[] {edges[i], edges[i], edges[i + 1], edges[i + 1]}, 0, x, 4 * i, 4);
      System.arraycopy(new double[] {0, count, count, 0}, 0, y, 4 * i, 4);
    }
    canvas.fill(null, x, y, Style.translucent(colour, 110));
    canvas.stroke(histogram.name(), canvas.line(x, y), colour, Style.stroke(1.4f, SOLID));
  }

  private void rule(String name, Polyline line) {
    canvas.stroke(name, line, Style.RULE, Style.stroke(1.5f, RULES[rules++ % RULES.length]));
  }
}
