package thalweg.kernel.java.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.MagicLine.Kind;

/** Goes through a cell and puts something in the place of each line that is no Java. */
final class MagicScanner {
  private static final Pattern MAGIC = Pattern.compile("%(%?\\w+|(?=\\\\\\{))[^\\n]*");

  /** A backslash at the end of a line goes on with the next one. */
  private static final Pattern COMMAND = Pattern.compile("!([^\\n]*(?:(?<=\\\\)\\n[^\\n]*)*)");

  private static final Pattern JSHELL = Pattern.compile("/(\\w+)(?=[\\s;]|\\z)[^\\n]*");
  private static final Set<String> JSHELL_NAMES =
      Set.of(
          "vars", "methods", "types", "imports", "list", "reset", "help", "exit", "open", "drop",
          "edit", "save", "history", "reload", "set", "env");

  // After a magic's name come words; after a divisor the expression goes on.
  private static final Pattern GOES_ON = Pattern.compile("%\\w+\\s*(?:[;,)+*<>=!&|?:].*|-\\s.*)");

  private final String code;
  private final LineNames names;
  private final Function<MagicLine, String> replacement;
  private final Matcher opaque;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Boolean> blocks = new ArrayDeque<>(); // each open brace: of statements?
  private char before = ';'; // the last character that matters
  private char beforeThat = ';';
  private boolean lineStart = true;
  private int i;

  MagicScanner(String code, LineNames names, Function<MagicLine, String> replacement) {
    this.code = code;
    this.names = names;
    this.replacement = replacement;
    this.opaque = Brackets.OPAQUE.matcher(code);
  }

  /** The code with the replacements. */
  String scan() {
    while (i < code.length()) {
      MagicLine found = here();
      if (found != null) {
        out.append(replacement.apply(found));
        i = found.end();
        before = ';';
      } else if (!readOpaque(code.charAt(i))) {
        read(code.charAt(i++));
      }
    }
    return out();
  }

  /** A string or comment as a whole. */
  private boolean readOpaque(char c) {
    if (c != '"' && c != '\'' && c != '/') return false;
    if (!opaque.region(i, code.length()).lookingAt()) return false;
    out.append(opaque.group());
    if (c != '/') shift(c);
    i = opaque.end();
    lineStart = false;
    return true;
  }

  private void read(char c) {
    out.append(c);
    if (c == '\n') lineStart = true;
    if (Character.isWhitespace(c)) return;
    if (c == '{') blocks.push("=],(".indexOf(before) < 0 && (before != '{' || isBlock()));
    if (c == '}') blocks.poll();
    shift(c);
    lineStart = false;
  }

  private void shift(char c) {
    beforeThat = before;
    before = c;
  }

  private @Nullable MagicLine here() {
    return switch (code.charAt(i)) {
      case '%' -> magic();
      case '!' -> command();
      case '/' -> jshell();
      default -> null;
    };
  }

  private boolean isStatement() {
    return lineStart && (before == ';' || before == '}');
  }

  /** Whether the innermost brace begins statements, not the values of an array. */
  private boolean isBlock() {
    return Boolean.TRUE.equals(blocks.peek());
  }

  /** Whether this follows an equals sign that assigns. */
  private boolean isAssigned() {
    return before == '=' && "=!<>+-*/%&|^".indexOf(beforeThat) < 0;
  }

  /** A remainder that continues an expression on a new line is no magic, unless it is named like one. */
  private @Nullable MagicLine magic() {
    Matcher magic = MAGIC.matcher(code).region(i, code.length());
    if (!magic.lookingAt()) return null;
    boolean goesOn = GOES_ON.matcher(magic.group()).matches();
    boolean isOne =
        isAssigned()
            || (lineStart && (isStatement() || (names.isMagic(magic.group(1)) && !goesOn)));
    return isOne ? line(Kind.MAGIC, magic) : null;
  }

  /** On a line of its own or for a {@code var}, what could be an expression is one if its names mean something in Java. */
  private @Nullable MagicLine command() {
    boolean statement = isStatement() || (lineStart && before == '{' && isBlock());
    Matcher command = COMMAND.matcher(code).region(i, code.length());
    if (!(statement || isAssigned()) || !command.lookingAt()) return null;
    MagicLine line = line(Kind.COMMAND, command);
    if (Negations.takesNone(line.type())) return line;
    boolean unsure = statement || (line.type().equals("var") && blocks.isEmpty());
    return unsure && !Negations.isOne(command.group(1), this::type) ? line : null;
  }

  private @Nullable MagicLine jshell() {
    Matcher jshell = JSHELL.matcher(code).region(i, code.length());
    boolean isOne = isStatement() && jshell.lookingAt() && JSHELL_NAMES.contains(jshell.group(1));
    return isOne ? line(Kind.JSHELL, jshell) : null;
  }

  private MagicLine line(Kind kind, Matcher found) {
    String type = isAssigned() ? Negations.target(out(), this::type) : "";
    return new MagicLine(kind, found.end(), found.group(), type);
  }

  private @Nullable String type(String name) {
    return names.type(name, out());
  }

  private String out() {
    return out.toString();
  }
}
