package thalweg.kernel.java.errors;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.Guard;

/**
 * What an exception says of itself, in words a student knows.
 *
 * @param name of its class, without the wrapper around a class of a cell
 * @param text its message; empty if it has none
 */
public record ExceptionText(String name, String text) {
  private static final int LONGEST = 2_000; // characters
  private static final int LINES = 20;
  private static final Pattern MODULES = Pattern.compile(" \\([^()]*(?:module|loader)[^()]*\\)$");
  private static final Pattern UNNAMED = Pattern.compile("\"<(?:local|parameter)\\d+>\"");

  /** The text of an exception. */
  public static ExceptionText of(Throwable e) {
    if (e instanceof Guard.Exit) return new ExceptionText("SystemExit", text(e));
    return new ExceptionText(
        ErrorStyle.plain(e.getClass().getName()),
        ErrorStyle.cut(ErrorStyle.plain(text(e)), LONGEST, LINES));
  }

  /** What caused it; null if it does not say. */
  static @Nullable Throwable cause(Throwable e) {
    try {
      return e.getCause();
    } catch (RuntimeException | Error wrong) { // the method may be a student's
      return null;
    }
  }

  private static String text(Throwable e) {
    String message;
    try {
      message = e.getMessage() == null ? "" : e.getMessage();
    } catch (RuntimeException | Error wrong) { // so may this one
      return "its getMessage() throws " + ErrorStyle.plain(wrong.getClass().getName());
    }
    if (e instanceof StackOverflowError)
      return "a method called itself too many times: does the recursion ever end?";
    if (e instanceof ClassCastException) return MODULES.matcher(message).replaceAll("");
    if (e instanceof NullPointerException) return UNNAMED.matcher(message).replaceAll("the value");
    return message;
  }
}
