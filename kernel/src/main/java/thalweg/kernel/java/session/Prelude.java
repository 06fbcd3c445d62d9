package thalweg.kernel.java.session;

import java.util.List;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.reading.Splitter;

/** The imports that are there before the first cell; not compiled one by one, so that a kernel starts faster. */
public final class Prelude {
  private static final Pattern IMPORTS =
      Pattern.compile("\\s*(?:import\\s+(?:static\\s+)?\\w+(?:\\.\\w+)+(?:\\.\\*)?\\s*;\\s*)+");

  private final Session session;

  /** The imports of a session. */
  public Prelude(Session session) {
    this.session = session;
  }

  /**
   * Adds imports, unseen: {@link #warmUp} looks at them.
   *
   * @return false, and nothing is added, if the code holds anything else
   */
  public boolean add(String code) {
    if (!IMPORTS.matcher(code).matches()) return false;
    for (PieceText source : Splitter.split(new Cell(0, code), code))
      session.declared().add(Declaration.ofImport(Piece.ofImport(source)));
    return true;
  }

  /** Compiles for the first time, which takes longest; an import that does not compile is dropped. */
  public void warmUp() {
    List<Declaration> imports = session.declared().all().toList();
    try {
      run("1 + 1");
    } catch (DoesNotCompile | CellFailure e) {
      imports.forEach(d -> session.declared().remove(d.key()));
      for (Declaration d : imports) {
        try {
          run(d.piece().source().text());
        } catch (DoesNotCompile | CellFailure ignored) {
          // the others are as good as before
        }
      }
      throw e;
    }
  }

  private void run(String code) {
    session.run(new Cell(0, code), code);
  }
}
