package thalweg.kernel.java.display;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures of a size that a notebook can hold. */
final class Pictures {
  static final int WIDTH = 640; // pixels of what has no size of its own
  static final int HEIGHT = 400;
  static final int LONGEST = 3000; // pixels of a side
  private static final Dimension SWATCH = new Dimension(64, 24);

  private Pictures() {}

  /** The file of a picture in Base64, a large one made smaller; null if Java does not write it in that format. */
  static @Nullable String encode(RenderedImage image, String format) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(isLarge(image) ? smaller(image) : image, format, file)) return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(file.toByteArray());
  }

  /** Whether a notebook should not hold it as it is. */
  static boolean isLarge(RenderedImage image) {
    return Math.max(image.getWidth(), image.getHeight()) > LONGEST;
  }

  private static BufferedImage smaller(RenderedImage image) {
    return painted(
        image.getWidth(),
        image.getHeight(),
        pen -> {
          pen.setRenderingHint(
              RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
          pen.drawRenderedImage(image, new AffineTransform());
        });
  }

  /** What someone paints on a transparent ground of that size; of a large one a smaller picture. */
  static BufferedImage painted(int width, int height, Consumer<Graphics2D> painter) {
    double scale = Math.min(1, (double) LONGEST / Math.max(width, height));
    BufferedImage image =
        new BufferedImage(
            (int) Math.max(1, scale * width),
            (int) Math.max(1, scale * height),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.scale(scale, scale);
      painter.accept(pen);
    } finally {
      pen.dispose();
    }
    return image;
  }

  /** A little of a colour. */
  static BufferedImage of(Color color) {
    return painted(
        SWATCH.width,
        SWATCH.height,
        pen -> {
          pen.setColor(color);
          pen.fillRect(0, 0, SWATCH.width, SWATCH.height);
        });
  }
}
