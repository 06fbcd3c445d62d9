package thalweg.kernel.java.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Cell;

/**
 * Cuts a cell into its pieces: declarations, statements, and at the end perhaps an expression.
 *
 * <p>A piece ends at a semicolon outside of all brackets, or at the brace that closes its body. Wrong code is cut where a
 * statement seems to end, so that each error is found.
 */
public final class Splitter {
  /** The line of a file that says its package, which a cell has not. */
  public static final Pattern PACKAGE = Pattern.compile("package\\s+[\\w.\\s]+;");

  /** Words that go on with the statement before them. */
  private static final Set<String> GO_ON = Set.of("else", "catch", "finally");

  private final Cell cell;
  private final String code;
  private final int end;
  private final Matcher token;
  private final List<PieceText> pieces = new ArrayList<>();

  // Of the piece that is being read.
  private final Deque<String> open =
      new ArrayDeque<>(); // brackets; a parenthesis with the word before it
  private int start = -1;
  private String word = ""; // the last token
  private boolean
      isExpression; // so a brace that closes is one of an array, a lambda or an anonymous class
  private int loops; // each do that still lacks its while

  private Splitter(Cell cell, String code, int from, int end) {
    this.cell = cell;
    this.code = code;
    this.end = end;
    this.token = Tokens.TOKEN.matcher(code).region(from, end);
  }

  /** The pieces of a cell with its magics translated. */
  public static List<PieceText> split(Cell cell, String code) {
    return new Splitter(cell, code, 0, code.length()).pieces();
  }

  /** What follows an offset into a piece, cut into pieces of its own. */
  public static List<PieceText> after(PieceText source, int offset) {
    int end = source.offset() + source.text().length();
    return new Splitter(source.cell(), source.code(), source.offset() + offset, end).pieces();
  }

  private List<PieceText> pieces() {
    while (token.lookingAt()) {
      if (token.group("skip") == null || isOpenComment(token.group())) read(token.group());
      token.region(token.end(), end);
    }
    finish(end);
    return pieces;
  }

  /** A comment that is never closed counts as code, so that javac reports it. */
  private static boolean isOpenComment(String text) {
    return text.startsWith("/*") && (text.length() < 4 || !text.endsWith("*/"));
  }

  private void read(String text) {
    if (start < 0) start = token.start();
    switch (text) {
      case "(" -> open.push(word + text);
      case "[", "{" -> open.push(text);
      case ")", "]" -> open.poll();
      case "}" -> {
        boolean closed = open.poll() != null;
        if (!closed || (open.isEmpty() && !isExpression && !goesOn())) finish(token.end());
      }
      case ";" -> {
        if (open.isEmpty()) isExpression = false;
        if (open.isEmpty() ? !goesOn() : isLost()) finish(token.end());
      }
      case "=", "->", "new", "return", "throw" -> isExpression |= open.isEmpty();
      case "do" -> loops++;
      case "while" -> loops -= loops > 0 && open.isEmpty() ? 1 : 0;
      default -> {}
    }
    word = text;
  }

  /** Whether a semicolon inside of brackets shows that one of them was never closed. */
  private boolean isLost() {
    return !open.contains("{") && !open.contains("for(") && !open.contains("try(");
  }

  /** Whether the next word belongs to what was read. */
  private boolean goesOn() {
    Matcher next = Tokens.TOKEN.matcher(code).region(token.end(), end);
    while (next.lookingAt()) {
      if (next.group("skip") == null)
        return GO_ON.contains(next.group()) || (next.group().equals("while") && loops > 0);
      next.region(next.end(), end);
    }
    return false;
  }

  private void finish(int to) {
    if (start >= 0) {
      String text = code.substring(start, to).stripTrailing();
      if (!text.equals(";") && !PACKAGE.matcher(text).matches())
        pieces.add(new PieceText(cell, code, start, text));
    }
    start = -1;
    open.clear();
    isExpression = false;
    loops = 0;
  }
}
