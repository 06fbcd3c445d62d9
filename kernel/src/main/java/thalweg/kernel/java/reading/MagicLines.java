package thalweg.kernel.java.reading;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.magic.LineMagicArgs;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.ParsedLineMagic;

/**
 * Finds {@code %name arguments} at the start of a line, or after {@code =}, and puts a call of the magic in its place,
 * on the same line. Reads strings, text blocks and comments as such, so what only looks like a magic stays.
 */
public final class MagicLines {
  private static final Pattern MAGIC = Pattern.compile("%(\\w+)[^\\n]*");
  private static final Pattern LINE = Pattern.compile("(?m)^([ \\t]*%%?\\w+)([^\\n]*)");
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

  // After a magic's name come words; after a divisor the expression goes on.
  private static final Pattern GOES_ON = Pattern.compile("%\\w+\\s*(?:[;,)+*<>=!&|?:].*|-\\s.*)");

  /** What Java would end a line with: a semicolon, a comment. */
  private static final Pattern END = Pattern.compile("\\s*;?(?:\\s+//.*|\\s*)$");

  private static final Set<String> TAKES_CODE = Set.of("time", "timeit");

  private MagicLines() {}

  /** The code with its line magics as calls; the number of lines stays. */
  public static String translate(String code, Set<String> known) {
    if (code.indexOf('%') < 0) return code;
    StringBuilder out = new StringBuilder();
    Matcher opaque = Brackets.OPAQUE.matcher(code);
    Matcher magic = MAGIC.matcher(code);
    char before = ';'; // the last character that matters
    boolean lineStart = true;
    int i = 0;
    while (i < code.length()) {
      char c = code.charAt(i);
      if (c == '%' && startsHere(magic.region(i, code.length()), before, lineStart, known)) {
        out.append(call(magic.group()));
        i = magic.end();
        before = ';';
      } else if ((c == '"' || c == '\'' || c == '/')
          && opaque.region(i, code.length()).lookingAt()) {
        out.append(opaque.group());
        if (c != '/') before = c;
        i = opaque.end();
        lineStart = false;
      } else {
        out.append(c);
        if (c == '\n') lineStart = true;
        if (!Character.isWhitespace(c)) {
          before = c;
          lineStart = false;
        }
        i++;
      }
    }
    return out.toString();
  }

  /** The code with blanks where lines are magics, so that every offset stays. */
  public static String blank(String code) {
    return blank(code, magic -> false);
  }

  /** The same, but the code that some of the magics run stays. */
  public static String blank(String code, Predicate<String> runsCode) {
    return code.indexOf('%') < 0
        ? code
        : LINE.matcher(code)
            .replaceAll(
                line -> {
                  String rest = runsCode.test(line.group(1).strip()) ? line.group(2) : "";
                  int blanks = line.group().length() - rest.length();
                  return Matcher.quoteReplacement(" ".repeat(blanks) + rest);
                });
  }

  /** The words of a magic's argument line; double quotes keep spaces together. */
  public static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
        .toList();
  }

  /** A remainder that continues an expression on a new line is no magic, unless it is named like one. */
  private static boolean startsHere(
      Matcher magic, char before, boolean lineStart, Set<String> known) {
    if (!magic.lookingAt()) return false;
    boolean goesOn = GOES_ON.matcher(magic.group()).matches();
    if (lineStart)
      return before == ';' || before == '}' || (known.contains(magic.group(1)) && !goesOn);
    return before == '=';
  }

  private static String call(String raw) {
    String[] parts = raw.substring(1).strip().split("\\s+", 2);
    String rest = parts.length < 2 ? "" : parts[1];
    // Code is code, quotes and all; other arguments are words.
    List<String> words =
        TAKES_CODE.contains(parts[0]) ? List.of(rest) : words(END.matcher(rest).replaceFirst(""));
    LineMagicArgs arguments = new LineMagicArgs(parts[0], words);
    return new MagicTranspiler().transpileLine(new ParsedLineMagic(arguments, raw, raw, ""));
  }
}
