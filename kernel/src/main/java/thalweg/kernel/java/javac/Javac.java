package thalweg.kernel.java.javac;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTaskPool;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * javac in this JVM, kept warm: what it has read of the class path is reused from task to task, as JShell does.
 * Reading it again would take ten times as long as a cell.
 */
public final class Javac {
  private final JavacFiles files;
  private JavacTaskPool pool = new JavacTaskPool(1);
  private @Nullable SourceParser parser;
  private JavacOptions options = new JavacOptions(List.of());

  /** Compiles with these files. */
  public Javac(JavacFiles files) {
    this.files = files;
  }

  /** The packages it can import from. */
  public Packages packages() {
    return files.packages();
  }

  /** Parses code as a file. */
  public synchronized ParsedFile parse(String code) {
    if (parser == null) parser = new SourceParser(files, options.plain());
    return parser.parse(code);
  }

  /** Work with javac. */
  public interface Work<T> {
    @Nullable T with(JavacTask task) throws IOException;
  }

  /** Runs a task of javac on sources, without annotation processors; one at a time, whoever asks. */
  public synchronized <T> @Nullable T task(
      List<JavaFileObject> sources, DiagnosticListener<JavaFileObject> listener, Work<T> work) {
    return pool.getTask(
        null,
        files,
        listener,
        options.plain(),
        null,
        sources,
        task -> {
          Context context = ((BasicJavacTask) task).getContext();
          try {
            return work.with(task);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (RuntimeException | Error e) { // one of javac's own
            renew();
            throw e;
          } finally {
            CellSymbols.forget(context, files.cellClasses());
            ArgumentCache.clear(context);
          }
        });
  }

  /** Runs a task whose classes go into a map, and nowhere else: what cells are compiled to is not disturbed. */
  public synchronized <T> @Nullable T aside(
      Map<String, ClassFile> classes,
      List<JavaFileObject> sources,
      DiagnosticListener<JavaFileObject> listener,
      Work<T> work) {
    return files.aside(classes, () -> task(sources, listener, work));
  }

  /** Runs a task with the annotation processors on the class path; only a new javac, which takes longer, can do that. */
  public synchronized <T> @Nullable T processing(
      List<JavaFileObject> sources, DiagnosticListener<JavaFileObject> listener, Work<T> work) {
    if (!files.classPath().hasProcessors()) return task(sources, listener, work);
    List<String> all = options.processing(files.classPath().entries());
    try {
      return work.with(JavacTool.create().getTask(null, files, listener, all, null, sources));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there are annotation processors. */
  public boolean hasProcessors() {
    return files.classPath().hasProcessors();
  }

  /** The options that were added to the kernel's own. */
  public synchronized List<String> options() {
    return options.added();
  }

  /**
   * Compiles with more options from now on.
   *
   * @throws IllegalArgumentException if javac does not know one of them
   */
  public synchronized void setOptions(List<String> added) {
    JavacOptions before = options;
    options = new JavacOptions(List.copyOf(added));
    renew();
    List<String> wrong = new ArrayList<>();
    try {
      task(
          List.of(source("Options", "class Options {}")),
          d -> {
            if (d.getKind() == Diagnostic.Kind.ERROR) wrong.add(d.getMessage(Locale.ENGLISH));
          },
          JavacTask::analyze);
    } catch (IllegalArgumentException | IllegalStateException e) {
      wrong.add(String.valueOf(e.getMessage()));
    }
    if (wrong.isEmpty()) return;
    options = before;
    renew();
    throw new IllegalArgumentException("javac refuses these options: " + String.join("; ", wrong));
  }

  /** The class path has changed: what was read before may have lacked what is there now. */
  public synchronized void refresh() {
    files.refresh();
    renew();
  }

  /** Forgets all that was read. */
  public synchronized void renew() {
    pool = new JavacTaskPool(1);
    parser = null;
  }

  /** Code as a file. */
  public static JavaFileObject source(String name, String code) {
    return new SourceFile(name, code);
  }
}
