package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import thalweg.kernel.java.reading.Brackets;

/** A semicolon, bracket or name that the compiler expects. */
final class MissingSign {
  private static final String PRIMITIVE = "int|double|long|boolean|char|byte|short|float|void";

  private static final Pattern METHOD =
      Pattern.compile(
          "(?U)\\s*(?!return|new|else|throw)(?:[\\w<>\\[\\],.]+\\s+)+\\w+\\s*\\([^()]*\\)\\s*");
  private static final Pattern DECLARED =
      Pattern.compile("(?:" + PRIMITIVE + "|[A-Z][\\w<>]*)\\s+([\\w$]+)\\s*[=;,)(:].*");

  private MissingSign() {}

  static Optional<String> advice(CompilerMessage p) {
    String message = p.message();
    if (message.contains("identifier>") || message.startsWith("'.class'"))
      return Optional.of(name(p));
    if (message.startsWith("';'")) return semicolon(p);
    if (message.contains("')'")) return parenthesis(p);
    if (message.startsWith("'{'"))
      return Optional.of("The body is written in braces: put { where the mark is.");
    if (message.startsWith("']'"))
      return Optional.of("A [ is never closed: put ] where the mark is.");
    return Optional.empty();
  }

  /** A bracket that closes what is not open. */
  static Optional<String> tooMany(CompilerMessage p) {
    boolean alone = p.text().strip().matches("[)\\]}];?"); // then the mark may be behind it
    String rest = (alone ? p.text() : p.rest()).strip();
    if (!rest.matches("[)\\]}].*")) return Optional.empty();
    if (alone) return tooMany(p, rest.charAt(0));
    OptionalInt open = Brackets.unclosed(p.above());
    char opening = "([{".charAt(")]}".indexOf(rest.charAt(0)));
    if (open.isPresent() && p.above().charAt(open.getAsInt()) == opening) return Optional.empty();
    if (open.isPresent()) return Braces.unclosed(p.above());
    return tooMany(p, rest.charAt(0));
  }

  private static Optional<String> tooMany(CompilerMessage p, char closing) {
    Optional<String> early = closing == '}' ? Braces.early(p) : Optional.empty();
    return early.or(() -> Optional.of("There is one " + closing + " too many here."));
  }

  private static Optional<String> semicolon(CompilerMessage p) {
    OptionalInt open = Brackets.unclosed(p.above());
    if (open.isPresent()
        && p.above().substring(0, open.getAsInt() + 1).matches("(?s).*\\bfor\\s*\\("))
      return Optional.of("A for loop has two semicolons: for (int i = 0; i < n; i++).");
    String rest = p.rest().strip();
    boolean last = rest.isEmpty() || rest.startsWith("}") || rest.startsWith("//");
    if (last && METHOD.matcher(p.before()).matches())
      return Optional.of("The body is written in braces: put { where the mark is.");
    if (last) return Optional.of("A statement ends with a semicolon: put ; where the mark is.");
    return beginsAnew(rest)
        ? Optional.of(
            "The statement ends at the mark: put ; there, or add what is missing between the two parts.")
        : Optional.empty();
  }

  private static Optional<String> parenthesis(CompilerMessage p) {
    String rest = p.rest();
    boolean closed = rest.length() - rest.replace(")", "").length() > 0;
    boolean open = Brackets.unclosed(p.text()).isPresent() || !closed;
    if (open)
      return Optional.of("A ( is never closed: the ) is missing at the mark or to the left of it.");
    return beginsAnew(rest.strip())
        ? Optional.of("A comma or an operator is missing at the mark.")
        : Optional.empty();
  }

  /** Whether code begins with a word or value: what begins with a sign is of another language. */
  private static boolean beginsAnew(String code) {
    return code.matches("(?Us)[\\w\"'@(].*");
  }

  /** A name is missing, or something else is in its place. */
  private static String name(CompilerMessage p) {
    boolean declares = p.line().strip().endsWith("{") || p.line().matches(".*\\)\\s*\\{.*");
    if (p.message().startsWith("'.class'") && p.before().matches(".*\\w\\s*\\([^)]*"))
      return declares
          ? "A method begins with its return type, or void."
          : "A call lists values, without their types.";
    if (declares && p.before().matches(".*\\w\\s*\\([^()]*"))
      return "Each parameter has a type and a name, as in int x.";
    if (p.before().matches(".*(\\w\\.\\w+|\\w\\s*\\()"))
      return "Statements belong inside a method; a class holds fields and methods.";
    return "A name is missing here, or a word is misspelled just before.";
  }

  /** A name that is none: a keyword, or one that begins with a digit. */
  static Optional<String> noName(CompilerMessage p) {
    String type = p.before().replaceFirst("(?s).*?([\\w<>]*)\\s*$", "$1");
    var declared = DECLARED.matcher(type + " " + p.rest().strip());
    var here = DECLARED.matcher(p.rest().strip());
    String word = declared.matches() ? declared.group(1) : here.matches() ? here.group(1) : "";
    if (SourceVersion.isKeyword(word) && !word.matches(PRIMITIVE + "|true|false|null|this|super"))
      return Optional.of(word + " is a reserved word in Java and cannot be a name.");
    return word.matches("\\d\\w*[A-Za-z_]\\w*")
        ? Optional.of("A name must begin with a letter: " + word + " does not.")
        : Optional.empty();
  }
}
