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
    View.Picture picture = picture(figure);
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

  static View.Picture picture(Figure figure) {
    byte[] png = figure.png();
    // A PNG file begins with 16 fixed bytes, then its width and height.
    int width = ByteBuffer.wrap(png).getInt(16) / Figure.PIXEL_RATIO;
    int height = ByteBuffer.wrap(png).getInt(20) / Figure.PIXEL_RATIO;
    return new View.Picture(png, width, height, figure.altText());
  }
}
