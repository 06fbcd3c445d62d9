package thalweg.kernel.java.display;

import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table as text.
 *
 * @param name at its head
 * @param unit below its name, in parentheses; empty for none
 * @param cells one a row
 * @param right whether its cells end at the right, as numbers do
 * @param width of the widest in characters
 */
record TableColumn(String name, String unit, List<String> cells, boolean right, int width) {
  private static final int LONGEST = 100; // characters of a cell
  private static final Pattern NUMBER =
      Pattern.compile("[-+−]?(?:\\d[\\d,_]*\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?\\s?%?");
  private static final Pattern WHOLE = Pattern.compile("%[^%a-zA-Z]*[dxXosSc]"); // in a format

  /** A column of any values. */
  static TableColumn of(Grid.Head head, List<? extends @Nullable Object> values) {
    List<Number> numbers = new ArrayList<>();
    boolean right = true;
    for (Object value : values) {
      if (isNumber(value)) numbers.add((Number) value);
      else right &= value instanceof String text && isNumeric(text);
    }
    Decimals decimals = Decimals.of(numbers);
    List<String> cells = new ArrayList<>();
    for (Object value : values) {
      if (!isNumber(value)) cells.add(text(value));
      else if (head.format().isEmpty()) cells.add(cut(decimals.format((Number) value)));
      else cells.add(format(head.format(), (Number) value));
    }
    right = !values.isEmpty() && (right || !numbers.isEmpty());
    String name = cut(head.name());
    String below = head.unit().isEmpty() ? "" : "(" + cut(head.unit()) + ")";
    int width = Math.max(Columns.count(name), Columns.count(below));
    for (String cell : cells) width = Math.max(width, Columns.count(cell));
    return new TableColumn(name, below, cells, right, width);
  }

  /**
   * A number as {@code printf} writes it; a whole number may have decimals.
   *
   * @throws IllegalArgumentException if the format does not suit the number
   */
  static String format(String format, Number number) {
    try {
      boolean decimals = Decimals.isWhole(number) && !WHOLE.matcher(format).find();
      return String.format(Locale.ROOT, format, decimals ? Decimals.exact(number) : number);
    } catch (IllegalFormatException e) {
      throw new IllegalArgumentException(
          "the format must suit the numbers of its column, such as %.3f or %.1e for decimals and %d for whole"
              + " numbers, but was "
              + format
              + " for "
              + number);
    }
  }

  /** Whether it is a number of Java's own; others are shown as they say. */
  private static boolean isNumber(@Nullable Object value) {
    return value instanceof Number && PlainText.isSimple(value);
  }

  private static boolean isNumeric(String text) {
    return text.length() <= LONGEST && NUMBER.matcher(text.strip()).matches();
  }

  /** Short and on one line. */
  private static String text(@Nullable Object value) {
    return cut(PlainText.text(value, Nesting.inTable()));
  }

  private static String cut(String text) {
    String start = text.substring(0, Math.min(text.length(), 4 * LONGEST));
    String line = start.replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
