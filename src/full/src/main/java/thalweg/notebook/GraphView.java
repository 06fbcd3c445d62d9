package thalweg.notebook;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import thalweg.autodiff.Graph;
import thalweg.plots.Figure;

/** The graph of a computation: its drawing, as PNG too, and its table wherever a drawing cannot be seen. */
final class GraphView {
  private GraphView() {}

  static View of(Graph graph) {
    byte[] svg = graph.svg().getBytes(StandardCharsets.UTF_8);
    String html =
        "<img alt=\""
            + Html.escape(graph.altText())
            + "\" src=\"data:image/svg+xml;base64,"
            + Base64.getEncoder().encodeToString(svg)
            + "\"/>";
    return new View(
        graph.toString(), html, null, FigureView.picture(new Drawn(graph), Figure.PIXEL_RATIO));
  }

  private record Drawn(Graph graph) implements Figure {

    @Override
    public String altText() {
      return graph.altText();
    }

    @Override
    public BufferedImage image(int pixelRatio) {
      return graph.image(pixelRatio);
    }
  }
}
