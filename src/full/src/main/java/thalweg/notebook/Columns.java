package thalweg.notebook;

import java.util.List;

/** A table in plain text, its columns as wide as their widest cell, numbers to the right. */
final class Columns {
  private Columns() {}

  static String of(String caption, List<String> head, List<List<String>> rows) {
    int[] widths = head.stream().mapToInt(String::length).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder(caption);
    line(out, head, widths);
    rows.forEach(row -> line(out, row, widths));
    return out.toString();
  }

  /** Names and values, one pair a line. */
  static String pairs(String caption, List<List<String>> pairs) {
    int width = pairs.stream().mapToInt(pair -> pair.get(0).length()).max().orElse(0);
    StringBuilder out = new StringBuilder(caption);
    for (List<String> pair : pairs) {
      out.append("\n  ").append(pair.get(0)).append(" ".repeat(width - pair.get(0).length()));
      out.append("  ").append(pair.get(1));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells, int[] widths) {
    out.append('\n');
    for (int i = 0; i < widths.length; i++) {
      out.append(i == 0 ? "" : "  ")
          .append(" ".repeat(widths[i] - cells.get(i).length()))
          .append(cells.get(i));
    }
  }
}
