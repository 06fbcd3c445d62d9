package thalweg.plots;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import thalweg.math.Check;

/**
 * Small multiples: plots side by side, row by row, as one figure.
 *
 * @param title what the plots have in common
 * @param columns how many stand in a row, 1 to 4
 * @param plots from left to right, then from top to bottom
 */
public record Panels(String title, int columns, List<Plot> plots) implements Figure {

  private static final int TITLE = 40;

  /** Checks the numbers and copies the list. */
  public Panels {
    Check.inClosed("columns", columns, 1, 4);
    Check.atLeast("the number of plots", plots.size(), 1);
    plots = List.copyOf(plots);
  }

  /** Plots in rows of so many. */
  public static Panels of(String title, int columns, Plot... plots) {
    return new Panels(title, columns, List.of(plots));
  }

  @Override
  public String altText() {
    StringBuilder words = new StringBuilder(title + ". " + AltText.count(plots.size(), "panel"));
    for (int i = 0; i < plots.size(); i++) {
      words.append(i == 0 ? ". Panel " : " Panel ").append(i + 1).append(": ");
      words.append(plots.get(i).altText());
    }
    return words.toString();
  }

  @Override
  public BufferedImage image(int pixelRatio) {
    Size size = Size.panel(columns);
    List<XYChart> charts = new ArrayList<>();
    List<Integer> tops = new ArrayList<>(List.of(TITLE));
    for (int first = 0; first < plots.size(); first += columns) {
      List<XYChart> row = row(plots.subList(first, Math.min(first + columns, plots.size())), size);
      charts.addAll(row);
      tops.add(tops.get(tops.size() - 1) + highest(row));
    }
    int width = columns * size.width();
    return Pixels.of(
        pixelRatio,
        width,
        tops.get(tops.size() - 1),
        g -> {
          write(g, width);
          AffineTransform origin = g.getTransform();
          for (int i = 0; i < charts.size(); i++) {
            g.translate(i % columns * size.width(), tops.get(i / columns));
            charts.get(i).paint(g, size.width(), charts.get(i).getHeight());
            g.setTransform(origin);
          }
        });
  }

  /** As high as the highest of them, which equal scales may have made higher than the others. */
  private static List<XYChart> row(List<Plot> plots, Size size) {
    int height = highest(plots.stream().map(plot -> Drawing.of(plot, size)).toList());
    return plots.stream().map(plot -> Drawing.of(plot, size.tall(height))).toList();
  }

  private static int highest(List<XYChart> row) {
    return row.stream().mapToInt(XYChart::getHeight).max().orElse(0);
  }

  private void write(Graphics2D g, int width) {
    g.setFont(Style.TITLE_FONT);
    g.setColor(Style.INK);
    float left = (width - Style.widest(List.of(title), Style.TITLE_FONT)) / 2f;
    g.drawString(title, left, 0.7f * TITLE);
  }

  @Override
  public String toString() {
    return altText();
  }
}
