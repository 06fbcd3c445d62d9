package thalweg.kernel.java.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import javax.tools.JavaFileObject;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.java.javac.Javac;

/** Whether code can be run as it is: an error only at its very end can be fixed by more code. */
public final class CompletenessCheck {
  /** Errors that javac reports where something begins that has no end. */
  private static final Set<String> UNENDED =
      Set.of(
          "compiler.err.unclosed.text.block",
          "compiler.err.try.without.catch.finally.or.resource.decls");

  private final Javac javac;
  private final Parser parser;

  /** Checks with a javac. */
  public CompletenessCheck(Javac javac) {
    this.javac = javac;
    this.parser = new Parser(javac);
  }

  /** Whether code is complete. */
  public Completeness of(String code) {
    if (closesTooMuch(code)) return Completeness.INVALID;
    if (endsInComment(code)) return Completeness.INCOMPLETE;
    List<PieceText> sources = Splitter.split(new Cell(0, code), code);
    if (sources.isEmpty()) return Completeness.COMPLETE;
    PieceText last = sources.get(sources.size() - 1);
    Map<PieceText, List<CompileError>> faults = new HashMap<>();
    parser.parse(sources, faults);
    if (faults.isEmpty())
      return lacksStatement(last) ? Completeness.INCOMPLETE : Completeness.COMPLETE;
    boolean onlyAtEnd = faults.size() == 1 && isUnended(last, faults.getOrDefault(last, List.of()));
    return onlyAtEnd ? Completeness.INCOMPLETE : Completeness.INVALID;
  }

  private static boolean closesTooMuch(String code) {
    String brackets = Brackets.OPAQUE.matcher(code).replaceAll("").replaceAll("[^{}]", "");
    int open = 0;
    for (char c : brackets.toCharArray()) if ((open += c == '{' ? 1 : -1) < 0) return true;
    return false;
  }

  private static boolean endsInComment(String code) {
    String last = "";
    for (Matcher m = Brackets.OPAQUE.matcher(code); m.find(); ) last = m.hitEnd() ? m.group() : "";
    return last.startsWith("/*") && !(last.endsWith("*/") && last.length() >= 4);
  }

  private static boolean isUnended(PieceText source, List<CompileError> faults) {
    return faults.stream()
        .limit(1)
        .anyMatch(f -> f.at() >= source.text().length() || UNENDED.contains(f.code()));
  }

  /** Whether it ends in a head such as {@code if (true)}, which a semicolon would complete. */
  private boolean lacksStatement(PieceText source) {
    String head = "class $ { void $() { " + source.text();
    List<CompileError> faults = new ArrayList<>();
    List<JavaFileObject> file = List.of(Javac.source("$", head + "\n}}"));
    javac.<Void>task(
        file,
        d -> faults.add(CompileError.of(d)),
        task -> {
          task.parse();
          return null;
        });
    return faults.stream()
        .anyMatch(f -> f.code().endsWith("illegal.start.of.stmt") && f.at() >= head.length());
  }
}
