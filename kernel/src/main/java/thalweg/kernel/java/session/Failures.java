package thalweg.kernel.java.session;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.errors.ExceptionReport;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.runtime.NotYetDeclared;

/** Says why a cell ended early, and remembers what it would have declared. */
record Failures(ExceptionReport report, Variables variables, LostNames lost) {

  /** Compiles pieces of a cell. */
  <T> T compiled(List<PieceText> sources, Supplier<T> compiling) {
    try {
      return compiling.get();
    } catch (DoesNotCompile e) {
      lost.notCompiled(sources);
      throw e;
    }
  }

  /** Why pieces of a cell ended early, as the student is told. */
  RuntimeException of(@Nullable Throwable thrown, List<PieceText> sources) {
    lost.ended(sources);
    return of(thrown);
  }

  /** Pieces of a cell that were stopped although the last of them came to a value. */
  RuntimeException stopped(
      @Nullable Throwable where, @Nullable Object value, List<PieceText> sources) {
    lost.ended(sources);
    return CellFailure.stopped(report.interrupted(where), value);
  }

  /** A cell within it that failed, or else what was thrown or the stop button, as the student is told. */
  RuntimeException of(@Nullable Throwable thrown) {
    if (Guard.isRaised() || thrown == null) return new CellFailure(report.interrupted(thrown));
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof CellFailure || t instanceof DoesNotCompile) return (RuntimeException) t;
    }
    if (thrown instanceof OutOfMemoryError) variables.release();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof NotYetDeclared)
        return new CellFailure(report.unresolved(thrown, String.valueOf(t.getMessage())), thrown);
    }
    return new CellFailure(report.thrown(thrown), thrown);
  }
}
