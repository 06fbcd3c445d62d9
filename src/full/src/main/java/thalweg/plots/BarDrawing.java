package thalweg.plots;

import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/** Draws bars on the same canvas as plots: one row of height 1 for each, names in place of numbers. */
final class BarDrawing {
  private static final int ROW = 30;
  private static final double THICKNESS = 0.62;
  private static final double CAP = 0.14;

  private BarDrawing() {}

  static XYChart of(Bars bars) {
    int n = bars.names().size();
    double[] values = bars.values();
    Range xs = range(bars);
    Range ys = new Range(Scale.LINEAR, -0.5, n - 0.5);
    // The first bar is at the top.
    List<Double> rows = IntStream.range(0, n).mapToObj(i -> (double) (n - 1 - i)).toList();
    Ticks names = new Ticks(rows, bars.names());
    Canvas canvas =
        Canvas.of(
            bars.title(), bars.label(), "", xs, ys, Ticks.of(xs, 8), names, Style.WIDTH, n * ROW);
    for (int i = 0; i < n; i++) {
      double low = rows.get(i) - THICKNESS / 2;
      double high = rows.get(i) + THICKNESS / 2;
      double[] x = {0, values[i], values[i], 0};
      canvas.fill(null, x, new double[] {low, low, high, high}, Style.colour(0));
    }
    whiskers(canvas, bars, rows);
    canvas.stroke(null, Polyline.vertical(xs.share(0)), Style.RULE, Style.stroke(1, new float[0]));
    canvas.chart().getStyler().setLegendVisible(false);
    return canvas.chart();
  }

  /** A line with two ends across the tip of each bar that has an error. */
  private static void whiskers(Canvas canvas, Bars bars, List<Double> rows) {
    for (int i = 0; i < rows.size(); i++) {
      double error = bars.errors()[i];
      if (error > 0) {
        double from = bars.values()[i] - error;
        double to = bars.values()[i] + error;
        double row = rows.get(i);
        double[] x = {from, from, from, to, to, to};
        double[] y = {row - CAP, row + CAP, row, row, row + CAP, row - CAP};
        // On a light line, so that the dark one stands out from the bar, too.
        Polyline line = canvas.line(x, y);
        canvas.stroke(null, line, Style.BACKGROUND, Style.stroke(4.5f, new float[0]));
        canvas.stroke(null, line, Style.INK, Style.stroke(1.6f, new float[0]));
      }
    }
  }

  /** From zero or the lowest end to zero or the highest. */
  private static Range range(Bars bars) {
    double low = 0;
    double high = 0;
    for (int i = 0; i < bars.values().length; i++) {
      low = Math.min(low, bars.values()[i] - bars.errors()[i]);
      high = Math.max(high, bars.values()[i] + bars.errors()[i]);
    }
    if (low == high) {
      return new Range(Scale.LINEAR, 0, 1);
    }
    double margin = 0.04 * (high - low);
    return new Range(Scale.LINEAR, low < 0 ? low - margin : 0, high > 0 ? high + margin : 0);
  }
}
