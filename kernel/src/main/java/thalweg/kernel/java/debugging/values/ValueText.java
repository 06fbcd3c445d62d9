package thalweg.kernel.java.debugging.values;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.Elements;
import thalweg.kernel.java.display.TypeNames;

/**
 * A value as one line of bounded length: its type where that tells something, and the beginning of what is in it.
 *
 * <p>Objects of the cells' classes show their fields and not their {@code toString}, which may change what it shows, never end or come
 * to a breakpoint.
 */
final class ValueText {
  /** Characters of a line. */
  static final int LONGEST = 200;

  private static final int LONGEST_KEY = 60;
  private static final int DEEPEST = 3;

  private final StringBuilder text = new StringBuilder();
  private final List<Object> around = new ArrayList<>(); // what the value being written is in

  private ValueText() {}

  /** The line of a value. */
  static String of(@Nullable Object value) {
    return cut(whole(value), LONGEST);
  }

  /** The line of a key, as a name. */
  static String ofKey(@Nullable Object key) {
    return cut(whole(key), LONGEST_KEY);
  }

  private static String whole(@Nullable Object value) {
    ValueText line = new ValueText();
    line.write(value);
    return line.text.toString();
  }

  static String cut(String text, int longest) {
    if (text.length() <= longest) return text;
    int end = longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
    return text.substring(0, end) + "…";
  }

  private boolean isFull() {
    return text.length() > LONGEST;
  }

  private void write(@Nullable Object value) {
    String simple = SimpleText.of(value);
    if (value == null || simple != null) text.append(simple);
    else if (around.stream().anyMatch(outer -> outer == value)) text.append("(itself)");
    else if (around.size() > DEEPEST) text.append('…');
    else {
      Contents contents = Opened.of(value);
      String said = OwnText.of(value, contents);
      if (said != null) text.append(said);
      else open(value, contents);
    }
  }

  private void open(Object value, Contents contents) {
    text.append(head(value, contents));
    around.add(value);
    if (value instanceof Map.Entry && TypeNames.isOfJava(value.getClass())) writeEntry(contents);
    else if (contents.isMap())
      writeParts("{}", contents.page(contents.named().size(), LONGEST), contents.size(), true);
    else if (isSequence(value, contents))
      writeParts("[]", contents.page(contents.named().size(), LONGEST), contents.size(), false);
    else if (!contents.isEmpty())
      writeParts("[]", contents.named(), contents.named().size(), !(value instanceof Optional));
    around.remove(around.size() - 1);
  }

  private static boolean isSequence(Object value, Contents contents) {
    return contents.size() > 0
        || value instanceof Contents
        || value.getClass().isArray()
        || Sequences.isReadable(value)
        || Matrix.of(value) != null;
  }

  private void writeEntry(Contents entry) {
    write(entry.named().get(0).value());
    text.append('=');
    write(entry.named().get(1).value());
  }

  /** Some of the parts; each is a character at least, so no more than a line has characters can have room. */
  private void writeParts(String brackets, List<Named> some, int all, boolean names) {
    text.append(brackets.charAt(0));
    for (int i = 0; i < some.size() && !isFull(); i++) {
      if (i > 0) text.append(", ");
      Named one = some.get(i);
      boolean entry = names && one.name().startsWith("["); // whose key is more than a text
      if (names && !entry) text.append(one.name()).append('=');
      write(one.value());
    }
    if (some.size() < all && !isFull()) text.append(", …");
    text.append(brackets.charAt(1));
  }

  /** What comes before the parts; inside another value only what tells objects apart. */
  private String head(Object value, Contents contents) {
    boolean inside = !around.isEmpty();
    if (value instanceof Contents || value instanceof Map.Entry) return "";
    if (value.getClass().isArray()) return inside ? "" : Elements.shape(value) + " ";
    Matrix matrix = Matrix.of(value);
    if (matrix != null) return kind(value) + " " + matrix.shape() + " ";
    Columns columns = Columns.of(value);
    if (columns != null) return kind(value) + " " + columns.shape() + " ";
    if (!Sequences.isReadable(value)) return kind(value);
    return inside ? "" : kind(value) + "(" + contents.size() + ") ";
  }

  /** The name of the class, or of what it implements if it is internal to Java's library. */
  private static String kind(Object value) {
    Class<?> type = value.getClass();
    if (TypeNames.isOfJava(type) && !Modifier.isPublic(type.getModifiers()))
      for (Class<?> known : List.of(List.class, Set.class, Map.class, Collection.class))
        if (known.isInstance(value)) return known.getSimpleName();
    return TypeNames.shortest(type);
  }
}
