package thalweg.kernel.advice;

import java.util.Optional;
import java.util.OptionalInt;

/** A semicolon, bracket or name that the compiler misses. */
final class MissingSign {
  private MissingSign() {}

  static Optional<String> advice(Problem problem) {
    if (problem.code().endsWith("premature.eof")) return Optional.of(unclosed(problem.text()));
    String message = problem.message();
    if (message.startsWith("';'"))
      return Optional.of("A statement ends with a semicolon: write ; where the mark is.");
    if (message.startsWith("')'"))
      return Optional.of("A ( is never closed, or a comma is missing: look left of the mark.");
    if (message.startsWith("']'"))
      return Optional.of("A [ is never closed: write ] where the mark is.");
    if (message.contains("<identifier>"))
      return Optional.of("A name is missing here, or a word is misspelled just before.");
    if (message.startsWith("'('"))
      return Optional.of("if, while, for and method calls have ( ) around what follows.");
    return Optional.empty();
  }

  private static String unclosed(String code) {
    OptionalInt open = Brackets.unclosed(code);
    if (open.isEmpty()) return "The code ends too early: something is missing behind it.";
    long line = 1 + code.substring(0, open.getAsInt()).chars().filter(c -> c == '\n').count();
    String text = code.lines().skip(line - 1).findFirst().orElse("").strip();
    return "The " + code.charAt(open.getAsInt()) + " in \"" + text + "\" is never closed.";
  }
}
