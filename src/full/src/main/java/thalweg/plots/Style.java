package thalweg.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How every figure looks: one palette, one font, one grid.
 *
 * <p>Every colour has a contrast of at least 3 to 1 against the background, and colour-blind readers can tell them apart;
 * dashes and markers tell the series apart without any colour, as in a printed copy.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#non-text-contrast">WCAG 2.2, 1.4.11, Non-text Contrast</a>
 */
final class Style {
  static final int WIDTH = 760;
  static final int HEIGHT = 430;

  static final int PADDING = 12;

  /** What the title, the numbers below and the axis title take of the height, near enough. */
  static final int ABOVE_AND_BELOW = 98;

  static final Font TITLE_FONT = font(Font.BOLD, 16);
  static final Font TICK_FONT = font(Font.PLAIN, 12);
  static final Font AXIS_FONT = font(Font.PLAIN, 14);
  static final Font LEGEND_FONT = font(Font.PLAIN, 13);

  /** The space between the frame and its numbers. */
  static final int TICK_GAP = 7;

  private static final int TITLE_GAP = 28;

  static final Color INK = new Color(0x333333);
  static final Color RULE = new Color(0x666666);
  static final Color GRID = new Color(0xE0E0DE);

  /** An opaque card, so that a figure reads the same on a light page and on a dark one, where white glares. */
  static final Color BACKGROUND = new Color(0xF7F7F5);

  private static final Color[] COLOURS = {
    new Color(0x0072B2), // blue
    new Color(0xD4400C), // vermillion
    new Color(0x008A5A), // bluish green
    new Color(0x976687), // mauve
    new Color(0x859440), // olive
    new Color(0x36187E), // violet
    new Color(0x7A2F1D), // brown
    new Color(0x3A71ED), // bright blue
  };

  /** How many series have a colour of their own; further ones differ by dash and marker. */
  static final int PALETTE = COLOURS.length;

  private static final float[][] DASHES = {{}, {9, 4}, {2, 3}, {9, 3, 2, 3}, {16, 4}};

  private static final Marker[] MARKERS = {
    SeriesMarkers.CIRCLE,
    SeriesMarkers.SQUARE,
    SeriesMarkers.TRIANGLE_UP,
    SeriesMarkers.DIAMOND,
    SeriesMarkers.TRIANGLE_DOWN,
  };

  private static final Marker[] SPOTS = {
    SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, new Cross(), SeriesMarkers.DIAMOND,
  };

  private Style() {}

  static Color colour(int series) {
    return COLOURS[series % COLOURS.length];
  }

  static Color translucent(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  /** The dash pattern of a series in pixels; empty for a solid line. */
  static float[] dash(int series) {
    return DASHES[series % DASHES.length];
  }

  static Marker marker(int series) {
    return MARKERS[series % MARKERS.length];
  }

  /** The marker of a place to look at. */
  static Marker spot(int number) {
    return SPOTS[number % SPOTS.length];
  }

  static BasicStroke stroke(float width, float[] dash) {
    int cap = BasicStroke.CAP_BUTT;
    int join = BasicStroke.JOIN_ROUND;
    return dash.length == 0
        ? new BasicStroke(width, BasicStroke.CAP_ROUND, join)
        : new BasicStroke(width, cap, join, 10, dash, 0);
  }

  /** Light contour lines for low values, dark ones for high values; strength from 0 to 1. */
  static Color level(double strength) {
    int[] low = {0x72, 0x92, 0xAC};
    int[] high = {0x1D, 0x3F, 0x5E};
    int[] mixed = new int[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = (int) Math.round(low[i] + strength * (high[i] - low[i]));
    }
    return new Color(mixed[0], mixed[1], mixed[2]);
  }

  static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  static void apply(AxesChartStyler styler) {
    styler.setChartBackgroundColor(BACKGROUND).setPlotBackgroundColor(BACKGROUND);
    styler.setChartPadding(PADDING).setPlotContentSize(1).setPlotBorderColor(new Color(0xBBBBBB));
    styler.setChartFontColor(INK).setChartTitleFont(TITLE_FONT).setChartTitlePadding(8);
    styler.setChartTitleBoxVisible(false).setMarkerSize(7);
    styler.setLegendFont(LEGEND_FONT).setLegendLayout(LegendLayout.Vertical).setLegendPadding(8);
    styler.setLegendBackgroundColor(BACKGROUND).setLegendBorderColor(new Color(0xDDDDDD));
    styler.setLegendSeriesLineLength(34);
    styler.setAxisTitleFont(AXIS_FONT).setAxisTitlePadding(TITLE_GAP);
    styler.setYAxisTitleVisible(false);
    styler.setAxisTicksVisible(false).setPlotGridLinesVisible(false).setPlotMargin(0);
    styler.setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
    styler.setLocale(java.util.Locale.ROOT);
  }

  /** The width left of the frame: the axis title, a gap and the numbers. */
  static int besideLabels(List<String> labels) {
    return 34 + widest(labels, TICK_FONT) + TICK_GAP;
  }

  /** The width of the widest of these texts in pixels. */
  static int widest(List<String> texts, Font font) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    double width = 0;
    for (String text : texts) {
      width = Math.max(width, font.getStringBounds(text, context).getWidth());
    }
    return (int) Math.ceil(width);
  }
}
