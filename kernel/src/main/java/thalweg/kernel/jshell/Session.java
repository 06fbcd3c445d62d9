package thalweg.kernel.jshell;

import java.io.File;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;

/** JShell in this JVM: compiles the pieces of a cell, then runs them and yields the last value as an object. */
final class Session implements AutoCloseable {
  /** What a cell yields that ends in a declaration or a statement. */
  static final Object NOTHING = new Object();

  private final CellControl control =
      new CellControl(new CellLoader(Session.class.getClassLoader()));
  private final Places places = new Places();
  private final Errors errors = new Errors(places);
  private final List<String> classPath = new ArrayList<>(ClassPath.ofThisJvm());
  private final Variables variables;
  private final Unfinished unfinished;
  private final JShell shell;
  private final Compiler compiler;
  private final Preloads preloads;

  Session() {
    shell =
        JShell.builder()
            .fileManager(FewerListings::over)
            .executionEngine(new InProcess(control), Map.of())
            .build();
    shell.addToClasspath(String.join(File.pathSeparator, classPath));
    variables = new Variables(shell, control);
    unfinished = new Unfinished(shell);
    preloads = new Preloads(shell);
    compiler = new Compiler(shell, control, places, new Warnings(shell, unfinished));
  }

  JShell shell() {
    return shell;
  }

  CellControl control() {
    return control;
  }

  SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  Errors errors() {
    return errors;
  }

  List<String> classPath() {
    return List.copyOf(classPath);
  }

  /** The variables of the cells. */
  Variables variables() {
    return variables;
  }

  void addToClasspath(String path) {
    if (classPath.contains(path)) return;
    classPath.add(path);
    shell.addToClasspath(path);
  }

  /** Adds to the imports all cells see; false if the code is anything else. */
  boolean preload(String code) {
    return preloads.add(code);
  }

  /**
   * Runs a cell.
   *
   * @param magics the names of the line magics there are
   * @throws CellFailure if it does not compile, throws, or is stopped
   */
  @Nullable Object run(Cell cell, Set<String> magics) {
    List<Source> sources =
        Source.split(cell, MagicLines.translate(cell.code(), magics), analysis());
    variables.releaseIfScarce();
    Object result = NOTHING;
    for (int from = 0, to; from < sources.size(); from = to) {
      to = from + 1;
      // What a magic brings, such as classes, must be there before what follows it compiles.
      while (to < sources.size() && !sources.get(to - 1).bringsNames()) to++;
      result = run(compiler.compile(sources.subList(from, to)));
    }
    return result;
  }

  private @Nullable Object run(List<Piece> pieces) {
    Object result = NOTHING;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      result = NOTHING;
      if (piece.code() == null) continue;
      control.run(piece.code());
      CellFailure failure = failure();
      if (failure != null) {
        compiler.undo().variables(pieces.subList(i, pieces.size()));
        throw failure;
      }
      Object value = control.value();
      // printf returns the stream it printed to: what it printed is what there is to see.
      if (piece.isValue() && !(value instanceof PrintStream)) result = value;
    }
    pieces.forEach(variables::retire);
    return result;
  }

  private @Nullable CellFailure failure() {
    Throwable thrown = control.thrown();
    if (Guard.isRaised()) return new CellFailure(errors.interrupted(thrown));
    if (thrown == null) return null;
    CellFailure nested = CellFailure.in(thrown);
    if (nested != null) return nested;
    if (thrown instanceof OutOfMemoryError) variables.release();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SPIResolutionException)
        return new CellFailure(errors.unresolved(thrown, unfinished.why(t)), thrown);
    }
    return new CellFailure(errors.thrown(thrown), thrown);
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
