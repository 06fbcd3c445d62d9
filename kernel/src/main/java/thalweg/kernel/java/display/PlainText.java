package thalweg.kernel.java.display;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.runtime.PrintedStackTraces;

/** The plain text of any value. Showing a value neither consumes nor changes it; long text is cut, and says so. */
public final class PlainText {
  static final int LONGEST = 20_000; // characters

  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

  private PlainText() {}

  /** The text of a value. */
  public static String of(@Nullable Object value) {
    return cut(text(value, Nesting.top()));
  }

  /** At most 20,000 characters, and how many are missing. */
  public static String cut(String text) {
    return cut(text, LONGEST);
  }

  static String cut(String text, int longest) {
    if (text.length() <= longest) return text;
    String more = String.format(java.util.Locale.ROOT, "%,d", text.length() - longest);
    return text.substring(0, longest) + "\n… " + more + " more characters";
  }

  static String text(@Nullable Object value, Nesting level) {
    if (value == null) return "null";
    if (level.isInside(value)) return "(itself)";
    if (level.isEnough()) return "…";
    try {
      return ofKind(value, level);
    } catch (RuntimeException | Error e) { // its methods may be a student's
      if (e instanceof Guard.Stopped || e instanceof OutOfMemoryError) throw e;
      return level.fit(failure(value, e, level));
    }
  }

  private static String ofKind(Object value, Nesting level) {
    if (isSimple(value)) return level.fit(TypeNames.plain(value.toString()));
    if (value.getClass().isArray()) return Elements.array(value, level);
    if (value instanceof Optional<?> o)
      return o.map(v -> "Optional[" + text(v, level.inside(o)) + "]").orElse("Optional.empty");
    if (value instanceof Map.Entry<?, ?> e) return Elements.entry(e, level.inside(e));
    String known = KnownTexts.of(value);
    if (known != null) return level.fit(known);
    if (!saysItself(value)) return silent(value, level);
    String text = own(value);
    boolean hides = value instanceof Record && Fields.hidesArray(text);
    return hides ? Fields.of(value, level) : level.fit(text);
  }

  /** Whether it is a text, a number or the like of Java's own, which shows as its text and as nothing else. */
  static boolean isSimple(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Character
        || (value instanceof Number && TypeNames.isOfJava(value.getClass()));
  }

  /** What the value says; of Java's own classes without the number that tells two objects apart. */
  private static String own(Object value) {
    String text = Objects.toString(value.toString()); // which may be null
    Class<?> type = value.getClass();
    if (TypeNames.isOfJava(type) && text.startsWith(type.getName() + "@"))
      return TypeNames.shortest(type) + text.replaceFirst("^[^@]*@\\p{XDigit}+", "");
    return TypeNames.plain(text);
  }

  /** A value whose {@code toString} is its own, not one that Java gives to all of its kind. */
  static boolean saysItself(Object value) {
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
    if (OwnForms.has(value)) return TypeNames.shortest(value.getClass());
    return Functions.signature(value).orElseGet(() -> Fields.of(value, level));
  }

  /** What stands for the text of a value that has none; for the value itself with the lines the exception is from. */
  private static String failure(Object value, Throwable e, Nesting level) {
    String what = isCollection(value) ? "reading it" : "its toString";
    String told = failure(what, e);
    if (level.depth() > 0) told = told.lines().findFirst().orElseThrow();
    return TypeNames.shortest(value.getClass()) + ": " + told;
  }

  /** What went wrong and the lines it is from. */
  static String failure(String what, Throwable e) {
    String told = COLOURS.matcher(PrintedStackTraces.explanation(e)).replaceAll("");
    return what + " throws " + told.replaceFirst("^(?:[a-z]\\w*\\.)+", ""); // without the package
  }
}
