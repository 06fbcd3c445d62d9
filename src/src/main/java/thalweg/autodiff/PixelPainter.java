package thalweg.autodiff;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Draws on an image without a background, for light and dark pages. */
final class PixelPainter implements Painter {
  private static final Font PLAIN = new Font("DejaVu Sans", Font.PLAIN, 11);
  private static final Font BOLD = PLAIN.deriveFont(Font.BOLD);

  private final BufferedImage image;
  private final Graphics2D g;

  PixelPainter(Frame frame, int scale) {
    image =
        new BufferedImage(
            scale * frame.width(), scale * frame.height(), BufferedImage.TYPE_INT_ARGB);
    g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.scale(scale, scale);
    g.translate(-frame.left(), -frame.top());
  }

  /** The image, after which nothing more can be drawn. */
  BufferedImage image() {
    g.dispose();
    return image;
  }

  @Override
  public void curve(double x, double y, double endX, double endY, int colour) {
    double bend = (y + endY) / 2;
    g.setColor(new Color(colour));
    g.setStroke(new BasicStroke(1.3f));
    g.draw(new CubicCurve2D.Double(x, y, x, bend, endX, bend, endX, endY));
  }

  @Override
  public void tip(double x, double y, int colour) {
    Path2D tip = new Path2D.Double();
    tip.moveTo(x, y);
    tip.lineTo(x - 4.5, y - 9);
    tip.lineTo(x + 4.5, y - 9);
    g.setColor(new Color(colour));
    g.fill(tip);
  }

  @Override
  public void box(double x, double y, double width, double height, int fill, int border) {
    RoundRectangle2D box = new RoundRectangle2D.Double(x, y, width, height, 12, 12);
    g.setColor(new Color(fill));
    g.fill(box);
    g.setColor(new Color(border));
    g.setStroke(new BasicStroke(1));
    g.draw(box);
  }

  @Override
  public void text(double x, double y, int colour, boolean bold, String words) {
    g.setColor(new Color(colour));
    g.setFont(bold ? BOLD : PLAIN);
    double width = g.getFontMetrics().getStringBounds(words, g).getWidth();
    g.drawString(words, (float) (x - width / 2), (float) y);
  }
}
