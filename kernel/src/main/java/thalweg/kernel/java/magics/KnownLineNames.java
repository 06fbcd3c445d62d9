package thalweg.kernel.java.magics;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.reading.LineNames;
import thalweg.kernel.java.reading.Parser;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.reading.Splitter;
import thalweg.kernel.java.session.Session;

/** What names mean on the next line of a cell: by what earlier cells and the lines above declare. */
record KnownLineNames(Session session, MagicsRegistry magics, MagicBook book) implements LineNames {

  @Override
  public boolean isMagic(String name) {
    return magics.getLineMagicNames().contains(name);
  }

  @Override
  public boolean isQuiet(String magic) {
    return book.isQuiet(magic);
  }

  @Override
  public @Nullable String type(String variable, String above) {
    String type = above.contains(variable) ? typeIn(above, variable) : null;
    if (type != null) return type;
    Declaration declared = session.declared().get(variable);
    if (declared != null && declared.isVariable()) return declared.type();
    return session.declared().all().anyMatch(d -> imports(d.piece(), variable)) ? "var" : null;
  }

  private static boolean imports(Piece piece, String name) {
    return piece.name().equals(name) && piece.code().startsWith("import static ");
  }

  private @Nullable String typeIn(String code, String variable) {
    List<PieceText> texts = Splitter.split(new Cell(0, code), code);
    List<Piece> pieces =
        session.runner().outside(() -> new Parser(session.javac()).parse(texts, new HashMap<>()));
    if (pieces.stream().anyMatch(piece -> imports(piece, variable))) return "var";
    return pieces.stream()
        .flatMap(piece -> piece.variables().stream())
        .filter(v -> v.name().equals(variable))
        .map(v -> Objects.requireNonNullElse(v.type(), "var"))
        .reduce((first, last) -> last)
        .orElse(null);
  }
}
