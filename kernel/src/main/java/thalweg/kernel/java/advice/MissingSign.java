package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import thalweg.kernel.java.reading.Brackets;

/** A semicolon, bracket or name that the compiler expects. */
final class MissingSign {
  static final String PRIMITIVE = "int|double|long|boolean|char|byte|short|float|void";

  private static final Pattern METHOD =
      Pattern.compile(
          "\\s*(?!return|new|else|throw)(?:[\\w<>\\[\\],.]+\\s+)+\\w+\\s*\\([^()]*\\)\\s*");

  private MissingSign() {}

  static Optional<String> advice(CompilerMessage p) {
    String message = p.message();
    String rest = p.rest().strip();
    String first = p.wordAfter();
    if (message.contains("identifier>") || message.startsWith("'.class'")) return name(p, first);
    if (message.startsWith("';'")) return Optional.of(semicolon(p, rest));
    if (message.contains("')'"))
      return Optional.of(
          "A ( is never closed, or a comma or operator is missing: look to the left of the mark.");
    if (message.startsWith("'(' or '['"))
      return Optional.of("After new ClassName come the constructor's arguments in ( ).");
    if (message.startsWith("']'") && p.before().matches("\\s*\\w+\\s+\\w+\\s*\\["))
      return Optional.of("The number of elements comes after new: int[] a = new int[3];");
    if (message.startsWith("']'"))
      return Optional.of("A [ is never closed: put ] where the mark is.");
    if (message.startsWith("'('"))
      return Optional.of("if, while, for and method calls need ( ) here.");
    return Optional.empty();
  }

  private static String semicolon(CompilerMessage p, String rest) {
    OptionalInt open = Brackets.unclosed(p.above());
    if (open.isPresent()
        && p.above().substring(0, open.getAsInt() + 1).matches("(?s).*\\bfor\\s*\\("))
      return "A for loop has two semicolons: for (int i = 0; i < n; i++).";
    if (rest.matches("[)\\]}].*") && !(rest.startsWith("}") && open.isPresent()))
      return tooMany(rest);
    boolean last = rest.isEmpty() || rest.startsWith("}") || rest.startsWith("//");
    if (last && METHOD.matcher(p.before()).matches())
      return "The body of a method is written in braces: put { where the mark is.";
    return last
        ? "A statement ends with a semicolon: put ; where the mark is."
        : "The statement ends at the mark: put ; there, or add what is missing between the two parts.";
  }

  /** A name is missing, or something else is in its place. */
  private static Optional<String> name(CompilerMessage p, String first) {
    String last = p.wordBefore();
    Optional<String> wrong = noName(first).or(() -> noName(last));
    if (wrong.isPresent()) return wrong;
    boolean declares = p.line().strip().endsWith("{") || p.line().matches(".*\\)\\s*\\{.*");
    if (p.message().startsWith("'.class'") && p.before().matches(".*\\w\\s*\\([^)]*"))
      return Optional.of(
          declares
              ? "A method begins with its return type, or void."
              : "A call lists values, without their types.");
    if (declares && p.before().matches(".*\\w\\s*\\([^()]*"))
      return Optional.of("Each parameter has a type and a name, as in int x.");
    if (p.before().matches(".*(\\w\\.\\w+|\\w\\s*\\()"))
      return Optional.of("Statements belong inside a method; a class holds fields and methods.");
    return Optional.of("A name is missing here, or a word is misspelled just before.");
  }

  static Optional<String> noName(String word) {
    if (SourceVersion.isKeyword(word) && !word.matches(PRIMITIVE))
      return Optional.of(word + " is a reserved word in Java and cannot be a name.");
    return word.matches("\\d\\w*[A-Za-z_]\\w*")
        ? Optional.of("A name must begin with a letter: " + word + " does not.")
        : Optional.empty();
  }

  static String tooMany(String closing) {
    return "There is one " + closing.charAt(0) + " too many here.";
  }
}
