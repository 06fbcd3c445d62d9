package thalweg.kernel.java.display;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What values have in common that makes them rows of a table.
 *
 * @param names of the cells of each
 * @param cells of a value
 */
record RowShape(List<String> names, Function<Object, List<? extends @Nullable Object>> cells) {
  private static final int MOST = 30; // cells of a row that has no names of its own

  /** The shape of all these values; empty if they have none in common. */
  static Optional<RowShape> of(List<?> values) {
    if (values.isEmpty() || values.contains(null)) return Optional.empty();
    Object first = values.get(0);
    if (first instanceof Record) return records(values, first.getClass());
    if (first instanceof Map.Entry) return entries(values);
    if (first instanceof Map) return maps(values);
    return lists(values);
  }

  private static Optional<RowShape> records(List<?> values, Class<?> type) {
    if (values.stream().anyMatch(v -> v.getClass() != type)) return Optional.empty();
    List<RecordComponent> components = new ArrayList<>(List.of(type.getRecordComponents()));
    components.removeIf(
        c -> values.stream().allMatch(r -> isCode(OwnForms.invoke(r, c.getAccessor()))));
    if (components.isEmpty()) return Optional.empty();
    List<String> names = new ArrayList<>();
    for (RecordComponent c : components) names.add(c.getName());
    return Optional.of(new RowShape(names, r -> cells(r, components)));
  }

  /** A lambda or method reference, of which there is nothing to read. */
  private static boolean isCode(@Nullable Object value) {
    return value != null && value.getClass().isHidden();
  }

  private static List<@Nullable Object> cells(Object value, List<RecordComponent> components) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (RecordComponent c : components) cells.add(OwnForms.invoke(value, c.getAccessor()));
    return cells;
  }

  /** The key of each, and its value or, if the values have a shape, their cells. */
  private static Optional<RowShape> entries(List<?> values) {
    if (!values.stream().allMatch(Map.Entry.class::isInstance)) return Optional.empty();
    List<@Nullable Object> held = new ArrayList<>();
    for (Object entry : values) held.add(((Map.Entry<?, ?>) entry).getValue());
    boolean nested = held.get(0) instanceof Map.Entry; // perhaps of itself
    RowShape inner =
        (nested ? Optional.<RowShape>empty() : of(held))
            .orElse(new RowShape(List.of("value"), Collections::singletonList));
    List<String> names = new ArrayList<>(List.of("key"));
    names.addAll(inner.names);
    return Optional.of(new RowShape(names, e -> entry((Map.Entry<?, ?>) e, inner)));
  }

  private static List<@Nullable Object> entry(Map.Entry<?, ?> entry, RowShape value) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(entry.getKey());
    cells.addAll(value.cells.apply(entry.getValue()));
    return cells;
  }

  private static Optional<RowShape> maps(List<?> values) {
    Set<Object> keys = new LinkedHashSet<>();
    for (Object value : values) {
      if (!(value instanceof Map<?, ?> map) || map.size() > MOST) return Optional.empty();
      keys.addAll(map.keySet());
    }
    if (keys.isEmpty() || keys.size() > MOST) return Optional.empty();
    List<String> names = new ArrayList<>();
    for (Object key : keys) names.add(PlainText.text(key, Nesting.inTable()));
    return Optional.of(new RowShape(names, m -> cells((Map<?, ?>) m, keys)));
  }

  private static List<@Nullable Object> cells(Map<?, ?> map, Set<Object> keys) {
    Map<Object, @Nullable Object> held = new HashMap<>(map); // others may refuse a key
    List<@Nullable Object> cells = new ArrayList<>();
    for (Object key : keys) cells.add(held.containsKey(key) ? held.get(key) : "");
    return cells;
  }

  /** Of lists and arrays of one length, which hold no others. */
  private static Optional<RowShape> lists(List<?> values) {
    int length = cells(values.get(0)).size();
    if (length < 2 || length > MOST) return Optional.empty();
    for (Object value : values) {
      List<?> cells = cells(value);
      if (cells.size() != length || cells.stream().anyMatch(RowShape::holds))
        return Optional.empty();
    }
    List<String> names = IntStream.range(0, length).mapToObj(Integer::toString).toList();
    return Optional.of(new RowShape(names, RowShape::cells));
  }

  private static boolean holds(@Nullable Object value) {
    return value instanceof Collection
        || value instanceof Map
        || (value != null && value.getClass().isArray());
  }

  /** The elements of a list or array; of anything else, and of what is too long, none. */
  private static List<@Nullable Object> cells(Object value) {
    List<@Nullable Object> cells = new ArrayList<>();
    if (value instanceof List<?> list && list.size() <= MOST) cells.addAll(list);
    if (value.getClass().isArray() && Array.getLength(value) <= MOST)
      for (int i = 0; i < Array.getLength(value); i++) cells.add(Array.get(value, i));
    return cells;
  }
}
