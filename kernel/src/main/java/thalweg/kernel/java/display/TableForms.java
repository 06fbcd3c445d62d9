package thalweg.kernel.java.display;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** The columns of a table as HTML and as text. */
final class TableForms {
  private TableForms() {}

  /** Without scripts, colours and fonts: it looks as the page around it, and untrusted notebooks show it too. */
  static String html(String caption, List<TableColumn> columns, boolean firstNamesRows) {
    StringBuilder html = new StringBuilder("<table>\n");
    if (!caption.isEmpty())
      html.append("<caption style=\"text-align:left;white-space:nowrap\"><b>")
          .append(Html.escape(caption))
          .append("</b></caption>\n");
    html.append("<thead><tr>");
    for (TableColumn c : columns) html.append(cell("th", " scope=\"col\"", c, head(c)));
    html.append("</tr></thead>\n<tbody>\n");
    for (int row = 0; row < rows(columns); row++) {
      html.append("<tr>");
      for (int i = 0; i < columns.size(); i++) {
        TableColumn c = columns.get(i);
        boolean head = firstNamesRows && i == 0;
        String text = Html.escape(c.cells().get(row));
        html.append(cell(head ? "th" : "td", head ? " scope=\"row\"" : "", c, text));
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table>").toString();
  }

  private static int rows(List<TableColumn> columns) {
    return columns.isEmpty() ? 0 : columns.get(0).cells().size();
  }

  private static String head(TableColumn column) {
    String name = Html.escape(column.name());
    return column.unit().isEmpty() ? name : name + "<br>" + Html.escape(column.unit());
  }

  private static String cell(String tag, String attributes, TableColumn column, String html) {
    String style = "text-align:" + (column.right() ? "right" : "left");
    if (column.right() && tag.equals("td")) style += ";white-space:nowrap"; // 2.9e-02 is one number
    return "<" + tag + attributes + " style=\"" + style + "\">" + html + "</" + tag + ">";
  }

  /** Columns as wide as their widest cell, below a line their cells. */
  static String text(String caption, List<TableColumn> columns) {
    List<String> lines = new ArrayList<>();
    if (!caption.isEmpty()) lines.add(caption);
    lines.add(line(columns, TableColumn::name));
    if (columns.stream().anyMatch(c -> !c.unit().isEmpty()))
      lines.add(line(columns, TableColumn::unit));
    lines.add(line(columns, c -> "-".repeat(c.width())));
    for (int i = 0; i < rows(columns); i++) {
      int row = i;
      lines.add(line(columns, c -> c.cells().get(row)));
    }
    return String.join("\n", lines);
  }

  private static String line(List<TableColumn> columns, Function<TableColumn, String> cell) {
    StringJoiner line = new StringJoiner("  ");
    for (TableColumn column : columns) {
      String text = cell.apply(column);
      String blank = " ".repeat(column.width() - Columns.count(text));
      line.add(column.right() ? blank + text : text + blank);
    }
    return line.toString().stripTrailing();
  }
}
