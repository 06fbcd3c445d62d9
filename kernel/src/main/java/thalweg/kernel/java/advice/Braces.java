package thalweg.kernel.java.advice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.Brackets;

/** Which brace is never closed: javac only notices far below; the indentation tells. */
final class Braces {
  private static final String TYPE =
      "(?:void|boolean|byte|short|int|long|char|float|double|[A-Z]\\w*(?:<.*>)?)(?:\\[\\s*])*";
  private static final Pattern METHOD =
      Pattern.compile(
          "(?U)\\s*(?:(?:public|private|protected|static|final)\\s+)*"
              + TYPE
              + "\\s+\\w+\\s*\\([^()]*\\)\\s*(?:throws[^{]*)?\\{?.*");
  private static final Pattern MEMBER =
      Pattern.compile("\\s*(?:public|private|protected|static)\\s.*");
  private static final Pattern GOES_ON = Pattern.compile("(?:[)\\]{.+]|case\\b|default\\b).*");

  private Braces() {}

  /** What to say if code cannot be read because a brace is missing above it; empty if that is not why. */
  static Optional<String> advice(CompilerMessage problem) {
    boolean method = METHOD.matcher(problem.line()).matches();
    boolean lost = problem.key().matches("premature\\.eof|(?:else|catch|finally)\\.without.*");
    boolean member = method || MEMBER.matcher(problem.line()).matches();
    if (!lost && !(member && isInBlock(problem))) return Optional.empty();
    if (Brackets.unclosed(problem.text()).isEmpty())
      return method && !lost
          ? Optional.of("A method cannot be declared inside another one: close that one first.")
          : Optional.empty();
    String line = problem.rest().isEmpty() ? "" : "\n" + problem.line();
    return indented(fromLineStart(problem) + line)
        .map(open -> sentence('{', open))
        .or(() -> unclosed(problem.above()));
  }

  /** Whether the line of the mark is in a block, and the mark in its head. */
  private static boolean isInBlock(CompilerMessage problem) {
    String above = problem.above();
    String lines = above.substring(0, above.length() - problem.before().length());
    return !problem.before().contains("{") && isInBraces(lines);
  }

  /** The text up to the mark's line, with the blanks before its first line. */
  private static String fromLineStart(CompilerMessage problem) {
    int line = problem.cell().lastIndexOf('\n', problem.offset() - 1) + 1;
    String whole = problem.above();
    String above =
        problem.rest().isEmpty()
            ? whole
            : whole.substring(0, whole.length() - problem.before().length());
    return problem.cell().substring(line, problem.offset()).replaceAll("\\S.*", "") + above;
  }

  /** The line whose brace the first line that is indented no deeper leaves open. */
  private static Optional<String> indented(String code) {
    List<Line> lines = Line.of(code);
    Deque<Line> open = new ArrayDeque<>();
    for (Line line : lines) {
      Line last = open.peek();
      boolean closes = line.code().startsWith("}");
      if (last != null && (closes ? line.indent() < last.indent() : ends(line, last)))
        return Optional.of(last.text());
      line.follow(open);
    }
    return Optional.empty();
  }

  /** What to say if a brace closes what nothing opened because one above it, indented deeper, closed that already. */
  static Optional<String> early(CompilerMessage problem) {
    Deque<Line> open = new ArrayDeque<>();
    for (Line line : Line.of(problem.written(problem.start()))) {
      Line last = open.peek();
      if (last != null
          && line.code().startsWith("}")
          && line.indent() > last.indent()
          && open.size() == 1)
        return Optional.of(
            "The } in line "
                + line.number()
                + " already closes \""
                + last.text()
                + "\": there is one } too many.");
      line.follow(open);
    }
    return Optional.empty();
  }

  private static boolean ends(Line line, Line last) {
    return line.indent() <= last.indent() && !GOES_ON.matcher(line.code()).matches();
  }

  /** What to say of the innermost bracket that is open at the end of some code. */
  static Optional<String> unclosed(String code) {
    OptionalInt open = Brackets.unclosed(code);
    if (open.isEmpty()) return Optional.empty();
    int from = code.lastIndexOf('\n', open.getAsInt()) + 1;
    String line = code.substring(from).lines().findFirst().orElse("").strip();
    return Optional.of(sentence(code.charAt(open.getAsInt()), line));
  }

  private static String sentence(char bracket, String line) {
    return "The " + bracket + " in \"" + line + "\" is never closed.";
  }

  private static boolean isInBraces(String code) {
    OptionalInt open = Brackets.unclosed(code);
    return open.isPresent() && code.charAt(open.getAsInt()) == '{';
  }
}
