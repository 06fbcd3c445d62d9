package thalweg.kernel.java.compiling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import thalweg.kernel.java.javac.ClassFile;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.runtime.CellNames;

/**
 * A part of a cell, compiled; it has not run yet.
 *
 * @param name of the class that holds it all
 * @param code that was compiled
 * @param classes by their names
 * @param steps the pieces that run, in order
 * @param declarations what it declares, and what has to be declared again because of that
 * @param reset the variables that lose their value because their class is another now
 */
public record CompiledClass(
    String name,
    TrackedCode code,
    Map<String, ClassFile> classes,
    List<Piece> steps,
    List<Declaration> declarations,
    Set<String> reset) {

  /** The full name of the class. */
  public String type() {
    return CellNames.full(name);
  }

  /** Whether code that is compiled later may name one of its members. */
  boolean isNeeded() {
    return declarations.stream().anyMatch(d -> type().equals(d.owner()));
  }
}
