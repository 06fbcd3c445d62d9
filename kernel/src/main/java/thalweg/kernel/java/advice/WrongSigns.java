package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.Brackets;

/** Code that cannot be parsed: a sign or bracket is missing, or there is a word of another language. */
final class WrongSigns {
  private static final Sentences WORDS = new Sentences("words.properties");
  private static final Pattern HEAD = Pattern.compile("\\s*}?\\s*([\\w$]+)");
  private static final Pattern DECLARED =
      Pattern.compile("(?:" + MissingSign.PRIMITIVE + ")\\s+([\\w$]+)");
  private static final Pattern VALUE_OF_CASE =
      Pattern.compile(".*\\b(?:case\\b.*|default\\s*)(?::|->\\s*\\{)\\s*");

  private WrongSigns() {}

  static Optional<String> advice(CompilerMessage p) {
    String key = p.key();
    if (key.startsWith("illegal.char"))
      return Optional.of(Lookalikes.advice(p.text().substring(p.above().length())));
    boolean unreadable =
        key.contains("expected") || key.startsWith("illegal.start") || key.startsWith("not.stmt");
    if (key.startsWith("premature.eof")) return Optional.of(unclosed(p.text()));
    if (!unreadable) return Optional.empty();
    return word(p)
        .or(() -> operator(p))
        .or(
            () ->
                p.text().strip().matches("[)\\]}];?")
                    ? Optional.of(MissingSign.tooMany(p.text().strip()))
                    : Optional.empty())
        .or(() -> key.contains("expected") ? MissingSign.advice(p) : misplaced(p));
  }

  /** A word of another language beside the mark, or at the head of the line. */
  private static Optional<String> word(CompilerMessage p) {
    Matcher head = HEAD.matcher(p.line());
    return WORDS
        .of(p.wordBefore())
        .or(() -> WORDS.of(p.wordAfter()))
        .or(() -> head.lookingAt() ? WORDS.of(head.group(1)) : Optional.empty());
  }

  private static Optional<String> operator(CompilerMessage p) {
    String around = p.before().replaceFirst(".*(?=.{3}$)", "") + p.rest();
    if (around.matches(".{0,3}(===|!==).*"))
      return Optional.of("Java writes == and !=, never ===.");
    if (p.rest().strip().startsWith("==")) return Optional.of("= assigns; == compares.");
    if (around.matches(".{0,3}<>.*")) return Optional.of("Java writes != for unequal.");
    if (p.before().matches(".*\\d,") && p.rest().matches("\\d.*"))
      return Optional.of("The decimal separator is a point: 1.5, not 1,5.");
    if (p.before().matches(".*\\b0[0-7]*") && p.rest().matches("[89].*"))
      return Optional.of("A number that begins with 0 is octal: remove the 0.");
    return Optional.empty();
  }

  /** A value or statement in the wrong place. */
  private static Optional<String> misplaced(CompilerMessage p) {
    Matcher declared = DECLARED.matcher(p.rest());
    Optional<String> wrong =
        declared.lookingAt() ? MissingSign.noName(declared.group(1)) : Optional.empty();
    if (wrong.isPresent()) return wrong;
    if (p.before().matches(".*\\belse\\s*"))
      return Optional.of("else has no condition of its own: write else if (…).");
    if (VALUE_OF_CASE.matcher(p.before()).matches() && p.key().startsWith("not.stmt"))
      return Optional.of(
          "In a switch that returns a value, write the value after ->, or inside braces after yield.");
    if (p.before().matches(".*->\\s*\\{\\s*") && p.key().startsWith("not.stmt"))
      return Optional.of(
          "A lambda with braces needs return before its value; without braces write just the value.");
    if (p.rest().matches("\\[.*") && p.before().matches(".*[=(,]\\s*"))
      return Optional.of("The values of an array are written in braces: int[] a = {1, 2, 3}.");
    if (p.rest().matches("\\{.*") && p.before().matches(".*[=(,]\\s*"))
      return Optional.of(
          "Braces can list values only where an array is declared: write new int[] {1, 2}, or List.of(1, 2).");
    return Optional.empty();
  }

  private static String unclosed(String code) {
    OptionalInt open = Brackets.unclosed(code);
    if (open.isEmpty()) return "The code ends too early: something is missing at the end.";
    long line = 1 + code.substring(0, open.getAsInt()).chars().filter(c -> c == '\n').count();
    String text = code.lines().skip(line - 1).findFirst().orElse("").strip();
    return "The " + code.charAt(open.getAsInt()) + " in \"" + text + "\" is never closed.";
  }
}
