package thalweg.autodiff;

import java.util.Arrays;

/** Draws a laid out graph: light boxes with dark letters and edges of a middle grey, for light and dark pages. */
final class GraphDrawing {
  private static final int HEIGHT = 54;
  private static final int LAYER = 92;
  private static final int MARGIN = 10;
  private static final int GREY = 0x808890;
  private static final int DARK = 0x16202a;
  private static final int RUST = 0xa33b00;
  private static final int RED = 0xc00000;

  private final Graph graph;
  private final Layout layout;

  GraphDrawing(Graph graph) {
    this.graph = graph;
    this.layout = new Layout(graph);
  }

  /** The width of a step's box: that of its longest line. */
  static double width(Graph.Step step) {
    int letters = 9 + FourDigits.summary(step.gradient()).length();
    letters = Math.max(letters, 6 + FourDigits.summary(step.value()).length());
    letters = Math.max(letters, title(step).length());
    return 16 + 6.6 * letters;
  }

  Painter.Frame frame() {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    for (var row : layout.layers) {
      for (Layout.Spot spot : row) {
        left = Math.min(left, spot.x - spot.width / 2);
        right = Math.max(right, spot.x + spot.width / 2);
      }
    }
    return new Painter.Frame(
        (int) Math.floor(left) - MARGIN,
        -MARGIN,
        (int) Math.ceil(right - left) + 2 * MARGIN,
        (layout.layers.size() - 1) * LAYER + HEIGHT + 2 * MARGIN);
  }

  void paint(Painter painter) {
    layout.layers.forEach(row -> row.forEach(spot -> edges(spot, painter)));
    layout.layers.forEach(row -> row.forEach(spot -> box(spot, painter)));
  }

  private static void edges(Layout.Spot from, Painter painter) {
    for (Layout.Spot to : from.below) {
      double start = from.layer * LAYER + HEIGHT;
      double end = to.layer * LAYER;
      painter.curve(from.x, start, to.x, end, GREY);
      if (to.step < 0) {
        painter.curve(to.x, end, to.x, end + HEIGHT, GREY);
      } else {
        painter.tip(to.x, end, GREY);
      }
    }
  }

  private void box(Layout.Spot spot, Painter painter) {
    if (spot.step < 0) {
      return;
    }
    Graph.Step step = graph.steps().get(spot.step);
    double y = spot.layer * LAYER;
    boolean finite = Arrays.stream(step.value()).allMatch(Double::isFinite);
    painter.box(
        spot.x - spot.width / 2, y, spot.width, HEIGHT, fill(step.kind()), finite ? GREY : RED);
    painter.text(spot.x, y + 16, DARK, true, title(step));
    painter.text(spot.x, y + 31, DARK, false, "value " + FourDigits.summary(step.value()));
    if (step.kind() != Graph.Kind.CONSTANT) {
      painter.text(spot.x, y + 46, RUST, false, "gradient " + FourDigits.summary(step.gradient()));
    }
  }

  private static String title(Graph.Step step) {
    return step.entries() > 1 ? step.label() + " (" + step.entries() + ")" : step.label();
  }

  private static int fill(Graph.Kind kind) {
    return switch (kind) {
      case VARIABLE -> 0xd7e8fb;
      case CONSTANT -> 0xe4e6e8;
      case OPERATION -> 0xfbfbf8;
      case RESULT -> 0xdcf2dc;
    };
  }
}
