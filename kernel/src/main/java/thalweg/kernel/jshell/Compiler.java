package thalweg.kernel.jshell;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import thalweg.kernel.interpreter.Outcome.Failed;

/**
 * Compiles the pieces of a cell without running any of them, so that all errors of a cell are said at once and a cell
 * that does not compile has done nothing.
 */
final class Compiler {
  private final JShell shell;
  private final CellControl control;
  private final Places places;
  private final Warnings warnings;
  private final CompileErrors errors;
  private final Declared declared;
  private final Undo undo;
  private final SourceCodeAnalysis analysis;

  Compiler(JShell shell, CellControl control, Places places, Warnings warnings) {
    this.shell = shell;
    this.control = control;
    this.places = places;
    this.warnings = warnings;
    this.analysis = shell.sourceCodeAnalysis();
    this.errors = new CompileErrors(new Names(analysis));
    this.declared = new Declared(shell);
    this.undo = new Undo(shell, control, places, declared);
  }

  /** Takes back the variables of pieces that never ran. */
  Undo undo() {
    return undo;
  }

  /**
   * Compiles.
   *
   * @throws CellFailure with all errors
   */
  List<Piece> compile(List<Source> sources) {
    List<Piece> pieces = new ArrayList<>();
    List<Failed> failures = new ArrayList<>();
    Set<String> undeclared = new HashSet<>();
    Set<String> reset = new LinkedHashSet<>();
    Deque<Source> left = new ArrayDeque<>(sources);
    while (!left.isEmpty()) {
      Source source = left.poll();
      Optional<Snippet> same = declared.unchanged(source.text());
      if (same.isPresent()) {
        pieces.add(again(source, same.get()));
        continue;
      }
      List<SnippetEvent> events = new ArrayList<>();
      List<Method> code = control.deferring(() -> events.addAll(shell.eval(source.text())));
      for (SnippetEvent event : events) {
        if (event.causeSnippet() != null) update(event, reset);
        else if (event.status() == Snippet.Status.REJECTED) {
          List<Diag> causes = causes(event.snippet(), undeclared);
          if (!causes.isEmpty() || failures.isEmpty()) failures.add(errors.of(source, causes));
          int read = CompileErrors.lineWithoutSemicolon(source.text(), causes);
          undeclared.addAll(source.declaredNames(read));
          List<Source> unread = source.behind(read, analysis);
          for (int i = unread.size() - 1; i >= 0; i--) left.push(unread.get(i));
        } else {
          pieces.add(piece(source, event.snippet(), code));
        }
      }
    }
    warnings.ofReset(reset);
    if (!failures.isEmpty()) {
      undo.declarations(pieces);
      throw new CellFailure(CompileErrors.together(failures));
    }
    warnings.of(pieces);
    return pieces;
  }

  private Piece again(Source source, Snippet snippet) {
    declared.add(snippet, source);
    places.learn(source, analysis.wrapper(snippet));
    return new Piece(source, snippet, null, snippet);
  }

  private Piece piece(Source source, Snippet snippet, List<Method> code) {
    SourceCodeAnalysis.SnippetWrapper wrapper = analysis.wrapper(snippet);
    places.learn(source, wrapper);
    Method run = null;
    for (Method method : code) {
      if (method.getDeclaringClass().getName().equals(wrapper.fullClassName())) run = method;
    }
    return new Piece(source, snippet, run, declared.add(snippet, source));
  }

  /** A declaration was compiled anew because of another one: its lines moved, and a variable lost its value. */
  private void update(SnippetEvent event, Set<String> reset) {
    Source source = declared.source(event.snippet());
    if (!event.status().isActive() || source == null) return;
    places.learn(source, analysis.wrapper(event.snippet()));
    if (event.snippet() instanceof VarSnippet variable
        && event.status() == Snippet.Status.VALID
        && event.isSignatureChange()) {
      reset.add(variable.name());
    }
  }

  /** The errors that do not merely follow from a declaration which failed before. */
  private List<Diag> causes(Snippet rejected, Set<String> undeclared) {
    Set<String> said = new HashSet<>();
    return shell
        .diagnostics(rejected)
        .filter(Diag::isError)
        .filter(diag -> !undeclared.contains(CompileErrors.missingName(diag)))
        // Color c = Color.RED; is one error, not two.
        .filter(
            diag ->
                CompileErrors.missingName(diag).isEmpty()
                    || said.add(CompileErrors.missingName(diag)))
        .toList();
  }
}
