package thalweg.kernel.java.reading;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import thalweg.kernel.interpreter.Cell;

/**
 * One piece of a cell: a statement, a declaration or an expression.
 *
 * @param cell the cell it is in
 * @param code of the whole cell, magics translated
 * @param offset of its first character in that code
 * @param text the piece, without the white space around it
 */
public record PieceText(Cell cell, String code, int offset, String text) {
  private static final Pattern MAGIC =
      Pattern.compile("\\b(?:line|cell)Magic(?:Value)?\\$?\\((?!\"sh\")");
  private static final Pattern EVAL = Pattern.compile("\\beval\\(");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?m)(?:class|record|interface|enum)\\s+(\\w+)|^(?!(?:new|return|throw|else|assert|case|yield)\\b)(?:[\\w.@]+(?:<.*>)?(?:\\[\\s*])*\\s+)+(\\w+)\\s*(?:[=;(]|$)");

  /**
   * Whether it may bring classes or names that what follows it needs in order to compile.
   *
   * @param evalIsOwn whether {@code eval} is a method of the cells, not the kernel's
   */
  public boolean bringsNames(boolean evalIsOwn) {
    return MAGIC.matcher(text).find() || (!evalIsOwn && EVAL.matcher(text).find());
  }

  /** The names declared in its text up to an offset, as far as wrong code tells. */
  public Set<String> declaredNames(int end) {
    return DECLARED
        .matcher(text)
        .region(0, end)
        .results()
        .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
        .collect(Collectors.toSet());
  }

  /** Whether it seems to declare a name. */
  public boolean declares(String name) {
    return text.contains(name) && declaredNames(text.length()).contains(name);
  }

  /** The line of the cell, from 1, on which an offset into this piece lies. */
  public int line(int offsetInText) {
    int end = Math.min(code.length(), offset + offsetInText);
    return 1 + (int) code.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** The column, from 0, of an offset into this piece. */
  public int column(int offsetInText) {
    int at = Math.min(code.length(), offset + offsetInText);
    return at - (code.lastIndexOf('\n', at - 1) + 1);
  }
}
