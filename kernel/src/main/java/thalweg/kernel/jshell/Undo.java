package thalweg.kernel.jshell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;

/** Takes back what a failed cell declared but never ran: what it would have replaced is there again, with its value. */
final class Undo {
  private final JShell shell;
  private final CellControl control;
  private final Places places;
  private final Declared declared;
  private final Variables variables;
  private final SourceCodeAnalysis analysis;

  Undo(JShell shell, CellControl control, Places places, Declared declared) {
    this.shell = shell;
    this.control = control;
    this.places = places;
    this.declared = declared;
    this.variables = new Variables(shell, control);
    this.analysis = shell.sourceCodeAnalysis();
  }

  /** Takes back all declarations; a class that replaced another stays, for objects of the old one have no class now. */
  void declarations(List<Piece> pieces) {
    for (Piece piece : lastFirst(pieces)) {
      boolean type = piece.snippet().kind() == Snippet.Kind.TYPE_DECL;
      if (!type || piece.replaced() == null) undo(piece);
    }
  }

  /** Takes back the variables that got no value. */
  void variables(List<Piece> pieces) {
    for (Piece piece : lastFirst(pieces)) {
      if (piece.snippet() instanceof VarSnippet) undo(piece);
    }
  }

  private void undo(Piece piece) {
    Snippet replaced = piece.replaced();
    if (piece.snippet().equals(replaced)) return; // was there all the time
    List<SnippetEvent> events = new ArrayList<>();
    control.deferring(
        () -> {
          if (replaced != null) events.addAll(shell.eval(replaced.source()));
          else if (shell.status(piece.snippet()).isActive()) shell.drop(piece.snippet());
        });
    for (SnippetEvent event : events) {
      Source source = replaced == null ? null : declared.source(replaced);
      if (event.causeSnippet() == null && replaced != null && source != null)
        restored(replaced, event.snippet(), source);
    }
  }

  private void restored(Snippet old, Snippet now, Source source) {
    declared.add(now, source);
    places.learn(source, analysis.wrapper(now));
    if (old instanceof VarSnippet before && now instanceof VarSnippet after)
      variables.restore(before, after);
  }

  private static List<Piece> lastFirst(List<Piece> pieces) {
    List<Piece> reversed = new ArrayList<>(pieces);
    Collections.reverse(reversed);
    return reversed;
  }
}
