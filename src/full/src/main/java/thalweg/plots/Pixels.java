package thalweg.plots;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.knowm.xchart.internal.chartpart.Chart;

/** Paints a chart on an image of its own; the one place where logical pixels become real ones. */
final class Pixels {
  private Pixels() {}

  static BufferedImage of(Chart<?, ?> chart) {
    int scale = Figure.PIXEL_RATIO;
    BufferedImage image =
        new BufferedImage(
            scale * chart.getWidth(), scale * chart.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.scale(scale, scale);
    chart.paint(g, chart.getWidth(), chart.getHeight());
    g.dispose();
    return Palette.reduced(image);
  }
}
