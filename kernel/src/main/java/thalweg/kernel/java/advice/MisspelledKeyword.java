package thalweg.kernel.java.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** A word that was meant to be a keyword. */
final class MisspelledKeyword {
  /** Keywords by what follows them. */
  private enum Followed {
    BY_CONDITION("\\s*\\(.*", "if while for switch catch synchronized"),
    BY_WORD(
        "\\s+[\\w\"'(-].*",
        "public private protected static final abstract sealed class interface enum record import package void"),
    BY_VALUE("\\s+[\\w\"'(-].*", "return throw new case yield assert"),
    BY_SUPERTYPE("\\s+[A-Z].*", "extends implements throws instanceof permits"),
    BY_BLOCK("\\s*\\{.*", "else do try finally"),
    BY_SEMICOLON("\\s*;.*", "break continue return");

    private final String rest;
    private final String keywords;

    Followed(String rest, String keywords) {
      this.rest = rest;
      this.keywords = keywords;
    }

    Stream<String> keywords(String following) {
      return following.matches(rest) ? Stream.of(keywords.split(" ")) : Stream.empty();
    }
  }

  private record Meant(String word, String keyword) {}

  private MisspelledKeyword() {}

  /** The keyword that the first word of the line, or one beside the mark, was meant to be. */
  static Optional<String> advice(CompilerMessage p, NamesInScope scope) {
    String first = p.firstWord();
    String next = p.wordAfter();
    return meant(first, after(p.line(), first))
        .or(() -> meant(p.wordBefore(), p.rest()))
        .or(() -> meant(next, after(p.rest(), next)))
        .filter(m -> !isDeclared(m.word, p, scope))
        .map(m -> "Did you mean " + m.keyword + "?");
  }

  private static Optional<Meant> meant(String word, String following) {
    if (word.length() < 2 || SourceVersion.isKeyword(word)) return Optional.empty();
    List<String> keywords =
        Stream.of(Followed.values()).flatMap(f -> f.keywords(following)).toList();
    return Nearest.typo(word, keywords).map(keyword -> new Meant(word, keyword));
  }

  private static String after(String text, String word) {
    return text.substring(text.indexOf(word) + word.length());
  }

  private static boolean isDeclared(String word, CompilerMessage problem, NamesInScope scope) {
    return Missing.declaredIn(problem.cell()).stream().anyMatch(n -> isNamed(n, word))
        || scope.names("").stream().anyMatch(n -> isNamed(n, word));
  }

  private static boolean isNamed(String name, String word) {
    return name.equals(word) || name.startsWith(word + "(");
  }
}
