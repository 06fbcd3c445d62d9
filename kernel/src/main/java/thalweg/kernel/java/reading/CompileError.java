package thalweg.kernel.java.reading;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import thalweg.kernel.java.reading.Piece.Range;

/**
 * An error of the compiler.
 *
 * @param code javac's key for it, such as {@code compiler.err.expected}
 * @param message in English, possibly several lines
 * @param start offset of the first character that is wrong
 * @param at offset of the character that shows it, such as the dot before an unknown name
 * @param end offset after the last one
 */
public record CompileError(String code, String message, int start, int at, int end) {
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+ (\\w+)(?:\\([^)]*\\))?)");

  private static final Pattern HOME =
      Pattern.compile("location:\\s+(?:variable \\w+ of type|\\w+) ([\\w$.]+)");

  private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\n");

  /** Errors of the name after a dot. */
  private static final Pattern NAMED =
      Pattern.compile(
          "compiler\\.err\\.(?:cant\\.resolve|cant\\.apply|report\\.access|non-static|not\\.def)");

  /** An error as javac reports it. */
  public static CompileError of(Diagnostic<?> d) {
    return new CompileError(
        Objects.toString(d.getCode(), ""),
        d.getMessage(Locale.ENGLISH),
        (int) Math.min(d.getStartPosition(), d.getPosition()),
        (int) d.getPosition(),
        (int) d.getEndPosition());
  }

  /** A return where there is no method to return from. */
  static CompileError strayReturn(int at) {
    int end = at + "return".length();
    return new CompileError("compiler.err.ret.outside.meth", "return outside method", at, at, end);
  }

  /** A lambda or method reference that no variable or parameter gives a type. */
  static CompileError strayLambda(int length) {
    String message = "lambda expression not expected here";
    return new CompileError("compiler.err.unexpected.lambda", message, 0, 0, length);
  }

  /** Another error at the same place. */
  public CompileError as(String otherCode, String otherMessage) {
    return new CompileError(otherCode, otherMessage, start, at, end);
  }

  /** The same in a text that begins elsewhere and has a length. */
  public CompileError moved(int by, int length) {
    return new CompileError(
        code,
        message,
        within(start + by, length),
        within(at + by, length),
        within(end + by, length));
  }

  private static int within(int offset, int length) {
    return Math.max(0, Math.min(length, offset));
  }

  /** What to underline: on the line javac names, of a chain of calls the name that is wrong. */
  public Range shown(String text) {
    int from = start;
    if (NAMED.matcher(code).lookingAt() && text.startsWith(".", at)) from = at + 1;
    else if (text.lastIndexOf('\n', at - 1) >= start) from = at;
    while (from < end && Character.isWhitespace(text.charAt(from))) from++;
    int line = text.indexOf('\n', from);
    int to = Math.max(from, Math.min(end, line < 0 ? text.length() : line));
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
    return new Range(from, Math.max(from + 1, to));
  }

  /** Whether it is that nothing of a name is declared. */
  public boolean isUnknownName() {
    return code.startsWith("compiler.err.cant.resolve");
  }

  /** The class that has no such name; empty if it does not say one. */
  public String home() {
    Matcher location = HOME.matcher(message);
    return location.find() ? location.group(1) : "";
  }

  /** The simple name it does not know; empty if it complains of something else. */
  public String missingName() {
    Matcher symbol = SYMBOL.matcher(message);
    return symbol.find() ? symbol.group(2) : "";
  }

  /** The same with its kind, such as {@code variable x}. */
  public String missing() {
    Matcher symbol = SYMBOL.matcher(message);
    return symbol.find() ? symbol.group(1) : "";
  }

  /** Whether javac has lost track: only the errors before it say why. */
  boolean isLost() {
    return message.startsWith("class, interface") || code.endsWith("premature.eof");
  }

  /** Whether what follows cannot be told from the inside of a text. */
  boolean isOpen() {
    return code.endsWith("illegal.text.block.open");
  }

  /** Whether it is a lambda that nothing gives a type. */
  public boolean isStrayLambda() {
    return code.endsWith("unexpected.lambda") || code.endsWith("unexpected.mref");
  }

  /** Whether it is a return where there is no method. */
  public boolean isStrayReturn() {
    return code.endsWith("ret.outside.meth");
  }

  /** Whether it is that no type can be found for a variable. */
  public boolean isNoType() {
    return code.startsWith("compiler.err.cant.infer.local.var.type");
  }

  /** Where a line ends without its semicolon, so that javac read no further; the length of the text if that is not it. */
  public static int lineWithoutSemicolon(String text, List<CompileError> faults) {
    for (CompileError fault : faults) {
      int at = fault.at();
      Matcher end = LINE_END.matcher(text).region(at, text.length());
      boolean outside = Brackets.unclosed(text.substring(0, at)).isEmpty();
      if (outside && fault.message().startsWith("';' expected") && end.lookingAt())
        return end.end();
    }
    return text.length();
  }
}
