package thalweg.plots;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/** Draws bars on the same canvas as plots: one row of height 1 for each, names in place of numbers. */
final class BarDrawing {
  private static final int ROW = 30;
  private static final double THICKNESS = 0.62;

  private BarDrawing() {}

  static XYChart of(Bars bars) {
    int n = bars.names().size();
    double[] values = bars.values();
    Range xs = range(values);
    Range ys = new Range(Scale.LINEAR, -0.5, n - 0.5);
    // The first bar is at the top.
    List<Double> rows = IntStream.range(0, n).mapToObj(i -> (double) (n - 1 - i)).toList();
    Ticks names = new Ticks(rows, bars.names());
    Canvas canvas =
        Canvas.of(bars.title(), bars.label(), "", xs, ys, Ticks.of(xs, 8), names, n * ROW);
    for (int i = 0; i < n; i++) {
      double low = rows.get(i) - THICKNESS / 2;
      double high = rows.get(i) + THICKNESS / 2;
      double[] x = {0, values[i], values[i], 0};
      canvas.fill(null, x, new double[] {low, low, high, high}, Style.colour(0));
    }
    canvas.stroke(null, Polyline.vertical(xs.share(0)), Style.RULE, Style.stroke(1, new float[0]));
    canvas.chart().getStyler().setLegendVisible(false);
    return canvas.chart();
  }

  /** From zero or the lowest value to zero or the highest. */
  private static Range range(double[] values) {
    double low = Math.min(0, Arrays.stream(values).min().orElse(0));
    double high = Math.max(0, Arrays.stream(values).max().orElse(0));
    if (low == high) {
      return new Range(Scale.LINEAR, 0, 1);
    }
    double margin = 0.04 * (high - low);
    return new Range(Scale.LINEAR, low < 0 ? low - margin : 0, high > 0 ? high + margin : 0);
  }
}
