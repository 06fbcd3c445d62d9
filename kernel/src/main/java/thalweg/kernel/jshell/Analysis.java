package thalweg.kernel.jshell;

import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.log.Log;

/**
 * JShell, for what it knows of code that is being written: where a piece ends, what could come next, what a name means.
 *
 * <p>It runs nothing and has files of its own, so that no cell waits for it. What the cells have declared it gets as imports of their classes, when it is next asked. All of
 * them are one snippet, for it analyzes each snippet on its own; it knows a snippet of imports by the first, which must
 * therefore be one that no cell repeats.
 */
final class Analysis implements AutoCloseable {
  private static final String FIRST = "import static " + Notebook.class.getName() + ".*;";

  private static final int PATIENCE = 700; // ms

  private final CellFiles files;
  private final List<String> classPath;
  private @Nullable JShell shell;
  private Set<String> known = Set.of();

  /**
   * Begins when first asked.
   *
   * @param classPath to which the session adds
   */
  Analysis(CellFiles files, List<String> classPath) {
    this.files = files;
    this.classPath = classPath;
  }

  /** Begins soon, in a thread of its own: front ends do not wait long for a first answer, nor a first cell for this. */
  void begin(Declared declared) {
    Thread thread = new Thread(() -> prepare(declared), "analysis");
    thread.setDaemon(true);
    thread.start();
  }

  private void prepare(Declared declared) {
    try {
      Thread.sleep(PATIENCE);
      synchronized (this) {
        if (shell == null) of(declared).completionSuggestions("Math.m", 6, new int[1]);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      Log.error("analysis", e);
    }
  }

  /** From now on classes are looked for here, too. */
  synchronized void addToClasspath(String path) {
    if (shell != null) shell.addToClasspath(path);
  }

  /** For questions that no name matters to. */
  SourceCodeAnalysis ofText() {
    return shell().sourceCodeAnalysis();
  }

  private synchronized JShell shell() {
    JShell ready = shell;
    if (ready != null) return ready;
    ready = JShell.builder().executionEngine("local").fileManager(files::over).build();
    ready.addToClasspath(String.join(File.pathSeparator, classPath));
    shell = ready;
    return ready;
  }

  /** For questions about what is declared. */
  synchronized SourceCodeAnalysis of(Declared declared) {
    Set<String> imports = new LinkedHashSet<>();
    imports.add(FIRST);
    imports.addAll(declared.imports());
    if (!imports.equals(known)) shell().eval(String.join("\n", imports));
    known = imports;
    return ofText();
  }

  @Override
  public synchronized void close() {
    if (shell != null) shell.close();
  }
}
