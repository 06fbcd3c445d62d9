package thalweg.kernel.java.reading;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.main.JavaCompiler;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.javac.Javac;

/** Lets javac read pieces within frames, one at a time: most are read by the first one tried. */
final class FormReader {
  private final JavacTask task;
  private final JavaCompiler compiler;
  private final List<Diagnostic<? extends JavaFileObject>> errors; // so far not looked at

  private FormReader(JavacTask task, List<Diagnostic<? extends JavaFileObject>> errors) {
    this.task = task;
    this.compiler = JavaCompiler.instance(((BasicJavacTask) task).getContext());
    this.errors = errors;
  }

  /** What is done with a reader. */
  interface Work {
    void with(FormReader reader);
  }

  /** Does some work within a task of javac. */
  static void in(Javac javac, Work work) {
    List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();
    javac.task(
        List.of(Javac.source("$", "")), // a task has to have a file
        d -> {
          if (d.getKind() == Diagnostic.Kind.ERROR) errors.add(d);
        },
        task -> {
          var unused = task.parse(); // which makes javac ready
          work.with(new FormReader(task, errors));
          return null;
        });
  }

  /** Reads a piece in a frame; null if it has {@linkplain #errors errors} there. */
  @Nullable ParsedText read(PieceText source, Frame frame) {
    errors.clear();
    JavaFileObject file = Javac.source("$", frame.with(source.text()));
    var tree = compiler.parse(file);
    return errors.isEmpty() ? new ParsedText(task, tree, source, frame) : null;
  }

  /** What javac found wrong with the piece in the frame that was read last. */
  List<CompileError> errors(PieceText source, Frame frame) {
    int before = frame.before().length();
    return errors.stream()
        .map(d -> CompileError.of(d).moved(-before, source.text().length()))
        .toList();
  }
}
