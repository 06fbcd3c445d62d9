package thalweg.kernel.java.advice;

/**
 * An error of the compiler.
 *
 * @param code javac's key for it, such as {@code compiler.err.expected}
 * @param message in English, possibly several lines
 * @param text the piece of code it is in
 * @param start offset in the text where it is
 * @param end offset after it
 * @param cell the code of the whole cell
 */
public record CompilerMessage(
    String code, String message, String text, int start, int end, String cell) {

  /** javac's key without what all keys begin with. */
  String key() {
    return code.replaceFirst("^compiler\\.err\\.", "");
  }

  /** The characters that are wrong. */
  String at() {
    return text.substring(from(), Math.min(Math.max(start, end), text.length()));
  }

  /** The text before them on their line. */
  String before() {
    return text.substring(text.lastIndexOf('\n', from() - 1) + 1, from());
  }

  /** What follows on their line, with them. */
  String rest() {
    int stop = text.indexOf('\n', from());
    return text.substring(from(), stop < 0 ? text.length() : stop);
  }

  /** The line of code they are on. */
  String line() {
    return before() + rest();
  }

  /** All the text before them. */
  String above() {
    return text.substring(0, from());
  }

  /** The word just before them; empty if there is none, or if it is a member of something. */
  String wordBefore() {
    return before().replaceFirst(".*?(?:\\.[\\w$]+|([\\w$]*))\\s*$", "$1");
  }

  /** The first word of {@link #rest}; empty if it begins with something else. */
  String wordAfter() {
    return rest().replaceFirst("\\s*([\\w$]*).*", "$1");
  }

  private int from() {
    return Math.min(start, text.length());
  }
}
