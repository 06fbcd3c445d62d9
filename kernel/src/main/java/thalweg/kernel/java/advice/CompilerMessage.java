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
 * @param offset of the text in that code
 */
public record CompilerMessage(
    String code, String message, String text, int start, int end, String cell, int offset) {

  /** javac's key without what all keys begin with. */
  String key() {
    return code.replaceFirst("^compiler\\.err\\.", "");
  }

  /** Whether it complains of code that cannot be read, before any meaning. */
  boolean isOfSyntax() {
    return key()
        .matches(
            "(?:dot\\.class\\.|class\\.method\\.or\\.field\\.)?expected\\d*|illegal\\.start\\..*|not\\.stmt|(?:else|catch|finally)\\.without.*");
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

  /** The cell's code up to an offset of the text. */
  String written(int to) {
    return cell.substring(0, Math.min(cell.length(), offset + to));
  }

  /** The first line of the message, the line of code above, and the line itself with a § where the mark is. */
  String shape() {
    String above = above().substring(0, above().length() - before().length()).stripTrailing();
    String previous = above.substring(above.lastIndexOf('\n') + 1);
    return message.lines().findFirst().orElse("")
        + "\n"
        + previous
        + "\n"
        + before()
        + "§"
        + rest();
  }

  /** The word just before them; empty if there is none, or if it is a member of something. */
  String wordBefore() {
    return before().replaceFirst("(?U).*?(?:(?:\\.|::)[\\w$]+|([\\w$]*))\\s*$", "$1");
  }

  /** The first word of {@link #rest}; empty if it begins with something else. */
  String wordAfter() {
    return rest().replaceFirst("(?U)\\s*([\\w$]*).*", "$1");
  }

  /** The first word of the line, after a closing brace. */
  String firstWord() {
    return line().replaceFirst("(?U)\\s*}?\\s*([\\w$]*).*", "$1");
  }

  private int from() {
    return Math.min(start, text.length());
  }
}
