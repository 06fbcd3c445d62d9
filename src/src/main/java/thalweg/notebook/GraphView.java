package thalweg.notebook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import thalweg.autodiff.Graph;

/** The graph of a computation: its drawing, and its table wherever a drawing cannot be seen. */
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
    return View.of(graph.toString(), html);
  }
}
