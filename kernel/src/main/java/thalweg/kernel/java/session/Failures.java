package thalweg.kernel.java.session;

import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.errors.ExceptionReport;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.runtime.NotYetDeclared;

/** Says why a cell ended early. */
record Failures(ExceptionReport report, Variables variables) {

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
