package thalweg.kernel.java.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Outcome.Failed;
import thalweg.kernel.java.advice.CompileAdvice;
import thalweg.kernel.java.advice.CompilerMessage;
import thalweg.kernel.java.advice.NamesInScope;
import thalweg.kernel.java.reading.Brackets;
import thalweg.kernel.java.reading.CompileError;
import thalweg.kernel.java.reading.Piece.Range;
import thalweg.kernel.java.reading.PieceText;

/** What the compiler says, with the line of the cell, a caret under the place, and a sentence on what to do. */
public final class CompileReport {
  private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\n");
  private static final Pattern FIND =
      Pattern.compile("(?s)cannot find symbol\\s+symbol:\\s+([^\\n]*).*");

  private final NamesInScope scope;

  public CompileReport(NamesInScope scope) {
    this.scope = scope;
  }

  /** Where a line ends without its semicolon, so that javac read no further; the length of the text if that is not it. */
  public static int lineWithoutSemicolon(String text, List<CompileError> faults) {
    for (CompileError fault : faults) {
      int at = fault.at();
      Matcher end = LINE_END.matcher(text).region(at, text.length());
      boolean outside = Brackets.unclosed(text.substring(0, at)).isEmpty();
      if (outside && fault.message().startsWith("';' expected") && end.lookingAt())
        return end.end();
    }
    return text.length();
  }

  /** Several errors of one cell as one. */
  public static Failed together(List<Failed> failures) {
    List<String> lines = failures.stream().flatMap(f -> f.traceback().stream()).toList();
    return new Failed(failures.get(0).name(), failures.get(0).value(), lines);
  }

  /** The errors of a piece. */
  public Failed of(PieceText source, List<CompileError> faults) {
    List<String> lines = new ArrayList<>();
    String first = "";
    for (CompileError fault : faults) {
      String message = message(fault);
      if (first.isEmpty()) first = message.lines().findFirst().orElse("");
      describe(source, fault, message, lines);
    }
    return new Failed("CompilationException", first, lines);
  }

  private void describe(PieceText source, CompileError fault, String message, List<String> lines) {
    Range wrong = fault.shown(source.text());
    String[] said = message.split("\n", -1);
    lines.add(
        ErrorStyle.place(source.cell(), source.line(wrong.from()))
            + ": "
            + ErrorStyle.red("error")
            + ": "
            + said[0]);
    for (int i = 1; i < said.length; i++) lines.add("  " + said[i]);
    point(source, wrong, lines);
    hint(source, fault).map(ErrorStyle::hint).ifPresent(lines::add);
  }

  private Optional<String> hint(PieceText source, CompileError fault) {
    CompilerMessage problem =
        new CompilerMessage(
            fault.code(),
            fault.message(),
            source.text(),
            fault.start(),
            fault.end(),
            source.code());
    return CompileAdvice.on(problem, scope);
  }

  private static void point(PieceText source, Range wrong, List<String> lines) {
    String code = ErrorStyle.code(source.cell(), source.line(wrong.from()));
    int column = Math.min(code.length(), source.column(wrong.from()));
    int end = Math.min(code.length(), column + wrong.to() - wrong.from());
    String marks = "^".repeat(Math.max(1, Columns.count(code.substring(column, end))));
    lines.add("    " + code);
    lines.add("    " + Columns.blank(code.substring(0, column)) + ErrorStyle.red(marks));
  }

  private static String message(CompileError fault) {
    String message =
        ErrorStyle.message(fault.message().strip()).replaceAll("\\n\\s*location:[^\\n]*", "");
    // What was given and what there is stand in the hint.
    if (fault.code().contains("cant.apply.symbol"))
      return message.lines().findFirst().orElse("").replaceFirst(" to given types;$", "");
    return FIND.matcher(message).replaceAll("cannot find symbol: $1");
  }
}
