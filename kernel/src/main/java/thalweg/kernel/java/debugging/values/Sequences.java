package thalweg.kernel.java.debugging.values;

import java.lang.reflect.Array;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The elements of arrays, collections and maps. */
final class Sequences {
  private Sequences() {}

  static Contents array(Object array) {
    return Contents.of(
        Array.getLength(array),
        (from, to) -> {
          List<Named> page = new ArrayList<>();
          for (int i = from; i < to; i++) page.add(element(i, Array.get(array, i)));
          return page;
        });
  }

  /** Whether a value is a collection or map that can be read without calling what a student wrote. */
  static boolean isReadable(Object value) {
    if (value instanceof Map)
      return !Opened.isOfCell(value, "size") && !Opened.isOfCell(value, "entrySet");
    return value instanceof Collection
        && !Opened.isOfCell(value, "size")
        && !Opened.isOfCell(value, "iterator");
  }

  /** The elements of a collection or map. */
  static Contents of(Object value) {
    if (value instanceof Map<?, ?> map)
      return new Contents(List.of(), map.size(), (from, to) -> entries(map, from, to), true);
    if (value instanceof List<?> list && value instanceof RandomAccess)
      return Contents.of(list.size(), (from, to) -> elements(list.subList(from, to), from));
    Collection<?> all = (Collection<?>) value;
    return Contents.of(all.size(), (from, to) -> elements(iterated(all, from, to), from));
  }

  private static List<Named> elements(List<?> some, int from) {
    List<Named> page = new ArrayList<>();
    for (Object one : some) page.add(element(from + page.size(), one));
    return page;
  }

  private static Named element(int index, @Nullable Object value) {
    return new Named("[" + index + "]", value);
  }

  private static List<?> iterated(Collection<?> all, int from, int to) {
    List<@Nullable Object> some = new ArrayList<>();
    Iterator<?> left = all.iterator();
    for (int i = 0; i < to && left.hasNext(); i++) {
      Object one = left.next();
      if (i >= from) some.add(one);
    }
    return some;
  }

  /** By their keys; an entry whose key is more than a text is to be opened for both. */
  private static List<Named> entries(Map<?, ?> map, int from, int to) {
    List<Named> page = new ArrayList<>();
    int i = from;
    for (Object one : iterated(map.entrySet(), from, to)) {
      Map.Entry<?, ?> entry = (Map.Entry<?, ?>) one;
      Object key = entry.getKey();
      if (Opened.of(key).isEmpty()) page.add(new Named(ValueText.ofKey(key), entry.getValue()));
      else page.add(element(i, new SimpleImmutableEntry<>(key, entry.getValue())));
      i++;
    }
    return page;
  }
}
