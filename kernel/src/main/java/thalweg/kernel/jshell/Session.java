package thalweg.kernel.jshell;

import java.io.File;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Outcome.Failed;

/** JShell in this JVM: runs the pieces of a cell one after the other and yields the last value as an object. */
final class Session implements AutoCloseable {
  /** What a cell yields that ends in a declaration or a statement. */
  static final Object NOTHING = new Object();

  private final CellControl control =
      new CellControl(new CellLoader(Session.class.getClassLoader()));
  private final Places places = new Places();
  private final Errors errors = new Errors(places);
  private final List<String> classPath = new ArrayList<>(ClassPath.ofThisJvm());
  private final Syntax syntax = new Syntax();
  private final JShell shell;
  private final SourceCodeAnalysis analysis;

  Session() {
    shell = JShell.builder().executionEngine(new InProcess(control), Map.of()).build();
    shell.addToClasspath(String.join(File.pathSeparator, classPath));
    analysis = shell.sourceCodeAnalysis();
  }

  CellControl control() {
    return control;
  }

  SourceCodeAnalysis analysis() {
    return analysis;
  }

  Errors errors() {
    return errors;
  }

  List<String> classPath() {
    return List.copyOf(classPath);
  }

  void addToClasspath(String path) {
    if (classPath.contains(path)) return;
    classPath.add(path);
    shell.addToClasspath(path);
  }

  /**
   * Runs a cell.
   *
   * @param magics the names of the line magics there are
   * @throws CellFailure if it does not compile, throws, or is stopped
   */
  @Nullable Object run(Cell cell, Set<String> magics) {
    List<Source> pieces = Source.split(cell, MagicLines.translate(cell.code(), magics), analysis);
    refuseBroken(pieces);
    Object result = NOTHING;
    for (Source piece : pieces) result = run(piece);
    return result;
  }

  /** What does not even parse is said, all of it, before anything runs. */
  private void refuseBroken(List<Source> pieces) {
    if (pieces.size() < 2) return; // one piece compiles before it runs anyway
    List<Failed> failures = new ArrayList<>();
    for (Source piece : control.outside(() -> syntax.broken(pieces))) {
      try {
        run(piece); // JShell refuses it and says why
      } catch (CellFailure e) {
        failures.add(e.outcome());
      }
    }
    if (!failures.isEmpty()) throw new CellFailure(Errors.together(failures));
  }

  private @Nullable Object run(Source piece) {
    Object result = NOTHING;
    List<SnippetEvent> events = control.outside(() -> shell.eval(piece.text()));
    for (SnippetEvent event : events) {
      Snippet snippet = event.snippet();
      if (event.causeSnippet() != null) {
        if (isReset(event))
          warn(((VarSnippet) snippet).name() + " is null again: its class has just been redefined");
        continue;
      }
      if (event.status() == Snippet.Status.REJECTED) {
        throw new CellFailure(errors.notCompiled(piece, shell.diagnostics(snippet).toList()));
      }
      places.learn(piece, analysis.wrapper(snippet));
      if (event.status() != Snippet.Status.VALID
          && snippet instanceof DeclarationSnippet unfinished) {
        warn(unfinished.name() + " cannot be used until " + missing(unfinished) + " is declared");
      }
      raise(event);
      Object value = control.takeValue();
      // printf returns the stream it printed to: what it printed is what there is to see.
      if (isValue(snippet) && !(value instanceof PrintStream)) result = value;
    }
    return result;
  }

  private void raise(SnippetEvent event) {
    Throwable thrown = control.takeThrown();
    if (Guard.isRaised()) throw new CellFailure(errors.interrupted(thrown));
    if (thrown == null) return;
    if (event.exception() instanceof UnresolvedReferenceException unresolved) {
      DeclarationSnippet caller = unresolved.getSnippet();
      String what = caller.name() + " cannot be used until " + missing(caller) + " is declared";
      throw new CellFailure(errors.unresolved(thrown, what), thrown);
    }
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof CellFailure nested) throw nested; // of a cell run by a magic of this one
    }
    throw new CellFailure(errors.thrown(thrown), thrown);
  }

  private String missing(DeclarationSnippet snippet) {
    return shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
  }

  private static void warn(String what) {
    System.err.println("Warning: " + what);
  }

  private static boolean isReset(SnippetEvent event) {
    return event.snippet() instanceof VarSnippet
        && event.status() == Snippet.Status.VALID
        && event.isSignatureChange();
  }

  /** Whether a piece has a value to show: an expression that is neither void nor an assignment. */
  private static boolean isValue(Snippet snippet) {
    return switch (snippet.subKind()) {
      case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND -> true;
      default -> false;
    };
  }

  @Override
  public void close() {
    shell.close();
  }

  private record InProcess(ExecutionControl control) implements ExecutionControlProvider {
    @Override
    public String name() {
      return "thalweg";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
      return control;
    }
  }
}
