package thalweg.kernel.java.widgets;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture that a handler changes. */
public final class ImageView extends Widget {
  private final String about;

  ImageView(String about, RenderedImage image) {
    super("Image");
    this.about = about;
    put("format", "png");
    put("alt", about);
    image(image);
  }

  /** Shows another picture. */
  public void image(RenderedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", png))
        throw new IllegalArgumentException("this picture cannot be written as PNG: " + image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    put("value", png.toByteArray());
  }

  @Override
  String text() {
    return "picture: " + about;
  }
}
