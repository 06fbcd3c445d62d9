package thalweg.kernel.java.compiling;

import java.util.List;
import java.util.SortedMap;
import thalweg.kernel.java.reading.CompileError;
import thalweg.kernel.java.reading.PieceText;

/** A cell with errors, so nothing of it ran. Carries the errors as javac gave them; how they read is decided later. */
public final class DoesNotCompile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient SortedMap<PieceText, List<CompileError>> errors;

  DoesNotCompile(SortedMap<PieceText, List<CompileError>> errors) {
    super(errors.get(errors.firstKey()).get(0).message());
    this.errors = errors;
  }

  /** The errors of each piece, in the order of the cell; at least one. */
  public SortedMap<PieceText, List<CompileError>> errors() {
    return errors;
  }
}
