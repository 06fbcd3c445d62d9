package thalweg.kernel.java.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of code: what is left without white space and comments. */
public final class Tokens {
  /** One token, or what is skipped between two: white space and comments, in the group {@code skip}. */
  static final Pattern TOKEN =
      Pattern.compile(
          "(?<skip>\\s+|//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))|"
              + Brackets.OPAQUE
              + "|[\\p{L}_$][\\p{L}\\p{N}_$]*|->|(?s:.)");

  private record Token(int start, int end) {}

  private Tokens() {}

  private static List<Token> of(String code) {
    List<Token> tokens = new ArrayList<>();
    for (Matcher m = TOKEN.matcher(code); m.lookingAt(); m.region(m.end(), code.length()))
      if (m.group("skip") == null) tokens.add(new Token(m.start(), m.end()));
    return tokens;
  }

  /** Whether two texts differ in white space and comments alone. */
  public static boolean areSame(String a, String b) {
    if (a.equals(b)) return true;
    List<Token> first = of(a);
    List<Token> second = of(b);
    if (first.size() != second.size()) return false;
    for (int i = 0; i < first.size(); i++)
      if (!text(a, first.get(i)).equals(text(b, second.get(i)))) return false;
    return true;
  }

  private static String text(String code, Token token) {
    return code.substring(token.start, token.end);
  }

  /** Where the token at an offset, or the next one, begins in a text that has the same tokens. */
  public static int translate(String from, String to, int offset) {
    if (from.equals(to)) return offset;
    List<Token> tokens = of(from);
    for (int i = 0; i < tokens.size(); i++)
      if (tokens.get(i).end > offset) return of(to).get(i).start;
    return to.length();
  }
}
