package thalweg.plots;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A picture and the same in words: what a cell shows, a file holds and a screen reader says.
 *
 * <p>Figures are values. Equal data give equal pixels on the same machine; no display is needed.
 */
public interface Figure {

  /** Pixels of the image for each pixel on the screen unless said otherwise, so that it is sharp on any screen. */
  int PIXEL_RATIO = 2;

  /** The picture in words, made from the data: title, axes, and what each series does. */
  String altText();

  /**
   * The picture, drawn so many times as wide and high as it is meant to be seen; 1 is coarse, and takes half the time of 2.
   *
   * @throws IllegalArgumentException if the ratio is less than 1
   */
  BufferedImage image(int pixelRatio);

  /** The picture, {@value #PIXEL_RATIO} times as wide and high as it is meant to be seen. */
  default BufferedImage image() {
    return image(PIXEL_RATIO);
  }

  /** The picture as a PNG file's bytes. */
  default byte[] png() {
    return png(PIXEL_RATIO);
  }

  /** The picture as a PNG file's bytes, drawn so many times as wide and high as it is meant to be seen. */
  default byte[] png(int pixelRatio) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image(pixelRatio), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the picture to a PNG file, replacing what is there.
   *
   * @return the file
   */
  default Path save(Path file) {
    try {
      return Files.write(file, png());
    } catch (IOException e) {
      throw new UncheckedIOException("could not write the figure to " + file, e);
    }
  }
}
