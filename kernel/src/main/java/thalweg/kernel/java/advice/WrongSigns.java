package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.regex.Pattern;

/** Code that cannot be parsed: a sign or bracket is missing, or there is a word of another language. */
final class WrongSigns {
  private static final Shapes SHAPES = new Shapes("shapes.txt");
  private static final Sentences WORDS = new Sentences("words.properties");

  /** What a string may follow, but not end. */
  private static final Pattern BEFORE_STRING =
      Pattern.compile("(?:[=(,+{\\[?:&|<>-]|\\b(?:return|case|yield|throw))\\s*$");

  private WrongSigns() {}

  static Optional<String> advice(CompilerMessage p, NamesInScope scope) {
    String key = p.key();
    if (key.startsWith("illegal.char"))
      return SHAPES
          .of(p.shape())
          .or(() -> Optional.of(Lookalikes.advice(p.text().substring(p.above().length()))));
    if (key.startsWith("premature.eof"))
      return Braces.advice(p)
          .or(() -> Braces.unclosed(p.text()))
          .or(() -> Optional.of("The code ends too early: something is missing at the end."));
    if (key.startsWith("unclosed.str.lit")
        && p.rest().matches("\"[;)\\s]*")
        && !BEFORE_STRING.matcher(p.before()).find())
      return Optional.of(
          "The \" at the beginning of this string is missing, or this one is too many.");
    if (key.startsWith("empty.char") && p.rest().startsWith("'''"))
      return Optional.of(
          "A comment begins with //; a string of several lines is written between \"\"\" and \"\"\".");
    if (!p.isOfSyntax()) return Optional.empty();
    return Braces.advice(p)
        .or(() -> MissingSign.tooMany(p))
        .or(() -> MissingSign.noName(p))
        .or(() -> WORDS.of(p.wordBefore()))
        .or(() -> WORDS.of(p.wordAfter()))
        .or(() -> ShellCommand.advice(p))
        .or(() -> SHAPES.of(p.shape()))
        .or(() -> WORDS.of(p.firstWord()))
        .or(() -> MisspelledKeyword.advice(p, scope))
        .or(() -> MissingSign.advice(p));
  }
}
