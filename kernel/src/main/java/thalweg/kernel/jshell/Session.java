package thalweg.kernel.jshell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;

/** JShell in this JVM: runs the pieces of a cell one after the other and yields the last value as an object. */
final class Session implements AutoCloseable {
  /** What a cell yields that ends in a declaration or a statement. */
  static final Object NOTHING = new Object();

  private final CellLoader loader = new CellLoader(Session.class.getClassLoader());
  private final CellControl control = new CellControl(loader);
  private final Places places = new Places();
  private final Errors errors = new Errors(places);
  private final JShell shell;
  private final SourceCodeAnalysis analysis;

  Session() {
    shell = JShell.builder().executionEngine(new InProcess(control), Map.of()).build();
    shell.addToClasspath(String.join(File.pathSeparator, classPath()));
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

  /**
   * Runs a cell.
   *
   * @throws CellFailure if it does not compile, throws, or is stopped
   */
  @Nullable Object run(Cell cell) {
    List<Source> pieces = Source.split(cell, analysis);
    refuseBroken(pieces);
    Object result = NOTHING;
    for (Source piece : pieces) result = run(piece);
    return result;
  }

  /** What does not even parse is said before anything runs. */
  private void refuseBroken(List<Source> pieces) {
    if (pieces.isEmpty()) return;
    Source last = pieces.get(pieces.size() - 1);
    if (pieces.size() > 1 && !analysis.analyzeCompletion(last.text()).completeness().isComplete())
      run(last);
  }

  private @Nullable Object run(Source piece) {
    Object result = NOTHING;
    for (SnippetEvent event : shell.eval(piece.text())) {
      Snippet snippet = event.snippet();
      if (event.causeSnippet() != null) continue; // an older piece that this one changed
      if (event.status() == Snippet.Status.REJECTED) {
        throw new CellFailure(errors.notCompiled(piece, shell.diagnostics(snippet).toList()));
      }
      places.learn(piece, analysis.wrapper(snippet));
      Throwable thrown = control.takeThrown();
      if (Guard.isRaised()) throw new CellFailure(errors.interrupted(thrown));
      if (thrown != null) throw new CellFailure(errors.thrown(thrown), thrown);
      Object value = control.takeValue();
      if (isValue(snippet)) result = value;
    }
    return result;
  }

  /** Whether a piece has a value to show: an expression that is neither void nor an assignment. */
  private static boolean isValue(Snippet snippet) {
    return switch (snippet.subKind()) {
      case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND -> true;
      default -> false;
    };
  }

  void addToClasspath(String path) {
    shell.addToClasspath(path);
  }

  @Override
  public void close() {
    shell.close();
  }

  /** This JVM's class path with what the manifests of its jars add to it. */
  private static Set<String> classPath() {
    Set<String> paths = new LinkedHashSet<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) addWithManifest(Path.of(entry).toAbsolutePath(), paths);
    }
    return paths;
  }

  private static void addWithManifest(Path path, Set<String> paths) {
    if (!Files.exists(path) || !paths.add(path.toString()) || !Files.isRegularFile(path)) return;
    try (JarFile jar = new JarFile(path.toFile())) {
      String more =
          jar.getManifest() == null
              ? null
              : jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      if (more == null) return;
      for (String entry : more.split(" ", -1))
        addWithManifest(Path.of(path.toUri().resolve(entry)), paths);
    } catch (java.io.IOException e) {
      paths.remove(path.toString()); // javac would stumble over a file that is no jar
    }
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
