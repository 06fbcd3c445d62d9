package thalweg.plots;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.knowm.xchart.internal.chartpart.Annotation;

/**
 * Writes the numbers along the axes and the name of the vertical one.
 *
 * <p>XChart chooses ticks of its own, which crowd on logarithmic axes of many decades and vanish on tiny ranges; so
 * it draws in the unit square and the numbers are written here, in the space kept free beside the axis titles.
 */
final class Frame extends Annotation {

  private final Range xs;
  private final Range ys;
  private final Ticks xTicks;
  private final Ticks yTicks;
  private final String yLabel;

  Frame(Range xs, Range ys, Ticks xTicks, Ticks yTicks, String yLabel) {
    super(false);
    this.xs = xs;
    this.ys = ys;
    this.xTicks = xTicks;
    this.yTicks = yTicks;
    this.yLabel = yLabel;
  }

  @Override
  public void paint(Graphics2D g) {
    double left = getXAxisScreenValueForMin();
    double right = getXAxisScreenValueForMax();
    double top = getYAxisScreenValueForMin();
    double bottom = getYAxisScreenValueForMax();
    g.setFont(Style.TICK_FONT);
    g.setColor(Style.INK);
    FontMetrics metrics = g.getFontMetrics();
    for (int i = 0; i < xTicks.labels().size(); i++) {
      String label = xTicks.labels().get(i);
      double at = left + (right - left) * xs.share(xTicks.values().get(i));
      g.drawString(
          label,
          (float) (at - metrics.stringWidth(label) / 2.0),
          (float) (bottom + Style.TICK_GAP + metrics.getAscent()));
    }
    for (int i = 0; i < yTicks.labels().size(); i++) {
      String label = yTicks.labels().get(i);
      double at = bottom - (bottom - top) * ys.share(yTicks.values().get(i));
      g.drawString(
          label,
          (float) (left - Style.TICK_GAP - metrics.stringWidth(label)),
          (float) (at + metrics.getAscent() * 0.38));
    }
    g.setFont(Style.AXIS_FONT);
    AffineTransform upright = g.getTransform();
    double half = g.getFontMetrics().stringWidth(yLabel) / 2.0;
    g.translate(Style.PADDING + g.getFontMetrics().getAscent(), (top + bottom) / 2 + half);
    g.rotate(-Math.PI / 2);
    g.drawString(yLabel, 0, 0);
    g.setTransform(upright);
  }
}
