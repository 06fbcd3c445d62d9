package thalweg.plots;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;
import thalweg.metrics.ConfusionTable;

/**
 * A confusion table as squares: rows the true classes from top to bottom, columns the predicted ones, each square as dark as its
 * share of its row, so that rare classes show as clearly as common ones.
 *
 * @param title what the picture shows
 * @param table the counts
 */
public record ConfusionPicture(String title, ConfusionTable table) implements Figure {
  private static final int MOST_HEIGHT = 560;

  /** From this share on, white stands out from a square more than ink does. */
  private static final double DARK = 0.75;

  /** Under the usual title, with the accuracy. */
  public static ConfusionPicture of(ConfusionTable table) {
    return new ConfusionPicture(
        "Confusion table, accuracy " + Numbers.brief(table.accuracy()), table);
  }

  @Override
  public String altText() {
    StringBuilder words = new StringBuilder(title + ". Rows are true classes. ");
    List<String> classes = table.classes();
    for (int i = 0; i < classes.size(); i++) {
      int row = i;
      List<String> parts =
          IntStream.range(0, classes.size())
              .filter(j -> table.counts()[row][j] > 0)
              .mapToObj(j -> table.counts()[row][j] + " as " + classes.get(j))
              .toList();
      words
          .append(i == 0 ? "" : "; ")
          .append(classes.get(i))
          .append(parts.isEmpty() ? " never met" : " predicted " + String.join(", ", parts));
    }
    return words.append('.').toString();
  }

  @Override
  public BufferedImage image(int pixelRatio) {
    return Pixels.of(pixelRatio, chart());
  }

  XYChart chart() {
    int k = table.classes().size();
    Range across = new Range(Scale.LINEAR, -0.5, k - 0.5);
    List<Double> places = IntStream.range(0, k).mapToObj(i -> (double) i).toList();
    List<Double> upward = IntStream.range(0, k).mapToObj(i -> (double) (k - 1 - i)).toList();
    Canvas canvas =
        Canvas.of(
            title,
            "predicted class",
            "true class",
            across,
            across,
            new Ticks(places, table.classes()),
            new Ticks(upward, table.classes()),
            Style.WIDTH,
            Math.min(MOST_HEIGHT, 60 + 60 * k));
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double share = (double) table.counts()[i][j] / Math.max(1, table.actual(i));
        double y = k - 1 - i;
        double[] x = {j - 0.5, j + 0.5, j + 0.5, j - 0.5};
        double[] corners = {y - 0.5, y - 0.5, y + 0.5, y + 0.5};
        canvas.fill(null, x, corners, shade(share));
        cells.add(
            new Cell(across.share(j), across.share(y), "" + table.counts()[i][j], share > DARK));
      }
    }
    canvas.chart().addAnnotation(new Counts(cells));
    canvas.chart().getStyler().setLegendVisible(false);
    return canvas.chart();
  }

  /** From the background to the first colour of the palette. */
  private static Color shade(double share) {
    Color from = Style.BACKGROUND;
    Color to = Style.colour(0);
    return new Color(
        mix(from.getRed(), to.getRed(), share),
        mix(from.getGreen(), to.getGreen(), share),
        mix(from.getBlue(), to.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }

  @Override
  public String toString() {
    return altText();
  }

  /** A number in the middle of a square, given in shares of the frame. */
  private record Cell(double x, double y, String count, boolean dark) {}

  /** Writes the counts. */
  private static final class Counts extends Annotation {
    private final List<Cell> cells;

    Counts(List<Cell> cells) {
      super(false);
      this.cells = cells;
    }

    @Override
    public void paint(Graphics2D g) {
      double left = getXAxisScreenValueForMin();
      double right = getXAxisScreenValueForMax();
      double top = getYAxisScreenValueForMin();
      double bottom = getYAxisScreenValueForMax();
      g.setFont(Style.AXIS_FONT);
      FontMetrics metrics = g.getFontMetrics();
      for (Cell cell : cells) {
        g.setColor(cell.dark() ? Color.WHITE : Style.INK);
        g.drawString(
            cell.count(),
            (float) (left + (right - left) * cell.x() - metrics.stringWidth(cell.count()) / 2.0),
            (float) (bottom - (bottom - top) * cell.y() + metrics.getAscent() * 0.38));
      }
    }
  }
}
