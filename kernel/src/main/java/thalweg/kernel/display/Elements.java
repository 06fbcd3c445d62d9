package thalweg.kernel.display;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/** Arrays with their shape, collections and maps; of long ones the first elements and how many more there are. */
final class Elements {
  private static final int SHOWN = 20; // of an array or row
  private static final int SHOWN_OF_COLLECTION = 100;

  private Elements() {}

  /** Such as {@code int[2][3] [[0, 0, 0],\n [0, 0, 0]]}; inside of other values only the elements. */
  static String array(Object array, int depth) {
    Class<?> component = array.getClass().getComponentType();
    String elements = elements(array, component.isArray() ? "\n " : " ", depth);
    return depth == 0 ? shape(array) + " " + elements : elements;
  }

  private static String shape(Object array) {
    Class<?> element = array.getClass().getComponentType();
    StringBuilder shape = new StringBuilder("[" + Array.getLength(array) + "]");
    if (element.isArray()) {
      int length = rowLength(array);
      shape.append(length < 0 ? "[]" : "[" + length + "]");
      element = element.getComponentType();
    }
    while (element.isArray()) {
      shape.append("[]");
      element = element.getComponentType();
    }
    return TypeNames.plain(element.getSimpleName()) + shape;
  }

  /** The length all rows share; -1 if they differ. */
  private static int rowLength(Object rows) {
    int length = -1;
    for (int i = 0; i < Array.getLength(rows); i++) {
      Object row = Array.get(rows, i);
      if (row == null || (i > 0 && Array.getLength(row) != length)) return -1;
      length = Array.getLength(row);
    }
    return length;
  }

  private static String elements(Object array, String gap, int depth) {
    int n = Array.getLength(array);
    StringJoiner text = new StringJoiner("," + gap, "[", "]");
    for (int i = 0; i < Math.min(n, SHOWN); i++) {
      Object e = Array.get(array, i);
      text.add(Plain.text(e, depth + 1));
    }
    if (n > SHOWN) text.add("… " + (n - SHOWN) + " more");
    return text.toString();
  }

  static String collection(Collection<?> values, int depth) {
    StringJoiner text = new StringJoiner(", ", "[", "]");
    values.stream().limit(SHOWN_OF_COLLECTION).forEach(v -> text.add(Plain.text(v, depth + 1)));
    if (values.size() > SHOWN_OF_COLLECTION) text.add(more(values.size()));
    return text.toString();
  }

  static String map(Map<?, ?> map, int depth) {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    map.entrySet().stream()
        .limit(SHOWN_OF_COLLECTION)
        .forEach(
            e ->
                text.add(
                    Plain.text(e.getKey(), depth + 1) + "=" + Plain.text(e.getValue(), depth + 1)));
    if (map.size() > SHOWN_OF_COLLECTION) text.add(more(map.size()));
    return text.toString();
  }

  private static String more(int size) {
    return "… " + (size - SHOWN_OF_COLLECTION) + " more of " + size;
  }
}
