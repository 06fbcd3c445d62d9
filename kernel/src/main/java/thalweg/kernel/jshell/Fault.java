package thalweg.kernel.jshell;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * An error of the compiler.
 *
 * @param code javac's key for it, such as {@code compiler.err.expected}
 * @param message in English, possibly several lines
 * @param start offset of the first character that is wrong
 * @param at offset of the character that shows it, such as the dot before an unknown name
 * @param end offset after the last one
 */
record Fault(String code, String message, int start, int at, int end) {
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+ (\\w+)(?:\\([^)]*\\))?)");

  static Fault of(Diagnostic<?> d) {
    return new Fault(
        Objects.toString(d.getCode(), ""),
        d.getMessage(Locale.ENGLISH),
        (int) d.getStartPosition(),
        (int) d.getPosition(),
        (int) d.getEndPosition());
  }

  /** A return where there is no method to return from. */
  static Fault strayReturn(int at) {
    int end = at + "return".length();
    return new Fault("compiler.err.ret.outside.meth", "return outside method", at, at, end);
  }

  /** A lambda or method reference that no variable or parameter gives a type. */
  static Fault strayLambda(int length) {
    String message = "lambda expression not expected here";
    return new Fault("compiler.err.unexpected.lambda", message, 0, 0, length);
  }

  /** The same in a text that begins elsewhere and has a length. */
  Fault moved(int by, int length) {
    return new Fault(
        code,
        message,
        within(start + by, length),
        within(at + by, length),
        within(end + by, length));
  }

  private static int within(int offset, int length) {
    return Math.max(0, Math.min(length, offset));
  }

  /** Whether it is that nothing of a name is declared. */
  boolean isUnknownName() {
    return code.startsWith("compiler.err.cant.resolve");
  }

  /** The simple name it does not know; empty if it complains of something else. */
  String missingName() {
    Matcher symbol = SYMBOL.matcher(message);
    return symbol.find() ? symbol.group(2) : "";
  }

  /** The same with its kind, such as {@code variable x}. */
  private String missing() {
    Matcher symbol = SYMBOL.matcher(message);
    return symbol.find() ? symbol.group(1) : "";
  }

  /** Whether it is that no type can be found for a variable. */
  boolean isNoType() {
    return code.startsWith("compiler.err.cant.infer.local.var.type");
  }

  /** Why what it is in cannot be used, as {@link Declaration#missing}. */
  String reason() {
    return isUnknownName() && !missing().isEmpty()
        ? missing()
        : Declaration.BROKEN + message.lines().findFirst().orElse("");
  }
}
