package thalweg.autodiff;

import java.util.Locale;

/** Draws as an SVG file. */
final class SvgPainter implements Painter {
  private final StringBuilder out = new StringBuilder();

  SvgPainter(Frame frame, String title) {
    append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="%d %d %d %d" role="img" \
        font-family="DejaVu Sans, Verdana, sans-serif" font-size="11" text-anchor="middle">
        <title>%s</title>
        """,
        frame.width(),
        frame.height(),
        frame.left(),
        frame.top(),
        frame.width(),
        frame.height(),
        escape(title));
  }

  /** The file. */
  String file() {
    return out + "</svg>\n";
  }

  @Override
  public void curve(double x, double y, double endX, double endY, int colour) {
    double bend = (y + endY) / 2;
    append(
        "<path d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"#%06x\""
            + " stroke-width=\"1.3\"/>\n",
        x, y, x, bend, endX, bend, endX, endY, colour);
  }

  @Override
  public void tip(double x, double y, int colour) {
    append("<path d=\"M%.1f %.1fl-4.5 -9h9z\" fill=\"#%06x\"/>\n", x, y, colour);
  }

  @Override
  public void box(double x, double y, double width, double height, int fill, int border) {
    append(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"6\" fill=\"#%06x\""
            + " stroke=\"#%06x\"/>\n",
        x, y, width, height, fill, border);
  }

  @Override
  public void text(double x, double y, int colour, boolean bold, String words) {
    append(
        "<text x=\"%.1f\" y=\"%.1f\" fill=\"#%06x\"%s>%s</text>\n",
        x, y, colour, bold ? " font-weight=\"bold\"" : "", escape(words));
  }

  private void append(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
