package thalweg.plots;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import thalweg.math.Check;

/**
 * Small pictures side by side, each with its label below: what a network is shown, or what its weights look like. The smallest value of
 * all is light, the largest dark.
 *
 * <pre>{@code
 * double[][] digits = {digit(0), digit(1)};           // 64 numbers each
 * new ImageGrid("The first digits", 8, 8, digits, List.of("0", "1"));
 * }</pre>
 *
 * @param title what the pictures have in common
 * @param height the height of each in pixels
 * @param width the width of each in pixels
 * @param pictures n × (height · width), each row by row from the top. Not modified.
 * @param labels n labels
 */
public record ImageGrid(
    String title, int height, int width, double[][] pictures, List<String> labels)
    implements Figure {
  private static final int COLUMNS = 8;
  private static final int CELL = 92;
  private static final int LARGEST = 84;
  private static final int LABEL = 20;
  private static final int TITLE = 40;

  /**
   * Checks the sizes and copies the labels.
   *
   * @throws IllegalArgumentException if there is no picture, one has another number of pixels or a value that is not finite, or there
   *     are not as many labels as pictures
   */
  public ImageGrid {
    Check.inClosed("height", height, 1, LARGEST);
    Check.inClosed("width", width, 1, LARGEST);
    Check.atLeast("the number of pictures", pictures.length, 1);
    for (double[] picture : pictures) {
      Check.length("a picture", picture, height * width);
      Check.finite("a picture", picture);
    }
    if (labels.size() != pictures.length) {
      throw new IllegalArgumentException(
          "there must be a label for each of the %d pictures but there are %d"
              .formatted(pictures.length, labels.size()));
    }
    labels = List.copyOf(labels);
  }

  @Override
  public String altText() {
    return "%s. %s of %d×%d pixels, dark where values are large: %s."
        .formatted(
            title,
            AltText.count(pictures.length, "picture"),
            height,
            width,
            String.join(", ", labels));
  }

  @Override
  public BufferedImage image(int pixelRatio) {
    int columns = Math.min(COLUMNS, pictures.length);
    int rows = (pictures.length + columns - 1) / columns;
    int scale = LARGEST / Math.max(height, width);
    int rowHeight = scale * height + LABEL + Style.PADDING;
    int titled = Style.widest(List.of(title), Style.TITLE_FONT) + 2 * Style.PADDING;
    int wide = Math.max(titled, columns * CELL + 2 * Style.PADDING);
    double low = Arrays.stream(pictures).flatMapToDouble(Arrays::stream).min().orElse(0);
    double high = Arrays.stream(pictures).flatMapToDouble(Arrays::stream).max().orElse(0);
    return Pixels.of(
        pixelRatio,
        wide,
        TITLE + rows * rowHeight + Style.PADDING,
        g -> {
          g.setFont(Style.TITLE_FONT);
          g.setColor(Style.INK);
          g.drawString(title, Style.PADDING, 0.7f * TITLE);
          g.setFont(Style.TICK_FONT);
          for (int i = 0; i < pictures.length; i++) {
            int left = Style.PADDING + i % columns * CELL;
            int top = TITLE + i / columns * rowHeight;
            paint(g, pictures[i], left + (CELL - scale * width) / 2, top, scale, low, high - low);
            label(g, labels.get(i), left, top + scale * height + LABEL - 5);
          }
        });
  }

  private void paint(
      Graphics2D g, double[] picture, int left, int top, int scale, double low, double range) {
    for (int i = 0; i < picture.length; i++) {
      g.setColor(shade(range > 0 ? (picture[i] - low) / range : 0));
      g.fillRect(left + i % width * scale, top + i / width * scale, scale, scale);
    }
    g.setColor(Style.GRID);
    g.drawRect(left, top, scale * width, scale * height);
  }

  /** From white to ink. */
  private static Color shade(double share) {
    int grey = (int) Math.round(255 - share * (255 - Style.INK.getRed()));
    return new Color(grey, grey, grey);
  }

  /** Centred below its picture; what is too wide is cut. */
  private static void label(Graphics2D g, String label, int left, int y) {
    FontMetrics metrics = g.getFontMetrics();
    String shown = label;
    for (int n = label.length() - 1; n > 0 && metrics.stringWidth(shown) > CELL - 4; n--) {
      shown = label.substring(0, n) + "…";
    }
    g.setColor(Style.INK);
    g.drawString(shown, left + (CELL - metrics.stringWidth(shown)) / 2, y);
  }

  @Override
  public String toString() {
    return altText();
  }
}
