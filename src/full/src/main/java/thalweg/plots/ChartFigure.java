package thalweg.plots;

import java.awt.image.BufferedImage;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A chart of XChart as a figure: for what the plots of this package do not draw.
 *
 * @param chart any chart; it is painted as it is at the time it is shown
 */
public record ChartFigure(Chart<?, ?> chart) implements Figure {

  @Override
  public String altText() {
    String kind = chart.getClass().getSimpleName().replaceFirst("Chart$", " chart");
    String title = chart.getTitle() == null ? "" : chart.getTitle().strip();
    return kind + (title.isEmpty() ? "" : ": " + title);
  }

  @Override
  public BufferedImage image(int pixelRatio) {
    return Pixels.of(pixelRatio, chart);
  }
}
