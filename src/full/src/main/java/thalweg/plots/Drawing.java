package thalweg.plots;

import java.awt.Color;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;

/**
 * Draws the marks of a plot: first all that is filled, so that it lies under the lines, then the rest in order, each
 * coloured mark in the next colour, dash and marker.
 */
final class Drawing {

  /** Lines of at most so many points also carry markers. */
  private static final int SPARSE = 25;

  private static final float[] SOLID = {};
  private static final float[][] RULES = {{6, 3}, {1.5f, 3}, {9, 3, 2, 3}};

  private final Canvas canvas;
  private int rules;
  private int spots;

  private Drawing(Canvas canvas) {
    this.canvas = canvas;
  }

  static XYChart of(Plot plot, Size size) {
    Drawing drawing = drawn(plot, size, 0);
    int beside = Legend.place(drawing.canvas, plot);
    if (beside > 0 && plot.equalScale()) {
      // The legend takes some of the width, so equal scales need another height.
      drawing = drawn(plot, size, beside);
      Legend.place(drawing.canvas, plot);
    }
    return drawing.canvas.chart();
  }

  private static Drawing drawn(Plot plot, Size size, int legend) {
    Drawing drawing = new Drawing(Canvas.of(plot, size, legend));
    drawing.each(plot, drawing::fill);
    drawing.each(plot, drawing::draw);
    return drawing;
  }

  /** Goes through the marks with the number of the colour of each; contour lines use up the first one, blue. */
  private void each(Plot plot, ObjIntConsumer<Mark> action) {
    int number = plot.marks().stream().anyMatch(Mark.Level.class::isInstance) ? 1 : 0;
    for (Mark mark : plot.marks()) {
      action.accept(mark, number);
      boolean ink =
          mark instanceof Mark.Spot
              || mark instanceof Mark.Level
              || mark instanceof Mark.Horizontal
              || mark instanceof Mark.Vertical;
      number += ink ? 0 : 1;
    }
  }

  private void fill(Mark mark, int number) {
    Color colour = Style.colour(number);
    if (mark instanceof Mark.Band band) {
      band(band, Style.translucent(colour, 45));
    } else if (mark instanceof Mark.Outline outline) {
      canvas.fill(null, outline.x(), outline.y(), Style.translucent(colour, 45));
    } else if (mark instanceof Mark.Histogram histogram) {
      double[][] corners = corners(histogram);
      canvas.fill(null, corners[0], corners[1], Style.translucent(colour, 110));
    }
  }

  private void draw(Mark mark, int number) {
    Color colour = Style.colour(number);
    if (mark instanceof Mark.Line line) {
      line(line.name(), line.x(), line.y(), number);
    } else if (mark instanceof Mark.Band band) {
      line(band.name(), band.x(), band.mean(), number);
    } else if (mark instanceof Mark.Histogram histogram) {
      double[][] corners = corners(histogram);
      Polyline edge = canvas.line(corners[0], corners[1]);
      canvas.stroke(histogram.name(), edge, colour, Style.stroke(1.4f, SOLID));
    } else if (mark instanceof Mark.Outline outline) {
      Polyline edge = canvas.line(outline.x(), outline.y());
      canvas.stroke(outline.name(), edge, colour, Style.stroke(2, SOLID));
    } else if (mark instanceof Mark.Points points) {
      // Many points are smaller, not paler: each can be seen on its own.
      int n = points.x().length;
      Marker marker = n > 200 ? new Dot(3) : n > 50 ? new Dot(5) : Style.marker(number);
      canvas.dots(points.name(), points.x(), points.y(), colour, marker);
    } else if (mark instanceof Mark.Spot spot) {
      canvas.dots(spot.name(), spot.x(), spot.y(), Style.INK, Style.spot(spots++));
    } else if (mark instanceof Mark.Path path) {
      Polyline line = canvas.line(path.x(), path.y());
      canvas.stroke(path.name(), line, colour, Style.stroke(1.4f, SOLID));
      canvas.dots(null, path.x(), path.y(), colour, new Dot(path.x().length > 200 ? 3 : 6));
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

  private void band(Mark.Band band, Color colour) {
    int n = band.x().length;
    double[] x = Arrays.copyOf(band.x(), 2 * n);
    double[] y = Arrays.copyOf(band.edge(1), 2 * n);
    double[] lower = band.edge(-1);
    for (int i = 0; i < n; i++) {
      x[2 * n - 1 - i] = band.x()[i];
      y[2 * n - 1 - i] = lower[i];
    }
    canvas.fill(null, x, y, colour);
  }

  /** The tops and feet of the bars from left to right. */
  private static double[][] corners(Mark.Histogram histogram) {
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
    return new double[][] {x, y};
  }

  private void rule(String name, Polyline line) {
    canvas.stroke(name, line, Style.RULE, Style.stroke(1.5f, RULES[rules++ % RULES.length]));
  }
}
