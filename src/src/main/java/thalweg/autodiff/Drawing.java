package thalweg.autodiff;

import java.util.Locale;

/** Draws a laid out graph as SVG: light boxes with dark letters and edges of a middle grey, for light and dark pages. */
final class Drawing {
  private static final int HEIGHT = 54;
  private static final int LAYER = 92;
  private static final int MARGIN = 10;

  private final Graph graph;
  private final Layout layout;
  private final StringBuilder out = new StringBuilder();

  Drawing(Graph graph, Layout layout) {
    this.graph = graph;
    this.layout = layout;
  }

  /** The width of a step's box: that of its longest line. */
  static double width(Graph.Step step) {
    int letters = 9 + Numbers.summary(step.gradient()).length();
    letters = Math.max(letters, 6 + Numbers.summary(step.value()).length());
    letters = Math.max(letters, title(step).length());
    return 16 + 6.6 * letters;
  }

  String svg() {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    for (var row : layout.layers) {
      for (Layout.Spot spot : row) {
        left = Math.min(left, spot.x - spot.width / 2);
        right = Math.max(right, spot.x + spot.width / 2);
      }
    }
    int width = (int) Math.ceil(right - left) + 2 * MARGIN;
    int height = (layout.layers.size() - 1) * LAYER + HEIGHT + 2 * MARGIN;
    out.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="%d %d %d %d" role="img" \
        font-family="DejaVu Sans, Verdana, sans-serif" font-size="11">
        <title>%s</title>
        <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
        <path d="M0 0 8 4 0 8z" fill="#808890"/></marker></defs>
        """
            .formatted(
                width,
                height,
                (int) Math.floor(left) - MARGIN,
                -MARGIN,
                width,
                height,
                escape(graph.altText())));
    layout.layers.forEach(row -> row.forEach(this::edges));
    layout.layers.forEach(row -> row.forEach(this::box));
    return out.append("</svg>\n").toString();
  }

  private void edges(Layout.Spot from) {
    for (Layout.Spot to : from.below) {
      double y = from.layer * LAYER + HEIGHT;
      double end = to.layer * LAYER;
      double bend = (y + end) / 2;
      append(
          "<path d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f%s\" fill=\"none\" stroke=\"#808890\""
              + " stroke-width=\"1.3\"%s/>\n",
          from.x,
          y,
          from.x,
          bend,
          to.x,
          bend,
          to.x,
          end,
          to.step < 0 ? "v" + HEIGHT : "",
          to.step < 0 ? "" : " marker-end=\"url(#tip)\"");
    }
  }

  private void box(Layout.Spot spot) {
    if (spot.step < 0) {
      return;
    }
    Graph.Step step = graph.steps().get(spot.step);
    double x = spot.x - spot.width / 2;
    double y = spot.layer * LAYER;
    boolean finite = Double.isFinite(sum(step.value()));
    append(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"%s\"/>\n",
        x, y, spot.width, HEIGHT, fill(step.kind()), finite ? "#808890" : "#c00000");
    text(spot.x, y + 16, "#16202a", "bold", title(step));
    text(spot.x, y + 31, "#16202a", "normal", "value " + Numbers.summary(step.value()));
    if (step.kind() != Graph.Kind.CONSTANT) {
      text(spot.x, y + 46, "#a33b00", "normal", "gradient " + Numbers.summary(step.gradient()));
    }
  }

  private void text(double x, double y, String colour, String weight, String words) {
    append(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\" font-weight=\"%s\">%s</text>\n",
        x, y, colour, weight, escape(words));
  }

  private void append(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments));
  }

  private static String title(Graph.Step step) {
    return step.entries() > 1 ? step.label() + " (" + step.entries() + ")" : step.label();
  }

  private static String fill(Graph.Kind kind) {
    return switch (kind) {
      case VARIABLE -> "#d7e8fb";
      case CONSTANT -> "#e4e6e8";
      case OPERATION -> "#fbfbf8";
      case RESULT -> "#dcf2dc";
    };
  }

  private static double sum(double[] x) {
    double sum = 0;
    for (double xi : x) {
      sum += xi * 0;
    }
    return sum;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
