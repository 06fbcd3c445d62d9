package thalweg.kernel.java.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import thalweg.kernel.java.advice.ComparedStrings;
import thalweg.kernel.java.advice.Undeclared;
import thalweg.kernel.java.compiling.CompiledClass;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.reading.PieceText;

/** What compiles and is seldom meant. */
final class Warnings {
  private Warnings() {}

  /** Looks at a cell that was compiled. */
  static void of(List<CompiledClass> units, List<PieceText> sources, Declarations declared) {
    for (CompiledClass unit : units) {
      for (String name : unit.reset())
        warn(name + " is null again: its class has just been redefined");
      unit.declarations().stream()
          .filter(d -> !d.missing().isEmpty())
          .forEach(d -> warn(d.why() + hint(d, declared)));
    }
    sources.forEach(source -> comparedStrings(source, declared));
  }

  private static String hint(Declaration waiting, Declarations declared) {
    Set<String> names =
        declared.all().map(Declaration::simpleName).collect(Collectors.toCollection(HashSet::new));
    names.remove(waiting.simpleName());
    return Undeclared.advice(waiting.missing(), names).map(sentence -> ". " + sentence).orElse("");
  }

  private static void comparedStrings(PieceText source, Declarations declared) {
    String text = source.text();
    if (!text.contains("==") && !text.contains("!=")) return;
    Set<String> strings =
        declared
            .all()
            .filter(d -> d.isVariable() && d.type().matches("(java\\.lang\\.)?String"))
            .map(Declaration::key)
            .collect(Collectors.toSet());
    for (int at : ComparedStrings.in(text, strings)) {
      String place = source.cell().place(source.line(at));
      warn(place + ": " + ComparedStrings.ADVICE);
    }
  }

  private static void warn(String what) {
    System.err.println("Warning: " + what);
  }
}
