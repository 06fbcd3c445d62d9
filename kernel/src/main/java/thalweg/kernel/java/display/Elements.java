package thalweg.kernel.java.display;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Arrays with their shape, collections and maps; of long ones the first elements and how many more there are. */
public final class Elements {
  private static final int SHOWN = 20; // of an array or row
  private static final int SHOWN_OF_COLLECTION = 100;

  private Elements() {}

  /** Such as {@code int[2][3] [[0, 0, 0],\n [0, 0, 0]]}; inside other values only the elements. */
  static String array(Object array, Nesting level) {
    if (array instanceof byte[] bytes)
      return level.fit((level.depth() == 0 ? shape(array) + " " : "") + hex(bytes));
    boolean nested = array.getClass().getComponentType().isArray();
    String gap = nested ? "\n" + " ".repeat(level.depth() + 1) : " ";
    String elements = elements(array, gap, level.inside(array));
    return level.depth() == 0 ? shape(array) + " " + elements : elements;
  }

  /** Numbers with two digits each, which a reader of files and messages looks for. */
  private static String hex(byte[] bytes) {
    StringJoiner text = new StringJoiner(" ");
    text.add("hex");
    for (int i = 0; i < Math.min(bytes.length, SHOWN); i++)
      text.add(String.format("%02x", bytes[i]));
    if (bytes.length > SHOWN) text.add("… " + (bytes.length - SHOWN) + " more");
    return text.toString();
  }

  /** Such as {@code int[2][3]}; rows of different lengths leave theirs out. */
  public static String shape(Object array) {
    StringBuilder shape = new StringBuilder();
    Class<?> element = array.getClass();
    List<Object> arrays = List.of(array); // of one dimension
    for (; element.isArray(); element = element.getComponentType()) {
      int length = commonLength(arrays);
      shape.append(length < 0 ? "[]" : "[" + length + "]");
      arrays = length < 0 ? List.of() : rows(arrays);
    }
    return TypeNames.plain(element.getSimpleName()) + shape;
  }

  /** The length all arrays share; -1 if they differ, or if there are none. */
  private static int commonLength(List<Object> arrays) {
    int length = arrays.isEmpty() ? -1 : Array.getLength(arrays.get(0));
    for (Object array : arrays) if (Array.getLength(array) != length) return -1;
    return length;
  }

  /** What arrays of arrays hold; nothing if one of it is null. */
  private static List<Object> rows(List<Object> arrays) {
    List<Object> rows = new ArrayList<>();
    for (Object array : arrays) {
      if (!(array instanceof Object[] held)) return List.of();
      for (Object row : held) {
        if (row == null) return List.of();
        rows.add(row);
      }
    }
    return rows;
  }

  private static String elements(Object array, String gap, Nesting level) {
    int n = Array.getLength(array);
    StringJoiner text = new StringJoiner("," + gap, "[", "]");
    for (int i = 0; i < Math.min(n, SHOWN); i++)
      text.add(PlainText.text(Array.get(array, i), level));
    if (n > SHOWN) text.add("… " + (n - SHOWN) + " more");
    return text.toString();
  }

  static String collection(Collection<?> values, Nesting outer) {
    Nesting level = outer.inside(values);
    StringJoiner text = new StringJoiner(", ", "[", "]");
    values.stream().limit(SHOWN_OF_COLLECTION).forEach(v -> text.add(PlainText.text(v, level)));
    if (values.size() > SHOWN_OF_COLLECTION) text.add(more(values.size()));
    return text.toString();
  }

  static String map(Map<?, ?> map, Nesting outer) {
    Nesting level = outer.inside(map);
    StringJoiner text = new StringJoiner(", ", "{", "}");
    map.entrySet().stream().limit(SHOWN_OF_COLLECTION).forEach(e -> text.add(entry(e, level)));
    if (map.size() > SHOWN_OF_COLLECTION) text.add(more(map.size()));
    return text.toString();
  }

  static String entry(Map.Entry<?, ?> e, Nesting level) {
    return PlainText.text(e.getKey(), level) + "=" + PlainText.text(e.getValue(), level);
  }

  private static String more(int size) {
    return "… " + (size - SHOWN_OF_COLLECTION) + " more of " + size;
  }
}
