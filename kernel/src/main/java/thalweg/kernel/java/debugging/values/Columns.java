package thalweg.kernel.java.debugging.values;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.OwnForms;

/**
 * A table or a column of Tablesaw, told by the name of its package.
 *
 * @param shape such as {@code people: 70 rows × 2 columns}
 * @param contents the columns of a table by their names, the elements of a column
 */
record Columns(String shape, Contents contents) {
  private static final String HOME = "tech.tablesaw.";

  /** A value as a table or column; null if it is neither. */
  static @Nullable Columns of(Object value) {
    Class<?> type = value.getClass();
    while (type != null && !type.getName().startsWith(HOME)) type = type.getSuperclass();
    if (type == null || OwnForms.method(value, "name") == null) return null;
    Method cell = OwnForms.method(value, "get", int.class, int.class);
    if (cell != null && has(value, "columnNames") && has(value, "rowCount"))
      return table(value, cell);
    Method element = OwnForms.method(value, "get", int.class);
    return element != null && has(value, "size") ? column(value, element) : null;
  }

  private static boolean has(Object value, String getter) {
    return OwnForms.method(value, getter) != null;
  }

  private static Columns table(Object value, Method cell) {
    int rows = (Integer) known(value, "rowCount");
    List<?> names = (List<?>) known(value, "columnNames");
    List<Named> columns = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      int column = j;
      Contents elements = elements(rows, i -> OwnForms.invoke(value, cell, i, column));
      columns.add(new Named(String.valueOf(names.get(j)), elements));
    }
    String shape = known(value, "name") + ": " + rows + " rows × " + names.size() + " columns";
    return new Columns(shape, Contents.of(columns));
  }

  private static Columns column(Object value, Method element) {
    int rows = (Integer) known(value, "size");
    String shape = known(value, "name") + ": " + rows + " rows";
    return new Columns(shape, elements(rows, i -> OwnForms.invoke(value, element, i)));
  }

  private static Contents elements(int size, IntFunction<@Nullable Object> get) {
    return Contents.of(
        size,
        (from, to) -> {
          List<Named> page = new ArrayList<>();
          for (int i = from; i < to; i++) page.add(new Named("[" + i + "]", get.apply(i)));
          return page;
        });
  }

  private static Object known(Object value, String getter) {
    return Objects.requireNonNull(OwnForms.call(value, getter));
  }
}
