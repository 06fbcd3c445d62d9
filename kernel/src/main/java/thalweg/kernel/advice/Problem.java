package thalweg.kernel.advice;

/**
 * An error of the compiler.
 *
 * @param code javac's key for it, such as {@code compiler.err.expected}
 * @param message in English, possibly several lines
 * @param text the whole piece of code
 * @param start offset in the text where it is
 * @param end offset after it
 */
public record Problem(String code, String message, String text, int start, int end) {

  /** The characters that are wrong. */
  String at() {
    return text.substring(
        Math.min(start, text.length()), Math.min(Math.max(start, end), text.length()));
  }

  /** What stands before them on their line. */
  String before() {
    int at = Math.min(start, text.length());
    return text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
  }

  /** The line of code they are on. */
  String line() {
    int at = Math.min(start, text.length());
    int stop = text.indexOf('\n', at);
    return text.substring(text.lastIndexOf('\n', at - 1) + 1, stop < 0 ? text.length() : stop);
  }
}
