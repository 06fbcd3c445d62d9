package thalweg.kernel.java.compiling;

import java.util.List;
import java.util.SortedMap;
import thalweg.kernel.java.reading.CompileError;
import thalweg.kernel.java.reading.PieceText;

/** A cell with errors, so nothing of it ran. Carries the errors as javac gave them; how they read is decided later. */
public final class DoesNotCompile extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An error and the piece of the cell it is in. */
  public record Located(PieceText piece, CompileError error) {}

  private final transient List<Located> errors;

  private DoesNotCompile(List<Located> errors) {
    super(errors.get(0).error().message());
    this.errors = errors;
  }

  static DoesNotCompile of(SortedMap<PieceText, List<CompileError>> errors) {
    return new DoesNotCompile(
        errors.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(error -> new Located(e.getKey(), error)))
            .toList());
  }

  /** The errors in the order of the cell; at least one. */
  public List<Located> errors() {
    return errors;
  }
}
