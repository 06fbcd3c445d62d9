package thalweg.kernel.java.session;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.CellCompiler;
import thalweg.kernel.java.compiling.CompiledClass;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.compiling.SourceMap;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.running.CellRunner;
import thalweg.kernel.java.running.InterruptibleExecutor;
import thalweg.kernel.java.runtime.CellValue;
import thalweg.kernel.java.runtime.Guard;

/** Runs pieces of a cell that are compiled together. Cells of several shells run at the same time; javac works for one. */
record GroupRunner(
    CellCompiler compiler,
    InterruptibleExecutor runner,
    CellRunner control,
    SourceMap places,
    Scope scope,
    Variables variables,
    Failures failures) {

  /** Runs and yields the last value. */
  @Nullable Object run(List<PieceText> sources) {
    Compiled group = failures.compiled(sources, () -> compile(sources));
    Warnings.of(group.units, sources, group.after);
    Object result = CellValue.NOTHING;
    for (CompiledClass unit : group.units) {
      CellRunner.End end = run(unit);
      // printf returns the stream it printed to, which is not worth showing.
      result = end.value() instanceof PrintStream ? CellValue.NOTHING : end.value();
      if (Guard.isRaised() && end.thrown() == null)
        throw failures.stopped(runner.stoppedAt(), result, sources);
      if (isEarly(end)) throw failures.of(why(end), sources);
    }
    variables.retire(group.before, scope.now());
    return result;
  }

  private record Compiled(List<CompiledClass> units, Declarations before, Declarations after) {}

  private Compiled compile(List<PieceText> sources) {
    synchronized (compiler) {
      Declarations before = scope.now();
      Declarations after = before.copy();
      List<CompiledClass> units = runner.outside(() -> compiler.compile(sources, after));
      units.forEach(control::add);
      units.forEach(places::learn);
      scope.compiled(units, before, after);
      return new Compiled(units, before, after);
    }
  }

  private CellRunner.End run(CompiledClass unit) {
    int ran = 0;
    scope.begins(unit);
    try {
      CellRunner.End end = control.run(unit);
      ran =
          end.thrown() == null
              ? unit.steps().size()
              : end.isWhole() ? end.step() : Math.max(0, end.step() - 1);
      return end;
    } finally {
      scope.ends(unit, ran);
    }
  }

  /** What it threw; where it was when it was to stop, if its last statement came to an end all the same. */
  private @Nullable Throwable why(CellRunner.End end) {
    return Guard.isRaised() && end.isWhole() ? runner.stoppedAt() : end.thrown();
  }

  private static boolean isEarly(CellRunner.End end) {
    return Guard.isRaised() || end.thrown() != null;
  }
}
