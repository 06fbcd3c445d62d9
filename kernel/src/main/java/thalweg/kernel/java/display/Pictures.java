package thalweg.kernel.java.display;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;

/** Pictures of a size that a notebook can hold. */
public final class Pictures {
  private static final int LONGEST = 3000; // pixels of a side

  private Pictures() {}

  /** Whether a notebook should not hold it as it is. */
  public static boolean isLarge(RenderedImage image) {
    return Math.max(image.getWidth(), image.getHeight()) > LONGEST;
  }

  /** The same picture with shorter sides. */
  public static BufferedImage smaller(RenderedImage image) {
    double scale = (double) LONGEST / Math.max(image.getWidth(), image.getHeight());
    int width = Math.max(1, (int) (scale * image.getWidth()));
    int height = Math.max(1, (int) (scale * image.getHeight()));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawRenderedImage(image, AffineTransform.getScaleInstance(scale, scale));
    pen.dispose();
    return small;
  }
}
