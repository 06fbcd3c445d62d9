package thalweg.kernel.java.reading;

import java.util.List;

/** What can surround a piece of a cell to make it a file that javac reads. */
public enum Frame {
  /** Nothing: it is an import. */
  IMPORT("", "\n;"),
  /** A method whose body it is. */
  STATEMENT("class $ { Object $() {", "\n;}}"),
  /** A method that returns it. */
  EXPRESSION("class $ { Object $() { return ", "\n;}}"),
  /** A class that declares it. */
  MEMBER("class $ {", "\n;}");

  private final String before;
  private final String after;

  Frame(String before, String after) {
    this.before = before;
    this.after = after;
  }

  String before() {
    return before;
  }

  /** What a text could be, in the order to try. */
  public static List<Frame> around(String text) {
    return text.matches("(?s)import\\b.*")
        ? List.of(IMPORT)
        : List.of(STATEMENT, EXPRESSION, MEMBER);
  }

  String with(String text) {
    return before + (this == EXPRESSION ? withoutSemicolon(text) : text) + after;
  }

  static String withoutSemicolon(String text) {
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }
}
