package thalweg.plots;

import java.awt.Font;

/**
 * How large a figure is on the screen, in pixels.
 *
 * @param width the width with everything around the frame
 * @param height the height, unless equal scales ask for another
 * @param titleFont the font of the title
 */
record Size(int width, int height, Font titleFont) {

  static final Size WHOLE = new Size(Style.WIDTH, Style.HEIGHT, Style.TITLE_FONT);

  /** Several panels beside each other are together a little wider than one figure. */
  private static final int TOGETHER = 900;

  /** One of so many panels in a row. */
  static Size panel(int columns) {
    if (columns == 1) {
      return WHOLE;
    }
    int width = TOGETHER / columns;
    return new Size(width, Style.ABOVE_AND_BELOW + width / 2, Style.font(Font.BOLD, 13));
  }

  /** The same width at another height. */
  Size tall(int other) {
    return new Size(width, other, titleFont);
  }
}
