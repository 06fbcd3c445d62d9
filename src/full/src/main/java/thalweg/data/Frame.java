package thalweg.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The columns a preparation works on, by name and in order.
 *
 * <p>A Tablesaw table will not do: to it, {@code kind=A} and {@code kind=a} are the same name.
 */
final class Frame {

  private final Map<String, Column<?>> columns = new LinkedHashMap<>();
  private final int rows;

  private Frame(int rows) {
    this.rows = rows;
  }

  /** The named columns of a table; true and false become 1 and 0. The table is not modified. */
  static Frame of(Table table, Collection<String> names) {
    if (table.isEmpty()) {
      throw new IllegalArgumentException("the table '" + table.name() + "' has no rows");
    }
    List<String> missing = new ArrayList<>(names);
    missing.removeAll(table.columnNames());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "the table must have the columns %s but has only %s"
              .formatted(missing, table.columnNames()));
    }
    Frame frame = new Frame(table.rowCount());
    for (String name : names) {
      Column<?> column = table.column(name);
      frame.columns.put(name, column instanceof BooleanColumn flags ? numbers(flags) : column);
    }
    return frame;
  }

  private static DoubleColumn numbers(BooleanColumn flags) {
    double[] numbers = new double[flags.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = flags.isMissing(i) ? Double.NaN : flags.get(i) ? 1 : 0;
    }
    return DoubleColumn.create(flags.name(), numbers);
  }

  int rows() {
    return rows;
  }

  List<String> names() {
    return List.copyOf(columns.keySet());
  }

  boolean holdsNumbers(String name) {
    return column(name) instanceof NumericColumn;
  }

  Column<?> column(String name) {
    Column<?> column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException(
          "there is no column '%s' at this step; there are %s".formatted(name, names()));
    }
    return column;
  }

  /** The numbers of a column without gaps. */
  double[] numbers(String name) {
    return Columns.numbers(column(name));
  }

  /** The texts of a column without gaps; whole numbers are written without a point. */
  String[] texts(String name) {
    Column<?> column = column(name);
    String[] texts = new String[rows];
    for (int i = 0; i < rows; i++) {
      texts[i] = Columns.text(column, i);
      if (texts[i].isEmpty()) {
        throw Columns.missing(i, name);
      }
    }
    return texts;
  }

  void put(String name, double[] numbers) {
    put(DoubleColumn.create(name, numbers));
  }

  /** Adds a column at the end, or puts it into the place of the one with its name. */
  void put(Column<?> column) {
    columns.put(column.name(), column);
  }

  /** Puts columns into the place of one. */
  void replace(String name, List<DoubleColumn> parts) {
    Map<String, Column<?>> before = new LinkedHashMap<>(columns);
    columns.clear();
    before.forEach(
        (other, column) -> {
          for (Column<?> next : other.equals(name) ? parts : List.of(column)) {
            if (columns.put(next.name(), next) != null) {
              throw new IllegalArgumentException(
                  "a step makes a second column '%s'; rename one of the table's columns"
                      .formatted(next.name()));
            }
          }
        });
  }

  /** Leaves a column out if it is there. */
  void remove(String name) {
    columns.remove(name);
  }
}
