package thalweg.kernel.java.debugging.values;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.PlainText;
import thalweg.kernel.java.display.TypeNames;
import thalweg.kernel.java.runtime.CellNames;

/** What objects say of themselves: those of Java, and those of libraries whose class has its own {@code toString}. */
final class OwnText {
  private static final Pattern ARRAY = Pattern.compile("\\[+(?:[BCDFIJSZ]|L[\\w.$]+;)@[0-9a-f]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private OwnText() {}

  /** The text; null if the parts of the value tell more. */
  static @Nullable String of(Object value, Contents contents) {
    Class<?> type = value.getClass();
    if (value instanceof Throwable thrown) return thrown(thrown);
    if (type.isSynthetic()) return PlainText.of(value); // a lambda
    if (contents.size() > 0 || value instanceof Contents || Sequences.isReadable(value))
      return null;
    if (Matrix.of(value) != null || Columns.of(value) != null) return null;
    if (TypeNames.isOfJava(type)) return contents.isEmpty() ? line(PlainText.of(value)) : null;
    if (!saysItself(type)) return null;
    String text = line(value.toString());
    return ARRAY.matcher(text).find() ? null : text;
  }

  private static @Nullable String thrown(Throwable thrown) {
    if (Opened.isOfCell(thrown, "getMessage")) return null;
    String message = thrown.getMessage();
    String name = TypeNames.shortest(thrown.getClass());
    return message == null ? name : line(name + ": " + message);
  }

  private static boolean saysItself(Class<?> type) {
    try {
      Class<?> writer = type.getMethod("toString").getDeclaringClass();
      return !TypeNames.isOfJava(writer) && !CellNames.isOfCell(writer.getName());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private static String line(@Nullable String text) {
    if (text == null) return "null";
    String start = text.substring(0, Math.min(text.length(), 2 * ValueText.LONGEST));
    return SPACE.matcher(TypeNames.plain(start)).replaceAll(" ").strip();
  }
}
