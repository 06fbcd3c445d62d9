package thalweg.kernel.java.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps, and collections and arrays of records, maps, lists or arrays, as tables; of long ones the first rows. */
final class ValueTables {
  static final int WHOLE = 60; // rows
  private static final int SHOWN = 20; // of a longer table

  private ValueTables() {}

  /** Whether a value is of a kind that may be a table. */
  static boolean mayBe(Object value) {
    return value instanceof Collection || value instanceof Map || value instanceof Object[];
  }

  /** The table; empty if what the value holds has no shape in common. */
  static Optional<Grid> of(Object value) {
    List<Object> first = first(value);
    List<Object> shown = first.subList(0, shown(first.size()));
    return RowShape.of(shown).map(shape -> grid(value, rows(value).size(), shown, shape));
  }

  /** How many rows show of so many. */
  static int shown(int rows) {
    return rows > WHOLE ? SHOWN : rows;
  }

  private static Collection<?> rows(Object value) {
    if (value instanceof Map<?, ?> map) return map.entrySet();
    return value instanceof Object[] array ? Arrays.asList(array) : (Collection<?>) value;
  }

  private static List<Object> first(Object value) {
    List<Object> first = new ArrayList<>();
    try {
      for (Object row : rows(value)) {
        if (first.size() > WHOLE) break;
        first.add(row);
      }
    } catch (RuntimeException e) { // what cannot be read is no table, and its text says why
      return List.of();
    }
    return first;
  }

  private static Grid grid(Object value, int size, List<Object> shown, RowShape shape) {
    boolean numbered = shown.get(0) instanceof List || shown.get(0).getClass().isArray();
    List<String> names = new ArrayList<>(numbered ? List.of("") : List.of());
    names.addAll(shape.names());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Object row : shown) {
      List<@Nullable Object> cells = new ArrayList<>(numbered ? List.of(rows.size()) : List.of());
      cells.addAll(shape.cells().apply(row));
      rows.add(cells);
    }
    boolean named = numbered || value instanceof Map;
    return new Grid(caption(value, size, shown), Grid.Head.ofAll(names), rows, named);
  }

  private static String caption(Object value, int size, List<Object> shown) {
    String cut = shown.size() < size ? ", first " + shown.size() + " shown" : "";
    if (value instanceof Object[]) return Elements.shape(value) + cut;
    String count =
        value instanceof Map
            ? kind(value) + ": " + size + (size == 1 ? " entry" : " entries")
            : kind(shown.get(0)) + ": " + size + (size == 1 ? " row" : " rows");
    return count + cut;
  }

  private static String kind(Object value) {
    if (value instanceof Map) return "Map";
    if (value instanceof Map.Entry) return "Map.Entry";
    return value instanceof List ? "List" : TypeNames.shorten(value.getClass().getTypeName());
  }
}
