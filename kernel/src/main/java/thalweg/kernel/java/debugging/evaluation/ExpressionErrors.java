package thalweg.kernel.java.debugging.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import thalweg.kernel.java.errors.ErrorStyle;
import thalweg.kernel.java.reading.CompileError;

/** What is wrong with an expression, as one sentence. */
final class ExpressionErrors {
  private ExpressionErrors() {}

  /** Whether it is that a method which is called returns nothing. */
  static boolean isOfNoValue(InvalidExpression error) {
    return String.valueOf(error.getMessage()).contains("void");
  }

  /** Of code that cannot be read. */
  static InvalidExpression ofSyntax(CompileError error) {
    return error.code().endsWith("not.stmt")
        ? ofSeveral()
        : new InvalidExpression("This is no expression of Java: " + message(error) + ".");
  }

  /** Of more than an expression. */
  static InvalidExpression ofSeveral() {
    return new InvalidExpression("Only one expression can be evaluated at a time.");
  }

  /** Of an expression that has no meaning. */
  static InvalidExpression of(CompileError error) {
    if (error.isUnknownName() && !error.missing().isEmpty()) return unknown(error);
    return new InvalidExpression(message(error) + ".");
  }

  private static InvalidExpression unknown(CompileError error) {
    String home = ErrorStyle.plain(error.home());
    boolean here = home.isEmpty() || home.endsWith(ExpressionSource.TYPE);
    String missing = ErrorStyle.message(error.missing());
    return new InvalidExpression(
        here
            ? "There is no " + missing + " here."
            : ErrorStyle.message(home) + " has no " + missing + ".");
  }

  /** The first line, and of a call that does not fit what is required and what was found. */
  private static String message(CompileError error) {
    List<String> lines =
        ErrorStyle.message(error.message().strip()).lines().map(String::strip).toList();
    String first = lines.get(0).replaceFirst(" to given types;$", "").replaceFirst("[:;.]$", "");
    String more =
        lines.stream()
            .skip(1)
            .filter(line -> line.startsWith("required:") || line.startsWith("found:"))
            .map(line -> line.replaceAll("\\s+", " "))
            .collect(Collectors.joining("; "));
    String said = more.isEmpty() ? first : first + " (" + more + ")";
    return said.replace(
        "to static final variable", "to final variable"); // as Java 22 and later say
  }
}
