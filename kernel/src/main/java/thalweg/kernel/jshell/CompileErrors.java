package thalweg.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.advice.Brackets;
import thalweg.kernel.advice.CompileAdvice;
import thalweg.kernel.advice.Problem;
import thalweg.kernel.advice.Scope;
import thalweg.kernel.interpreter.Outcome.Failed;

/** What the compiler says, with the line of the cell, a caret under the place, and a sentence on what to do. */
final class CompileErrors {
  private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\n");
  private static final Pattern FIND =
      Pattern.compile("(?s)cannot find symbol\\s+symbol:\\s+([^\\n]*).*");

  private final Scope scope;

  CompileErrors(Scope scope) {
    this.scope = scope;
  }

  /** Where a line ends without its semicolon, so that javac read no further; the length of the text if that is not it. */
  static int lineWithoutSemicolon(String text, List<Fault> faults) {
    for (Fault fault : faults) {
      int at = fault.at();
      Matcher end = LINE_END.matcher(text).region(at, text.length());
      boolean outside = Brackets.unclosed(text.substring(0, at)).isEmpty();
      if (outside && fault.message().startsWith("';' expected") && end.lookingAt())
        return end.end();
    }
    return text.length();
  }

  /** Several errors of one cell as one. */
  static Failed together(List<Failed> failures) {
    List<String> lines = failures.stream().flatMap(f -> f.traceback().stream()).toList();
    return new Failed(failures.get(0).name(), failures.get(0).value(), lines);
  }

  /** The errors of a piece. */
  Failed of(Source source, List<Fault> faults) {
    List<String> lines = new ArrayList<>();
    String first = "";
    for (Fault fault : faults) {
      String message = message(fault);
      if (first.isEmpty()) first = message.lines().findFirst().orElse("");
      describe(source, fault, message, lines);
    }
    if (lines.isEmpty()) {
      first = "incomplete code: a bracket, quote or semicolon is missing";
      lines.add(head(source, source.text().length()) + first);
    }
    return new Failed("CompilationException", first, lines);
  }

  private void describe(Source source, Fault fault, String message, List<String> lines) {
    int from = fault.start();
    String[] said = message.split("\n", -1);
    lines.add(head(source, from) + said[0]);
    for (int i = 1; i < said.length; i++) lines.add("  " + said[i]);
    point(source, from, fault.end(), lines);
    hint(source, fault, from).map(Look::hint).ifPresent(lines::add);
  }

  private Optional<String> hint(Source source, Fault fault, int from) {
    String message = fault.message();
    int to = fault.end();
    return CompileAdvice.on(new Problem(fault.code(), message, source.text(), from, to), scope);
  }

  private static void point(Source source, int from, int to, List<String> lines) {
    String code = Look.code(source.cell(), source.line(from));
    int column = source.column(from);
    int width = Math.max(1, Math.min(to - from, code.length() - column));
    String space = code.substring(0, Math.min(column, code.length())).replaceAll("[^\t]", " ");
    lines.add("    " + code);
    lines.add("    " + space + Look.red("^".repeat(width)));
  }

  private static String head(Source source, int at) {
    return Look.place(source.cell(), source.line(at)) + ": " + Look.red("error") + ": ";
  }

  private static String message(Fault fault) {
    String message = Look.brief(fault.message().strip()).replaceAll("\\n\\s*location:[^\\n]*", "");
    // The candidates are in the hint, without what is wrong with each.
    if (fault.code().endsWith("cant.apply.symbols")) return message.lines().findFirst().orElse("");
    return FIND.matcher(message).replaceAll("cannot find symbol: $1");
  }
}
