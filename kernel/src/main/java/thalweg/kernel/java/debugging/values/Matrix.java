package thalweg.kernel.java.debugging.values;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.OwnForms;

/**
 * A matrix of EJML, told by the name of its package: rows of elements.
 *
 * @param value the matrix
 * @param rows how many
 * @param columns how many
 * @param get takes a row and a column
 */
record Matrix(Object value, int rows, int columns, Method get) {
  private static final String HOME = "org.ejml.";

  /** A value as a matrix; null if it is none. */
  static @Nullable Matrix of(Object value) {
    Class<?> type = value.getClass();
    while (type != null && !type.getName().startsWith(HOME)) type = type.getSuperclass();
    if (type == null) return null;
    Method get = OwnForms.method(value, "get", int.class, int.class);
    if (get == null
        || !get.getReturnType().isPrimitive()
        || OwnForms.method(value, "getNumRows") == null
        || OwnForms.method(value, "getNumCols") == null) return null;
    return new Matrix(value, count(value, "getNumRows"), count(value, "getNumCols"), get);
  }

  private static int count(Object value, String getter) {
    return (Integer) Objects.requireNonNull(OwnForms.call(value, getter));
  }

  String shape() {
    return rows + " × " + columns;
  }

  Contents contents() {
    return Contents.of(
        rows,
        (from, to) -> {
          List<Named> page = new ArrayList<>();
          for (int i = from; i < to; i++) page.add(new Named("[" + i + "]", row(i)));
          return page;
        });
  }

  private Contents row(int i) {
    return Contents.of(
        columns,
        (from, to) -> {
          List<Named> page = new ArrayList<>();
          for (int j = from; j < to; j++) page.add(new Named("[" + j + "]", at(i, j)));
          return page;
        });
  }

  /** The first rows and columns as an array of arrays, which the kernel shows as a table. */
  Object[] corner(int size) {
    int width = Math.min(size, columns);
    Object[] corner =
        (Object[]) Array.newInstance(get.getReturnType(), Math.min(size, rows), width);
    for (int i = 0; i < corner.length; i++)
      for (int j = 0; j < width; j++) Array.set(corner[i], j, at(i, j));
    return corner;
  }

  private @Nullable Object at(int i, int j) {
    return OwnForms.invoke(value, get, i, j);
  }
}
