package thalweg.kernel.java.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Outcome.Failed;
import thalweg.kernel.java.advice.CompileAdvice;
import thalweg.kernel.java.advice.CompilerMessage;
import thalweg.kernel.java.advice.NamesInScope;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.compiling.DoesNotCompile.Located;
import thalweg.kernel.java.display.Columns;
import thalweg.kernel.java.reading.CompileError;
import thalweg.kernel.java.reading.Piece.Range;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.log.Log;

/** What the compiler says, with the line of the cell, a caret under the place, and a sentence on what to do. */
public final class CompileReport {
  private static final int SHOWN = 10; // errors, and lines of a message
  private static final int ROWS = 45; // of a screen, after which no further error is shown
  private static final int LONGEST = 1_000; // characters of a message
  private static final Pattern FIND =
      Pattern.compile("(?s)cannot find symbol\\s+symbol:\\s+([^\\n]*).*");

  private final NamesInScope scope;

  /** Gives hints with the names that are in scope. */
  public CompileReport(NamesInScope scope) {
    this.scope = scope;
  }

  /** The errors of a cell, as many as fit on two screens. */
  public Failed of(DoesNotCompile failed) {
    List<Located> errors = causes(failed.errors());
    List<String> lines = new ArrayList<>();
    int rows = 0;
    int said = 0;
    for (Located e : errors) {
      if (said == SHOWN || rows > ROWS) break;
      List<String> more = new ArrayList<>();
      describe(e.piece(), e.error(), message(e.error()), more);
      rows += more.stream().mapToInt(ErrorStyle::rows).sum();
      lines.addAll(more);
      said++;
    }
    int more = errors.size() - said;
    if (more > 0) lines.add("… and " + more + (more == 1 ? " more error" : " more errors"));
    String first = message(errors.get(0).error()).lines().findFirst().orElse("");
    return new Failed("CompilationException", first, lines);
  }

  /** Without those that follow from others. */
  private static List<Located> causes(List<Located> errors) {
    List<Located> causes = new ArrayList<>();
    for (Located e : errors) {
      CompilerMessage later = asked(e.piece(), e.error());
      if (causes.stream().noneMatch(c -> CompileAdvice.follows(later, asked(c.piece(), c.error()))))
        causes.add(e);
    }
    return causes;
  }

  private void describe(PieceText source, CompileError fault, String message, List<String> lines) {
    Range wrong = fault.shown(source.text());
    String[] said = message.split("\n", -1);
    lines.add(
        ErrorStyle.place(source.cell(), source.line(wrong.from()))
            + ": "
            + ErrorStyle.strong("error")
            + ": "
            + said[0]);
    for (int i = 1; i < Math.min(said.length, SHOWN); i++) lines.add("  " + said[i]);
    point(source, wrong, lines);
    hint(source, fault).map(ErrorStyle::hint).ifPresent(lines::add);
  }

  private Optional<String> hint(PieceText source, CompileError fault) {
    try {
      return CompileAdvice.on(asked(source, fault), scope);
    } catch (RuntimeException | Error e) { // javac, too, fails on some wrong code
      Log.error("hint", e);
      return Optional.empty();
    }
  }

  private static CompilerMessage asked(PieceText source, CompileError fault) {
    return new CompilerMessage(
        fault.code(),
        ErrorStyle.plain(fault.message()),
        source.text(),
        fault.start(),
        fault.end(),
        source.code(),
        source.offset());
  }

  /** The line with a caret under what is wrong; of a long line the part around that. */
  private static void point(PieceText source, Range wrong, List<String> lines) {
    String line = ErrorStyle.code(source.cell(), source.line(wrong.from()));
    int column = Math.min(line.length(), source.column(wrong.from()));
    int from = column <= ErrorStyle.WIDTH * 3 / 4 ? 0 : column - ErrorStyle.WIDTH / 2;
    String code = (from > 0 ? "…" : "") + ErrorStyle.cut(line.substring(from), ErrorStyle.WIDTH);
    column += (from > 0 ? 1 : 0) - from;
    int end = Math.min(code.length(), column + wrong.to() - wrong.from());
    String marks = "^".repeat(Math.max(1, Columns.count(code.substring(column, end))));
    lines.add("    " + code);
    lines.add("    " + Columns.blank(code.substring(0, column)) + ErrorStyle.strong(marks));
  }

  private static String message(CompileError fault) {
    String message =
        ErrorStyle.message(fault.message().strip()).replaceAll("\\n\\s*location:[^\\n]*", "");
    // The hint says what was given and what is accepted.
    if (fault.code().contains("cant.apply.symbol"))
      return message.lines().findFirst().orElse("").replaceFirst(" to given types;$", "");
    return FIND.matcher(ErrorStyle.cut(message, LONGEST)).replaceAll("cannot find symbol: $1");
  }
}
