package thalweg.kernel.java.debugging.values;

import java.util.ArrayList;
import java.util.List;

/**
 * What is in a value: parts that have names, such as fields, and elements, which may be many and are read in pages.
 *
 * @param named the parts with names
 * @param size how many elements there are
 * @param elements reads them
 * @param isMap whether the elements are called by keys
 */
record Contents(List<Named> named, int size, Elements elements, boolean isMap) {
  /** Nothing. */
  static final Contents NONE = of(List.of());

  private static final int WIDTH = 100; // variables of a group

  /** Elements, read from one index to before another. */
  interface Elements {
    List<Named> read(int from, int to);
  }

  static Contents of(List<Named> named) {
    return new Contents(named, 0, (from, to) -> List.of(), false);
  }

  static Contents of(int size, Elements elements) {
    return new Contents(List.of(), size, elements, false);
  }

  boolean isEmpty() {
    return named.isEmpty() && size == 0;
  }

  /** Some of the elements. */
  Contents part(int start, int length) {
    return new Contents(
        List.of(), length, (from, to) -> elements.read(start + from, start + to), isMap);
  }

  /** A page of all parts, those with names first. */
  List<Named> page(int start, int count) {
    int end = (int) Math.min((long) start + count, (long) named.size() + size);
    List<Named> page = new ArrayList<>();
    for (int i = start; i < Math.min(end, named.size()); i++) page.add(named.get(i));
    int from = Math.max(0, start - named.size());
    if (from < end - named.size()) page.addAll(elements.read(from, end - named.size()));
    return page;
  }

  /** All parts, for a front end that asks for no pages: many elements come in groups of groups of a hundred. */
  List<Named> whole() {
    if (size <= WIDTH) return page(0, named.size() + size);
    long width = WIDTH;
    while (width * WIDTH < size) width *= WIDTH;
    List<Named> groups = new ArrayList<>(named);
    for (long from = 0; from < size; from += width) {
      long to = Math.min(size, from + width);
      groups.add(
          new Named("[" + from + " … " + (to - 1) + "]", part((int) from, (int) (to - from))));
    }
    return groups;
  }
}
