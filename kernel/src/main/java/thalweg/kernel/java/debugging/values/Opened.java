package thalweg.kernel.java.debugging.values;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.TypeNames;
import thalweg.kernel.java.runtime.CellNames;

/** Opens a value. Nothing that a student wrote is called for it: to look at a program must not change it. */
final class Opened {
  private Opened() {}

  /** What is in a value. */
  static Contents of(@Nullable Object value) {
    if (value == null || value instanceof Enum || isText(value)) return Contents.NONE;
    if (value instanceof Contents contents) return contents;
    if (value.getClass().isArray()) return Sequences.array(value);
    if (value instanceof Optional<?> o)
      return o.map(v -> Contents.of(List.of(new Named("value", v)))).orElse(Contents.NONE);
    if (value instanceof Map.Entry<?, ?> e && TypeNames.isOfJava(value.getClass()))
      return Contents.of(List.of(new Named("key", e.getKey()), new Named("value", e.getValue())));
    if (value instanceof AtomicReference<?> r) return referred(r.get());
    if (value instanceof Reference<?> r && !isOfCell(r, "get")) return referred(r.get());
    if (value instanceof Throwable thrown) return thrown(thrown);
    Contents elements = elements(value);
    List<Named> fields = ObjectFields.of(value);
    if (elements == null) return Contents.of(fields);
    // The elements say all that the fields of a library's class would.
    boolean plain = !CellNames.isOfCell(value.getClass().getName());
    return plain
        ? elements
        : new Contents(fields, elements.size(), elements.elements(), elements.isMap());
  }

  private static @Nullable Contents elements(Object value) {
    if (Sequences.isReadable(value)) return Sequences.of(value);
    Matrix matrix = Matrix.of(value);
    if (matrix != null) return matrix.contents();
    Columns columns = Columns.of(value);
    return columns == null ? null : columns.contents();
  }

  private static Contents referred(@Nullable Object value) {
    return Contents.of(List.of(new Named("value", value)));
  }

  private static Contents thrown(Throwable thrown) {
    List<Named> named = new ArrayList<>();
    if (!isOfCell(thrown, "getMessage")) named.add(new Named("message", thrown.getMessage()));
    if (!isOfCell(thrown, "getCause") && thrown.getCause() != null)
      named.add(new Named("cause", thrown.getCause()));
    named.addAll(ObjectFields.of(thrown));
    return Contents.of(named);
  }

  /** Whether a value of Java's own says all by its text. */
  static boolean isText(Object value) {
    return TypeNames.isOfJava(value.getClass())
        && (value instanceof CharSequence
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Character
            || value instanceof Class);
  }

  /** Whether a public method without parameters of a value is written in a cell. */
  static boolean isOfCell(Object value, String method) {
    try {
      Class<?> writer = value.getClass().getMethod(method).getDeclaringClass();
      return CellNames.isOfCell(writer.getName());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
