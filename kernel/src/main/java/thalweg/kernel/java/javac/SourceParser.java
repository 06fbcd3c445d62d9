package thalweg.kernel.java.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** A javac that only parses: it stays open from cell to cell, since a syntax tree needs nothing of what is compiled. */
final class SourceParser {
  private final List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();
  private final JavaCompiler compiler;
  private final SourcePositions positions;
  private final ForgetfulLog log;

  /** Parses with these options. */
  SourceParser(JavacFiles files, List<String> options) {
    Context context = new Context();
    context.put(Log.logKey, (Context.Factory<Log>) ForgetfulLog::new);
    JavacTask task =
        JavacTool.create()
            .getTask(
                null,
                files,
                d -> {
                  if (d.getKind() == Diagnostic.Kind.ERROR) errors.add(d);
                },
                options,
                null,
                List.of(Javac.source("$", "")), // a task has to have a file
                context);
    try {
      var unused = task.parse(); // which makes javac ready
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log = (ForgetfulLog) Log.instance(context);
    compiler = JavaCompiler.instance(context);
    positions = Trees.instance(task).getSourcePositions();
  }

  /** Parses code as a file. */
  ParsedFile parse(String code) {
    errors.clear();
    try {
      CompilationUnitTree unit = compiler.parse(Javac.source("$", code));
      return new ParsedFile(unit, positions, List.copyOf(errors));
    } finally {
      compiler.newRound();
      log.forget();
    }
  }

  /** javac's log: it remembers each file that it has seen and each place where an error was, for as long as it lives. */
  private static final class ForgetfulLog extends Log {
    ForgetfulLog(Context context) {
      super(context);
    }

    void forget() {
      recorded.clear();
      recordedSourceLevelErrors.clear();
      sourceMap.clear();
    }
  }
}
