package thalweg.kernel.java.reading;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.MagicLine.Kind;

/**
 * Finds {@code %name arguments}, {@code !command} and {@code /name} at the start of a line, or after {@code =}, and puts a call
 * in its place, on the same line. Reads strings, text blocks and comments as such, so what only looks like a magic stays.
 */
public final class MagicLines {
  /** The methods that are called; see {@code CellBase}. */
  private static final String CALL = "lineMagic$";

  private static final String VALUE = "lineMagicValue$";
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");
  private static final Pattern PARTS = Pattern.compile("[%/](%?\\w+)\\s*(.*)");

  /** What Java would end a line with: a semicolon, a comment. */
  private static final Pattern END = Pattern.compile("\\s*;?(?:\\s+//.*|\\s*)$");

  private static final Pattern CELL_MAGIC = Pattern.compile("\\s*%%(\\w+).*", Pattern.DOTALL);
  private static final Set<String> TAKES_CODE = Set.of("time", "timeit");
  private static final Set<String> TAKES_COMMAND = Set.of("system", "sx", "ls");
  private static final String SHELL = "sh"; // as a magic, the same as an exclamation mark

  private MagicLines() {}

  /** The code with its lines that are no Java as calls; the number of lines stays. */
  public static String translate(String code, LineNames names) {
    return mayHoldSome(code)
        ? new MagicScanner(code, names, line -> call(line, names)).scan()
        : code;
  }

  private static boolean mayHoldSome(String code) {
    return code.indexOf('%') >= 0 || code.indexOf('!') >= 0 || code.indexOf('/') >= 0;
  }

  /** The code with blanks where lines are no Java, so that every offset stays. */
  public static String blank(String code) {
    return blank(code, line -> blanks(line.text()));
  }

  /** The same, but what a magic runs is Java. */
  public static String java(String code) {
    return blank(code, MagicLines::blanksBeforeCode);
  }

  private static String blank(String code, Function<MagicLine, String> blanks) {
    Matcher cell = CELL_MAGIC.matcher(code);
    boolean other = cell.matches() && !TAKES_CODE.contains(cell.group(1));
    if (other) return blanks(code);
    return mayHoldSome(code) ? new MagicScanner(code, Anything.INSTANCE, blanks).scan() : code;
  }

  private static String blanksBeforeCode(MagicLine line) {
    Matcher parts = PARTS.matcher(line.text());
    if (!parts.matches() || !TAKES_CODE.contains(parts.group(1))) return blanks(line.text());
    int code = parts.start(2);
    return " ".repeat(code) + line.text().substring(code);
  }

  private static String blanks(String text) {
    return text.replaceAll("[^\\n]", " ");
  }

  /** The words of a magic's argument line; double quotes keep spaces together. */
  public static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
        .toList();
  }

  /** A magic's argument line without what Java would end it with. */
  public static String withoutEnd(String line) {
    return END.matcher(line).replaceFirst("");
  }

  private static String call(MagicLine line, LineNames names) {
    if (line.kind() == Kind.COMMAND) return command(line.text().substring(1), line.type());
    Matcher parts = PARTS.matcher(line.text());
    if (!parts.matches()) return named(line);
    String name = parts.group(1);
    String rest = parts.group(2);
    if (line.kind() == Kind.JSHELL)
      return statement("jshell", Interpolation.words("/" + name + " " + withoutEnd(rest)), false);
    if (name.equals(SHELL) && !rest.isBlank()) return command(rest, line.type());
    List<String> words;
    if (TAKES_CODE.contains(name)) words = List.of(Interpolation.literal(rest));
    else if (TAKES_COMMAND.contains(name)) words = List.of(Interpolation.text(rest));
    else if (name.equals("env")) words = List.of(Interpolation.text(withoutEnd(rest)));
    else words = Interpolation.words(withoutEnd(rest));
    return line.type().isEmpty()
        ? statement(name, words, names.isQuiet(name))
        : call(VALUE, name, words) + ";";
  }

  /** A magic whose name is known when it runs, as in {@code %\{name} words}. */
  private static String named(MagicLine line) {
    String words = String.join(", ", Interpolation.words(withoutEnd(line.text().substring(1))));
    return (line.type().isEmpty() ? CALL : VALUE) + "(" + words + ");";
  }

  /** A command shows its output; for a variable, it is lines of text. */
  private static String command(String text, String type) {
    String lines = "\n".repeat((int) text.chars().filter(c -> c == '\n').count());
    List<String> words = List.of(Interpolation.text(text.strip()));
    if (type.isEmpty()) return statement(SHELL, words, true) + lines;
    String array = type.endsWith("]") ? ".toArray(String[]::new)" : "";
    return call("lines$", "system", words) + array + ";" + lines;
  }

  /** A quiet call is no expression, so that a cell that ends in it has no value. */
  private static String statement(String name, List<String> words, boolean quiet) {
    String call = call(CALL, name, words) + ";";
    return quiet ? "{ " + call + " }" : call;
  }

  private static String call(String method, String name, List<String> words) {
    StringBuilder call = new StringBuilder(method).append('(').append(Interpolation.literal(name));
    words.forEach(word -> call.append(", ").append(word));
    return call.append(')').toString();
  }

  /** Of code that is still being written: whatever could be Java is. */
  private enum Anything implements LineNames {
    INSTANCE;

    @Override
    public boolean isMagic(String name) {
      return true;
    }

    @Override
    public boolean isQuiet(String magic) {
      return true;
    }

    @Override
    public @Nullable String type(String variable, String above) {
      return "boolean";
    }
  }
}
