package thalweg.kernel.java.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of a line as Java: {@code \{expression}} in them stands for the value of the expression. */
public final class Interpolation {
  private static final Pattern BEGIN = Pattern.compile("(?<!\\\\)\\\\\\{");
  private static final char FIRST = '\uE000'; // private characters stand for the expressions
  private static final int MOST = '\uF8FF' - FIRST;

  private final List<String> expressions = new ArrayList<>();

  private Interpolation() {}

  /** Whether a text holds an expression. */
  public static boolean isIn(String text) {
    return text.contains("\\{") && !new Interpolation().replace(text).equals(text);
  }

  /** The whole text as one expression of Java. */
  public static String text(String text) {
    Interpolation interpolation = new Interpolation();
    return interpolation.java(interpolation.replace(text));
  }

  /** The words of a text, each as an expression of Java. */
  public static List<String> words(String text) {
    Interpolation interpolation = new Interpolation();
    return MagicLines.words(interpolation.replace(text)).stream().map(interpolation::java).toList();
  }

  /** A text as a literal of Java. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') literal.append('\\').append(c);
      else if (c < ' ') literal.append(String.format("\\%03o", (int) c));
      else literal.append(c);
    }
    return literal.append('"').toString();
  }

  private String replace(String text) {
    StringBuilder out = new StringBuilder();
    Matcher begin = BEGIN.matcher(text);
    int from = 0;
    while (begin.find(from)) {
      int end = end(text, begin.end());
      boolean isOne = end > 0 && !text.substring(begin.end(), end).isBlank();
      if (!isOne || expressions.size() == MOST) break;
      out.append(text, from, begin.start()).append((char) (FIRST + expressions.size()));
      expressions.add(text.substring(begin.end(), end).strip());
      from = end + 1;
    }
    return out.append(text.substring(from)).toString();
  }

  /** Where the brace is that closes the one before an offset; -1 if there is none. */
  private static int end(String text, int from) {
    Matcher opaque = Brackets.OPAQUE.matcher(text);
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      if (opaque.region(i, text.length()).lookingAt()) {
        i = opaque.end() - 1;
        continue;
      }
      open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (open == 0) return i;
    }
    return -1;
  }

  private String java(String replaced) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < replaced.length(); i++) {
      int expression = replaced.charAt(i) - FIRST;
      if (expression < 0 || expression >= expressions.size()) continue;
      parts.add(literal(replaced.substring(from, i)));
      parts.add("(" + expressions.get(expression) + ")");
      from = i + 1;
    }
    parts.add(literal(replaced.substring(from)));
    return String.join(" + ", parts);
  }
}
