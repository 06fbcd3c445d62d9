package thalweg.kernel.java.javac;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTaskPool;
import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.CellNames;

/**
 * javac in this JVM, kept warm: what it has read of the class path is reused from task to task, as JShell does.
 * Reading it again would take ten times as long as a cell.
 */
public final class Javac {
  // One list for all tasks: javac's state is kept for tasks with the same options.
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-parameters",
          "-Xlint:none",
          "-g",
          // All errors: a piece is read as each of the things it could be, most of which it is not.
          "-Xmaxerrs",
          "0");

  private final JavacFiles files;
  private JavacTaskPool pool = new JavacTaskPool(1);

  /** Compiles with these files. */
  public Javac(JavacFiles files) {
    this.files = files;
  }

  /** The packages it can import from. */
  public Packages packages() {
    return new Packages(files.classPath());
  }

  /** Work with javac. */
  public interface Work<T> {
    @Nullable T with(JavacTask task) throws IOException;
  }

  /** Runs a task of javac on sources. */
  public <T> @Nullable T task(
      List<JavaFileObject> sources, DiagnosticListener<JavaFileObject> listener, Work<T> work) {
    return pool.getTask(
        null,
        files,
        listener,
        OPTIONS,
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
            forgetCells(context);
          }
        });
  }

  /** Makes the next task list the classes of cells again, for there will be more. */
  private void forgetCells(Context context) {
    Symtab symbols = Symtab.instance(context);
    Names names = Names.instance(context);
    PackageSymbol cells =
        symbols.getPackage(symbols.unnamedModule, names.fromString(CellNames.PACKAGE));
    if (cells == null) return;
    for (String type : files.cellClasses())
      symbols.removeClass(symbols.unnamedModule, names.fromString(type));
    cells.members_field = null;
    cells.completer = ClassFinder.instance(context).getCompleter();
  }

  /** The class path has changed: what was read before may have lacked what is there now. */
  public void refresh() {
    files.refresh();
    renew();
  }

  /** Forgets all that was read. */
  public void renew() {
    pool = new JavacTaskPool(1);
  }

  /** Code as a file. */
  public static JavaFileObject source(String name, String code) {
    return new SimpleJavaFileObject(
        URI.create("cell:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }
}
