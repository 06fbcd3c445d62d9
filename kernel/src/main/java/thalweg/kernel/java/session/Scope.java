package thalweg.kernel.java.session;

import java.util.IdentityHashMap;
import java.util.List;
import thalweg.kernel.java.compiling.CompiledClass;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.running.CellRunner;

/**
 * What the cells have declared, as code that is compiled now may use it. Methods, classes and imports hold once their cell
 * has been compiled, a variable once its declaration has run: before, and after a cell that ended before, it is what it
 * was. So a cell of another shell sees no variable of a running one that has no value yet.
 *
 * <p>What is handed out never changes.
 */
final class Scope {
  private final CellRunner control;
  private final IdentityHashMap<CompiledClass, Integer> running =
      new IdentityHashMap<>(); // steps that have run
  private Declarations declared = new Declarations();

  /** The cells that this runs. */
  Scope(CellRunner control) {
    this.control = control;
  }

  /** What holds now. */
  synchronized Declarations now() {
    running.replaceAll((unit, seen) -> advance(unit, seen, control.begun(unit) - 1));
    return declared;
  }

  /** From now on only this holds. */
  synchronized void set(Declarations only) {
    declared = only;
  }

  /** A cell has been compiled; its variables are what they were. Cells of other shells may have gone on meanwhile. */
  synchronized void compiled(List<CompiledClass> units, Declarations before, Declarations after) {
    Declarations atOnce = after.copy();
    units.forEach(unit -> atOnce.restore(unit.steps(), before));
    Declarations now = declared.copy();
    now.change(before, atOnce);
    declared = now;
  }

  synchronized void begins(CompiledClass unit) {
    running.put(unit, 0);
  }

  /** A unit has ended after some of its steps. */
  synchronized void ends(CompiledClass unit, int steps) {
    Integer seen = running.remove(unit);
    if (seen != null) advance(unit, seen, steps);
  }

  private int advance(CompiledClass unit, int seen, int steps) {
    if (steps <= seen) return seen;
    Declarations now = declared.copy();
    for (Piece piece : unit.steps().subList(seen, steps))
      unit.declarations().stream()
          .filter(d -> d.isVariable() && piece.keys().contains(d.key()))
          .forEach(now::add);
    declared = now;
    return steps;
  }
}
