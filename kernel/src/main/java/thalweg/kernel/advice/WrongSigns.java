package thalweg.kernel.advice;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Code that cannot be read: a sign or bracket is missing, or a word of another language stands there. */
final class WrongSigns {
  private static final Sentences WORDS = new Sentences("words.properties");
  private static final Pattern LAST = Pattern.compile("([\\w$]+)\\s*$");
  private static final Pattern NEXT = Pattern.compile("\\s*([\\w$]+)");
  private static final Pattern HEAD = Pattern.compile("\\s*}?\\s*([\\w$]+)");
  private static final String PRIMITIVE = "int|double|long|boolean|char|byte|short|float|void";
  private static final Pattern DECLARED = Pattern.compile("(?:" + PRIMITIVE + ")\\s+([\\w$]+)");
  private static final Pattern METHOD =
      Pattern.compile(
          "\\s*(?!return|new|else|throw)(?:[\\w<>\\[\\],.]+\\s+)+\\w+\\s*\\([^()]*\\)\\s*");
  private static final Pattern VALUE_OF_CASE =
      Pattern.compile(".*\\b(?:case\\b.*|default\\s*)(?::|->\\s*\\{)\\s*");

  /** Signs that look like Java's and are not. */
  private static final Map<String, String> LOOKALIKES =
      Map.ofEntries(
          Map.entry("“", "\""),
          Map.entry("”", "\""),
          Map.entry("„", "\""),
          Map.entry("«", "\""),
          Map.entry("»", "\""),
          Map.entry("‘", "'"),
          Map.entry("’", "'"),
          Map.entry("´", "'"),
          Map.entry("–", "-"),
          Map.entry("—", "-"),
          Map.entry("−", "-"),
          Map.entry("×", "*"),
          Map.entry("·", "*"),
          Map.entry("÷", "/"),
          Map.entry("≤", "<="),
          Map.entry("≥", ">="),
          Map.entry("≠", "!="),
          Map.entry("→", "->"),
          Map.entry("²", " times itself"));

  private WrongSigns() {}

  static Optional<String> advice(Problem p) {
    String key = p.key();
    if (key.startsWith("illegal.char"))
      return Optional.of(character(p.text().substring(p.above().length())));
    boolean unreadable =
        key.contains("expected") || key.startsWith("illegal.start") || key.startsWith("not.stmt");
    if (key.startsWith("premature.eof")) return Optional.of(unclosed(p.text()));
    if (!unreadable) return Optional.empty();
    return word(p)
        .or(() -> operator(p))
        .or(
            () ->
                p.text().strip().matches("[)\\]}];?")
                    ? tooMany(p.text().strip())
                    : Optional.empty())
        .or(() -> key.contains("expected") ? missing(p, p.message()) : misplaced(p));
  }

  /** A word of another language beside the mark, or at the head of the line. */
  private static Optional<String> word(Problem p) {
    return first(LAST.matcher(p.before()))
        .flatMap(WORDS::of)
        .or(() -> first(NEXT.matcher(p.rest())).flatMap(WORDS::of))
        .or(() -> first(HEAD.matcher(p.line())).flatMap(WORDS::of));
  }

  private static Optional<String> first(Matcher m) {
    boolean found = m.pattern() == LAST ? m.find() : m.lookingAt();
    return found ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static Optional<String> operator(Problem p) {
    String around = p.before().replaceFirst(".*(?=.{3}$)", "") + p.rest();
    if (around.matches(".{0,3}(===|!==).*"))
      return Optional.of("Java writes == and !=, never ===.");
    if (p.rest().strip().startsWith("==")) return Optional.of("= assigns; == compares.");
    if (around.matches(".{0,3}<>.*")) return Optional.of("Java writes != for unequal.");
    if (p.before().matches(".*\\d,") && p.rest().matches("\\d.*"))
      return Optional.of("A decimal point is a point: 1.5, not 1,5.");
    if (p.before().matches(".*\\b0[0-7]*") && p.rest().matches("[89].*"))
      return Optional.of("A number that begins with 0 is read as octal: leave the 0 out.");
    return Optional.empty();
  }

  private static Optional<String> tooMany(String closing) {
    return Optional.of("There is one " + closing.charAt(0) + " too many: none is open here.");
  }

  private static Optional<String> missing(Problem p, String message) {
    String rest = p.rest().strip();
    String first = first(NEXT.matcher(rest)).orElse("");
    if (message.contains("identifier>") || message.startsWith("'.class'")) return name(p, first);
    if (message.startsWith("';'")) return Optional.of(semicolon(p, rest));
    if (message.contains("')'"))
      return Optional.of(
          "A ( is never closed, or a comma or operator is missing: look left of the mark.");
    if (message.startsWith("']'"))
      return Optional.of("A [ is never closed: write ] where the mark is.");
    if (message.startsWith("'('"))
      return Optional.of("if, while, for and method calls have ( ) around what follows.");
    return Optional.empty();
  }

  private static String semicolon(Problem p, String rest) {
    OptionalInt open = Brackets.unclosed(p.above());
    if (open.isPresent()
        && p.above().substring(0, open.getAsInt() + 1).matches("(?s).*\\bfor\\s*\\("))
      return "Two semicolons part what stands in a for: for (int i = 0; i < n; i++).";
    if (rest.matches("[)\\]}].*") && !(rest.startsWith("}") && open.isPresent()))
      return tooMany(rest).orElseThrow();
    boolean last = rest.isEmpty() || rest.startsWith("}") || rest.startsWith("//");
    if (last && METHOD.matcher(p.before()).matches())
      return "The body of a method stands in braces: write { where the mark is.";
    return last
        ? "A statement ends with a semicolon: write ; where the mark is."
        : "A statement is complete at the mark: end it with ;, or write what is missing between the two sides.";
  }

  /** A name is missing, or what stands in its place is none. */
  private static Optional<String> name(Problem p, String first) {
    String last = first(LAST.matcher(p.before())).orElse("");
    Optional<String> wrong = noName(first).or(() -> noName(last));
    if (wrong.isPresent()) return wrong;
    boolean declares = p.line().strip().endsWith("{") || p.line().matches(".*\\)\\s*\\{.*");
    if (p.message().startsWith("'.class'") && p.before().matches(".*\\w\\s*\\([^)]*"))
      return Optional.of(
          declares
              ? "A method begins with the type of what it returns, or void."
              : "A call lists values, without their types.");
    if (declares && p.before().matches(".*\\w\\s*\\([^()]*"))
      return Optional.of("Each parameter has a type and a name, as in int x.");
    if (p.before().matches(".*(\\w\\.\\w+|\\w\\s*\\()"))
      return Optional.of("Statements stand inside of a method; a class holds fields and methods.");
    return Optional.of("A name is missing here, or a word is misspelled just before.");
  }

  private static Optional<String> noName(String word) {
    if (SourceVersion.isKeyword(word) && !word.matches(PRIMITIVE))
      return Optional.of(word + " is a word of Java and cannot be a name.");
    return word.matches("\\d\\w*[A-Za-z_]\\w*")
        ? Optional.of("A name begins with a letter: " + word + " does not.")
        : Optional.empty();
  }

  /** A value or statement where none can stand. */
  private static Optional<String> misplaced(Problem p) {
    Matcher declared = DECLARED.matcher(p.rest());
    Optional<String> wrong = declared.lookingAt() ? noName(declared.group(1)) : Optional.empty();
    if (wrong.isPresent()) return wrong;
    if (p.before().matches(".*\\belse\\s*"))
      return Optional.of("else has no condition of its own: write else if (…).");
    if (VALUE_OF_CASE.matcher(p.before()).matches() && p.key().startsWith("not.stmt"))
      return Optional.of(
          "In a switch that gives a value, -> stands before the value alone, and yield before it in braces.");
    if (p.before().matches(".*->\\s*\\{\\s*") && p.key().startsWith("not.stmt"))
      return Optional.of(
          "A lambda in braces needs return before its value; without braces the value stands alone.");
    if (p.rest().matches("\\[.*") && p.before().matches(".*[=(,]\\s*"))
      return Optional.of("The values of an array stand in braces: int[] a = {1, 2, 3}.");
    if (p.rest().matches("\\{.*") && p.before().matches(".*[=(,]\\s*"))
      return Optional.of(
          "Braces list values only where an array is declared: write new int[] {1, 2}, or List.of(1, 2).");
    return Optional.empty();
  }

  private static String character(String from) {
    String sign = from.isEmpty() ? "" : from.substring(0, from.offsetByCodePoints(0, 1));
    String usual = Normalizer.normalize(sign, Normalizer.Form.NFKC);
    String meant = LOOKALIKES.getOrDefault(sign, usual.equals(sign) ? "" : usual);
    if (meant.isBlank() && !meant.isEmpty())
      return "This blank is a special one, as web pages have them: type it anew.";
    if (meant.isEmpty()) return sign + " can stand in a text or comment only.";
    return "This " + sign + " only looks like Java's: type " + meant + ".";
  }

  private static String unclosed(String code) {
    OptionalInt open = Brackets.unclosed(code);
    if (open.isEmpty()) return "The code ends too early: something is missing behind it.";
    long line = 1 + code.substring(0, open.getAsInt()).chars().filter(c -> c == '\n').count();
    String text = code.lines().skip(line - 1).findFirst().orElse("").strip();
    return "The " + code.charAt(open.getAsInt()) + " in \"" + text + "\" is never closed.";
  }
}
