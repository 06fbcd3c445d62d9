package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import thalweg.plots.Numbers;

/** Tables: how many rows and columns, the type of each column, and the first rows. */
final class TableView {
  static final int MOST_ROWS = 10;
  static final int MOST_COLUMNS = 20;
  static final int LONGEST_CELL = 60;

  private TableView() {}

  static View of(Table table) {
    int rows = Math.min(MOST_ROWS, table.rowCount());
    List<Column<?>> columns =
        table.columns().subList(0, Math.min(MOST_COLUMNS, table.columnCount()));
    String caption =
        table.name()
            + ": "
            + table.rowCount()
            + " rows × "
            + table.columnCount()
            + " columns"
            + (rows < table.rowCount() ? ", first " + rows + " rows shown" : "")
            + (columns.size() < table.columnCount()
                ? ", first " + columns.size() + " columns shown"
                : "");
    List<String> head = new ArrayList<>(List.of(""));
    List<List<String>> body = new ArrayList<>();
    body.add(new ArrayList<>(List.of("type")));
    for (Column<?> column : columns) {
      head.add(cut(column.name()));
      body.get(0).add(column.type().name().toLowerCase(java.util.Locale.ROOT));
    }
    for (int i = 0; i < rows; i++) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(i)));
      for (Column<?> column : columns) {
        row.add(cut(cell(column, i)));
      }
      body.add(row);
    }
    return View.of(Columns.of(caption, head, body), Html.table(caption, head, body));
  }

  private static String cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "missing";
    }
    return column instanceof NumericColumn<?> numbers
        ? Numbers.precise(numbers.getDouble(row))
        : column.getString(row);
  }

  /** On one line and not too long. */
  private static String cut(String text) {
    String line = text.replaceAll("\\R", " ");
    return line.length() <= LONGEST_CELL ? line : line.substring(0, LONGEST_CELL - 1) + "…";
  }
}
