package thalweg.kernel.java.errors;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.java.display.TypeNames;

/**
 * How errors look: what matters in bold, places in cells, names as students know them.
 *
 * <p>No colours: front ends show the same ones in their light and dark themes, and none of those reads well on both.
 */
public final class ErrorStyle {
  private static final String BOLD = "\u001b[1m";

  /** Characters of a line that is shown. */
  static final int WIDTH = 160;

  private static final int WIDTH_OF_SCREEN = 100; // columns
  private static final String PLAIN = "\u001b[0m";
  private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+([A-Z]\\w*)");

  private ErrorStyle() {}

  /** What to see first. */
  public static String strong(String text) {
    return text.isEmpty() ? "" : BOLD + text + PLAIN;
  }

  /** {@code Cell [3], line 5}. */
  static String place(Cell cell, int line) {
    return strong(cell.place(line));
  }

  static String hint(String sentence) {
    return "Hint: " + sentence;
  }

  /** The text of a line of a cell. */
  static String code(Cell cell, int line) {
    List<String> lines = cell.code().lines().toList();
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }

  /** A text of at most so many characters. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }

  /** A text of at most so many characters and lines. */
  static String cut(String text, int length, int lines) {
    String cut = cut(text, length);
    int end = -1;
    for (int i = 0; i < lines; i++) {
      end = cut.indexOf('\n', end + 1);
      if (end < 0) return cut;
    }
    return cut.substring(0, end) + "\n…";
  }

  /** How many rows of a screen a line takes. */
  static int rows(String line) {
    return 1 + line.length() / WIDTH_OF_SCREEN;
  }

  /** Without the generated names around what a cell declares. */
  public static String plain(String text) {
    return TypeNames.plain(text);
  }

  /** A message of the compiler with simple names for full ones, unless that would make two classes one. */
  public static String message(String message) {
    String plain = plain(message).replace("<nulltype>", "null").replace("<null>", "null");
    Set<String> full = new HashSet<>();
    Set<String> simple = new HashSet<>();
    CLASS
        .matcher(plain)
        .results()
        .forEach(
            m -> {
              full.add(m.group());
              simple.add(m.group(1));
            });
    return full.size() > simple.size() ? plain : CLASS.matcher(plain).replaceAll("$1");
  }
}
