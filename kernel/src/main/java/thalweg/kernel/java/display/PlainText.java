package thalweg.kernel.java.display;

import java.awt.image.RenderedImage;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** The plain text of any value. Showing a value neither consumes nor changes it; long text is cut, and says so. */
public final class PlainText {
  private static final int LONGEST = 20_000; // characters

  private PlainText() {}

  /** The text of a value. */
  public static String of(@Nullable Object value) {
    return cut(text(value, Nesting.top()));
  }

  /** At most 20,000 characters, and how many are missing. */
  public static String cut(String text) {
    if (text.length() <= LONGEST) return text;
    String more = String.format(java.util.Locale.ROOT, "%,d", text.length() - LONGEST);
    return text.substring(0, LONGEST) + "\n… " + more + " more characters";
  }

  static String text(@Nullable Object value, Nesting level) {
    if (value == null) return "null";
    if (level.isInside(value)) return "(itself)";
    if (level.isEnough()) return "…";
    if (value.getClass().isArray()) return Elements.array(value, level);
    if (value instanceof Optional<?> o)
      return o.map(v -> "Optional[" + text(v, level.inside(o)) + "]").orElse("Optional.empty");
    if (value instanceof RenderedImage image)
      return "image, " + image.getWidth() + "×" + image.getHeight() + " pixels";
    if (value instanceof Class<?> type) return TypeNames.declaration(type);
    if (value instanceof Map.Entry<?, ?> e) return Elements.entry(e, level.inside(e));
    if (!saysItself(value)) return silent(value, level);
    if (value instanceof Record r && Fields.hidesArray(r)) return Fields.of(r, level);
    return TypeNames.plain(Objects.toString(value.toString())); // which may be null
  }

  /** A value whose {@code toString} is its own, not one that Java gives to all of its kind. */
  private static boolean saysItself(Object value) {
    try {
      Class<?> writer = value.getClass().getMethod("toString").getDeclaringClass();
      boolean general = writer == Object.class || writer.getName().startsWith("java.util.");
      return !(general && (writer == Object.class || isCollection(value)));
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private static boolean isCollection(Object value) {
    return value instanceof Collection || value instanceof Map;
  }

  private static String silent(Object value, Nesting level) {
    if (value instanceof Collection<?> c) return Elements.collection(c, level);
    if (value instanceof Map<?, ?> m) return Elements.map(m, level);
    if (value instanceof BaseStream || value instanceof Iterator)
      return TypeNames.shortest(value.getClass())
          + ", not consumed: store it in a list or array to see what it yields";
    return Functions.signature(value).orElseGet(() -> Fields.of(value, level));
  }
}
