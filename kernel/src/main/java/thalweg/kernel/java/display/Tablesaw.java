package thalweg.kernel.java.display;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables and Plotly figures of Tablesaw, told by the names of their classes. */
final class Tablesaw {
  private static final String TABLE = "tech.tablesaw.table.Relation";
  private static final String FIGURE = "tech.tablesaw.plotly.components.Figure";
  private static final String PLOTLY = "https://cdn.plot.ly/plotly-2.35.2.min";

  private Tablesaw() {}

  static boolean isFigure(Object value) {
    return isA(FIGURE, value);
  }

  static Map<String, String> forms(Object value) {
    if (isA(TABLE, value)) return Map.of(RichForms.HTML, table(value).html());
    return isFigure(value) ? figure(value) : Map.of();
  }

  private static boolean isA(String name, Object value) {
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass())
      if (type.getName().equals(name)) return true;
    return false;
  }

  private static Grid table(Object value) {
    List<String> names = new ArrayList<>();
    for (Object name : (List<?>) known(value, "columnNames")) names.add(String.valueOf(name));
    int count = (Integer) known(value, "rowCount");
    Method cell = Objects.requireNonNull(OwnForms.method(value, "get", int.class, int.class));
    int shown = ValueTables.shown(count);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int j = 0; j < names.size(); j++) row.add(OwnForms.invoke(value, cell, i, j));
      rows.add(row);
    }
    String cut = count > shown ? ", first " + shown + " shown" : "";
    String caption = known(value, "name") + ": " + count + " rows" + cut;
    return new Grid(caption, Grid.Head.ofAll(names), rows, false);
  }

  /** Its script draws into an element of the page, once the page has Plotly. */
  private static Map<String, String> figure(Object value) {
    String id = "figure" + UUID.randomUUID().toString().replace("-", "");
    Method draw = Objects.requireNonNull(OwnForms.method(value, "asJavascript", String.class));
    String script =
        String.valueOf(OwnForms.invoke(value, draw, id))
            .replaceFirst("^\\s*<script>", "")
            .replaceFirst("</script>\\s*$", "")
            .replace("</", "<\\/"); // in a text of the data it would end the script
    String text = text(value);
    String html =
        """
        <div id="%1$s">%2$s: drawn in trusted notebooks with access to the Internet</div>
        <script>
        (function () {
          function draw() {
            document.getElementById("%1$s").textContent = "";
        %3$s
          }
          if (window.Plotly) return draw();
          if (window.require && window.define && window.define.amd)
            return require(["%4$s"], function (plotly) { window.Plotly = plotly; draw(); });
          var library = document.createElement("script");
          library.src = "%4$s.js";
          library.onload = draw;
          document.head.appendChild(library);
        })();
        </script>
        """
            .formatted(id, Html.escape(text), script, PLOTLY);
    return Map.of(RichForms.HTML, html, RichForms.TEXT, text);
  }

  private static String text(Object figure) {
    Object layout = OwnForms.call(figure, "getLayout");
    Object title = layout == null ? null : OwnForms.call(layout, "getTitle");
    int traces = Array.getLength(known(figure, "getTraces"));
    return "Plotly figure"
        + (title == null || title.equals("") ? "" : " \"" + title + "\"")
        + " with "
        + (traces == 1 ? "1 trace" : traces + " traces");
  }

  private static Object known(Object value, String getter) {
    return Objects.requireNonNull(OwnForms.call(value, getter));
  }
}
