package thalweg.plots;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.knowm.xchart.internal.chartpart.Chart;
import thalweg.math.Check;

/** Paints a chart on an image of its own; the one place where logical pixels become real ones. */
final class Pixels {
  private Pixels() {}

  static BufferedImage of(int pixelRatio, Chart<?, ?> chart) {
    return of(
        pixelRatio,
        chart.getWidth(),
        chart.getHeight(),
        g -> chart.paint(g, chart.getWidth(), chart.getHeight()));
  }

  /** A picture of so many logical pixels on the figures' background. */
  static BufferedImage of(int pixelRatio, int width, int height, Consumer<Graphics2D> painter) {
    int scale = Check.atLeast("pixelRatio", pixelRatio, 1);
    BufferedImage image =
        new BufferedImage(scale * width, scale * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.scale(scale, scale);
    g.setColor(Style.BACKGROUND);
    g.fillRect(0, 0, width, height);
    painter.accept(g);
    g.dispose();
    return Palette.reduced(image);
  }
}
