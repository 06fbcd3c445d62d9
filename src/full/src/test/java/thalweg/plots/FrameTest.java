package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Where the numbers and the name of the vertical axis are written; measured in the ink they leave. */
class FrameTest {
  private static final Range UNIT = new Range(Scale.LINEAR, 0, 1);
  private static final Ticks NONE = new Ticks(List.of(), List.of());

  /** The rectangle inside the frame, as XChart lays it out. */
  private static final class Inside extends Annotation {
    Inside(XYChart chart) {
      super(false);
      init(chart);
    }

    double left() {
      return getXAxisScreenValueForMin();
    }

    double right() {
      return getXAxisScreenValueForMax();
    }

    double top() {
      return getYAxisScreenValueForMin();
    }

    double bottom() {
      return getYAxisScreenValueForMax();
    }

    @Override
    public void paint(Graphics2D g) {}
  }

  private final XYChart chart =
      Drawing.of(Plot.of("", "x", "").xBetween(0, 1).yBetween(0, 1).spot("", 0.5, 0.5), Size.WHOLE);
  private final BufferedImage image =
      new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
  private final Inside inside;

  FrameTest() {
    Graphics2D g = image.createGraphics();
    chart.paint(g, chart.getWidth(), chart.getHeight());
    g.dispose();
    inside = new Inside(chart);
  }

  /** Paints the frame alone, after a wrong font and colour, and returns the rectangle of its ink. */
  private Rectangle ink(Ticks xTicks, Ticks yTicks, String yLabel) {
    Frame frame = new Frame(UNIT, UNIT, xTicks, yTicks, yLabel);
    frame.init(chart);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setFont(new Font(Font.SERIF, Font.BOLD, 40));
    g.setColor(Color.RED);
    AffineTransform before = g.getTransform();
    frame.paint(g);
    assertThat(g.getTransform()).isEqualTo(before);
    g.dispose();
    Rectangle ink = new Rectangle(-1, -1);
    for (int i = 0; i < image.getWidth(); i++) {
      for (int j = 0; j < image.getHeight(); j++) {
        int colour = image.getRGB(i, j) & 0xFFFFFF;
        if (colour != 0xFFFFFF) {
          assertThat(colour).isEqualTo(Style.INK.getRGB() & 0xFFFFFF);
          ink.add(new Rectangle(i, j, 1, 1));
        }
      }
    }
    return ink;
  }

  private static Ticks tick(double at, String label) {
    return new Ticks(List.of(at), List.of(label));
  }

  @Test
  void aNumberStandsBelowItsPlaceOnTheHorizontalAxis() {
    Rectangle ink = ink(tick(0.25, "88"), NONE, "");
    assertThat(ink.getCenterX())
        .isCloseTo(inside.left() + 0.25 * (inside.right() - inside.left()), within(2.0));
    assertThat(ink.getMinY())
        .isBetween(inside.bottom() + Style.TICK_GAP, inside.bottom() + Style.TICK_GAP + 6);
    assertThat(ink.height).isBetween(6, 12);
  }

  @Test
  void aNumberStandsLeftOfItsPlaceOnTheVerticalAxis() {
    Rectangle ink = ink(NONE, tick(0.75, "88"), "");
    assertThat(ink.getCenterY())
        .isCloseTo(inside.bottom() - 0.75 * (inside.bottom() - inside.top()), within(2.0));
    assertThat(ink.getMaxX()).isCloseTo(inside.left() - Style.TICK_GAP, within(2.0));
    assertThat(ink.height).isBetween(6, 12);
  }

  @Test
  void everyNumberIsWritten() {
    Ticks ends = new Ticks(List.of(0.0, 1.0), List.of("88", "88"));
    Rectangle across = ink(ends, NONE, "");
    assertThat(across.getMinX()).isLessThan(inside.left());
    assertThat(across.getMaxX()).isGreaterThan(inside.right());
    Rectangle up = ink(NONE, ends, "");
    assertThat(up.getMinY()).isLessThan(inside.top());
    assertThat(up.getMaxY()).isGreaterThan(inside.bottom());
  }

  @Test
  void theNameOfTheVerticalAxisReadsUpwardsHalfWayUp() {
    String label = "MMMMMMMM";
    Rectangle ink = ink(NONE, NONE, label);
    assertThat(ink.getCenterY()).isCloseTo((inside.top() + inside.bottom()) / 2, within(2.0));
    assertThat((double) ink.height)
        .isCloseTo(Style.widest(List.of(label), Style.AXIS_FONT), within(5.0));
    assertThat(ink.getMinX()).isBetween(Style.PADDING - 1.0, Style.PADDING + 7.0);
    assertThat(ink.width).isBetween(7, 14);
    // Read upwards, what is below the baseline is to the right of what is above it.
    Rectangle low = ink(NONE, NONE, "____");
    assertThat(low.getMinX()).isGreaterThanOrEqualTo(ink.getMaxX());
  }

  @Test
  void aPlotWritesItsNumbers() {
    Plot plot = Plot.of("", "", "").xBetween(0, 1).yBetween(0, 1);
    BufferedImage with = Pixels.of(Figure.PIXEL_RATIO, Drawing.of(plot, Size.WHOLE));
    int dark = 0;
    for (int i = 0; i < with.getWidth(); i++) {
      for (int j = 0; j < with.getHeight(); j++) {
        dark += (with.getRGB(i, j) & 0xFF) < 0x50 ? 1 : 0;
      }
    }
    assertThat(dark).isGreaterThan(500);
  }
}
