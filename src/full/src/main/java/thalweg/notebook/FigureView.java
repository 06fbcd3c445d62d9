package thalweg.notebook;

import java.nio.ByteBuffer;
import java.util.Base64;
import thalweg.plots.Figure;

/**
 * A figure: its picture, and its words wherever the picture cannot be seen.
 *
 * <p>JupyterLab shows a bare PNG without any alternative text, so the picture also comes as an HTML image that has
 * one; its sanitizer lets that through in untrusted notebooks too. The PNG, with the same words in its metadata, is for
 * everything that shows no HTML. Both say that they are a figure: where JupyterLab is dark, ours darkens those.
 */
final class FigureView {
  private FigureView() {}

  static View of(Figure figure) {
    return of(figure, Figure.PIXEL_RATIO);
  }

  /** A figure with so many pixels for each on the screen. */
  static View of(Figure figure, int pixelRatio) {
    View.Picture picture = picture(figure, pixelRatio);
    String html =
        "<img class=\"thalweg-figure\" alt=\""
            + Html.escape(picture.altText())
            + "\" width=\""
            + picture.width()
            + "\" height=\""
            + picture.height()
            + "\" src=\"data:image/png;base64,"
            + Base64.getEncoder().encodeToString(picture.png())
            + "\"/>";
    return new View(picture.altText(), html, null, picture);
  }

  static View.Picture picture(Figure figure, int pixelRatio) {
    byte[] png = figure.png(pixelRatio);
    // A PNG file begins with 16 fixed bytes, then its width and height.
    int width = ByteBuffer.wrap(png).getInt(16) / pixelRatio;
    int height = ByteBuffer.wrap(png).getInt(20) / pixelRatio;
    return new View.Picture(png, width, height, figure.altText());
  }
}
