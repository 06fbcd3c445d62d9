package thalweg.kernel.jshell;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import thalweg.kernel.advice.ComparedStrings;

/** What compiles and is seldom meant. */
final class Warnings {
  private final JShell shell;
  private final Unfinished unfinished;

  Warnings(JShell shell, Unfinished unfinished) {
    this.shell = shell;
    this.unfinished = unfinished;
  }

  /** Variables lost their values. */
  void ofReset(Set<String> names) {
    names.forEach(name -> warn(name + " is null again: its class has just been redefined"));
  }

  /** Looks at the pieces of a cell. */
  void of(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece.snippet() instanceof DeclarationSnippet d && unfinished.is(d))
        warn(unfinished.why(d));
    }
    pieces.stream().map(Piece::source).distinct().forEach(this::comparedStrings);
  }

  private void comparedStrings(Source source) {
    String text = source.text();
    if (!text.contains("==") && !text.contains("!=")) return;
    Set<String> strings =
        shell
            .variables()
            .filter(v -> v.typeName().equals("String"))
            .map(VarSnippet::name)
            .collect(Collectors.toSet());
    for (int at : ComparedStrings.in(text, strings)) {
      String place = "Cell [" + source.cell().number() + "], line " + source.line(at);
      warn(place + ": " + ComparedStrings.ADVICE);
    }
  }

  private static void warn(String what) {
    System.err.println("Warning: " + what);
  }
}
