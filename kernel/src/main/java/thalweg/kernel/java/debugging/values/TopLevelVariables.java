package thalweg.kernel.java.debugging.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.display.TypeNames;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.session.Session;

/** The variables that cells have declared, also while a cell runs: those that have a value by now. */
public record TopLevelVariables(Session session) {

  /**
   * A variable.
   *
   * @param name its name
   * @param type as it was declared, or inferred, with simple names
   * @param value what it holds now
   */
  public record Variable(String name, String type, @Nullable Object value) {}

  /** All of them, in the order of their cells; without what the kernel and its extensions have declared. */
  public List<Variable> all() {
    return session
        .declared()
        .of(Piece.Kind.VARIABLE)
        .filter(d -> !d.isProvided())
        .map(this::variable)
        .toList();
  }

  private Variable variable(Declaration declared) {
    return new Variable(
        declared.key(), TypeNames.shorten(declared.type()), session.variables().valueOf(declared));
  }
}
