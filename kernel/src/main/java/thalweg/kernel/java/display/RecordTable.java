package thalweg.kernel.java.display;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;

/** A collection of records of one class as an HTML table: one row a record, the first rows of a long one. */
public final class RecordTable {
  private static final int SHOWN = 20;

  private RecordTable() {}

  /** The table; empty if the value is nothing of that kind. */
  public static Optional<String> of(Object value) {
    if (!(value instanceof Collection<?> rows) || rows.isEmpty()) return Optional.empty();
    Object first = rows.iterator().next();
    if (!(first instanceof Record)) return Optional.empty();
    Class<?> type = first.getClass();
    if (!rows.stream().limit(SHOWN).allMatch(r -> r != null && r.getClass() == type)) {
      return Optional.empty();
    }
    try {
      return Optional.of(table(rows, type));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private static String table(Collection<?> rows, Class<?> type)
      throws ReflectiveOperationException {
    StringBuilder html =
        new StringBuilder("<table>\n<caption style=\"text-align:left;white-space:nowrap\"><b>");
    html.append(Html.escape(TypeNames.shortest(type))).append("</b>: ").append(rows.size());
    html.append(rows.size() == 1 ? " row" : " rows");
    if (rows.size() > SHOWN) html.append(", first ").append(SHOWN).append(" shown");
    html.append("</caption>\n<thead><tr>");
    RecordComponent[] columns = type.getRecordComponents();
    for (RecordComponent c : columns)
      html.append("<th scope=\"col\">").append(Html.escape(c.getName())).append("</th>");
    html.append("</tr></thead>\n<tbody>\n");
    Nesting level = Nesting.top().inside(rows);
    int shown = 0;
    for (Object row : rows) {
      if (shown++ == SHOWN) break;
      html.append("<tr>");
      for (RecordComponent c : columns) {
        c.getAccessor().setAccessible(true);
        String cell = PlainText.text(c.getAccessor().invoke(row), level);
        html.append("<td>").append(Html.escape(cell)).append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table>").toString();
  }
}
