package thalweg.kernel.java.assistance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.java.compiling.CellClass;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.compiling.ImportLines;
import thalweg.kernel.java.javac.Packages;
import thalweg.kernel.java.reading.Brackets;
import thalweg.kernel.java.reading.Frame;
import thalweg.kernel.java.reading.Parser;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.Piece.Kind;
import thalweg.kernel.java.reading.Piece.Variable;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.reading.Splitter;

/**
 * The code of a cell up to where it is being written, as a class that javac reads.
 *
 * <p>The name at the cursor is replaced by a generated one, by which it is found again, and open brackets are closed.
 * The code above it in the cell is declared, without the bodies of its methods.
 */
final class CursorSource {
  /** The name where code is being written. */
  static final String CURSOR = "cursor$";

  /** The class. */
  static final String TYPE = "draft$";

  /** A class or method is one of a local class, where it sees the local variables. */
  private static final String MEMBER = "class $ { static ";

  private final Parser parser;
  private final Declarations scope;
  private final Packages packages;

  CursorSource(Parser parser, Declarations scope, Packages packages) {
    this.parser = parser;
    this.scope = scope;
    this.packages = packages;
  }

  /**
   * The code as javac is to read it.
   *
   * @param texts what it could mean, the likeliest first; none within a comment
   * @param above the pieces of the cell before the one that is being written
   * @param margin the white space before the name if its piece begins with it, on a line of its own
   */
  record Draft(List<String> texts, List<Piece> above, Optional<String> margin) {
    private static final Draft NONE = new Draft(List.of(), List.of(), Optional.empty());
  }

  /**
   * Reads the code up to the cursor.
   *
   * @param before the code before the name
   * @param wanted which of the declared names are of interest, besides those in the code
   */
  Draft read(String before, Predicate<String> wanted) {
    String code = before + CURSOR;
    List<PieceText> sources = Splitter.split(new Cell(0, code), code);
    if (sources.isEmpty()) return Draft.NONE;
    PieceText last = closed(sources.get(sources.size() - 1));
    if (!last.text().startsWith(CURSOR, code.length() - CURSOR.length() - last.offset()))
      return Draft.NONE;
    List<PieceText> all = new ArrayList<>(sources.subList(0, sources.size() - 1));
    all.add(last);
    List<Piece> pieces = new ArrayList<>(parser.parse(all, new HashMap<>()));
    Kind kind = Kind.STATEMENT; // if it cannot be read
    for (Piece piece : pieces) if (piece.source().equals(last)) kind = piece.kind();
    pieces.removeIf(p -> p.source().equals(last));
    Set<String> words = Declarations.words(code);
    scope.all().map(Declaration::simpleName).filter(wanted).forEach(words::add);
    if (Frame.around(last.text()).contains(Frame.IMPORT)) {
      pieces.add(Piece.ofImport(last));
      return new Draft(List.of(unit(pieces, words).code().toString()), pieces, Optional.empty());
    }
    Stream<String> heads =
        switch (kind) {
          case TYPE, METHOD -> Stream.of(MEMBER);
          case EXPRESSION -> Stream.of("return ");
          default -> Stream.of("", MEMBER);
        };
    return new Draft(
        heads.map(head -> text(pieces, words, head, last)).toList(),
        pieces,
        Optional.of(before.substring(before.lastIndexOf('\n') + 1))
            .filter(margin -> margin.isBlank() && last.offset() == before.length()));
  }

  private String text(List<Piece> above, Set<String> words, String head, PieceText last) {
    CellClass unit = unit(above, words);
    unit.write(head, last, head.equals(MEMBER) ? "\n;}\n" : "\n;\n");
    return unit.code().toString();
  }

  private CellClass unit(List<Piece> above, Set<String> words) {
    Set<String> own = Set.copyOf(above.stream().flatMap(p -> names(p)).toList());
    List<Piece> imports = above.stream().filter(p -> p.kind() == Kind.IMPORT).toList();
    CellClass unit =
        new CellClass(TYPE, new ImportLines(scope, packages, words, own, imports).lines(), imports);
    for (Piece piece : above) {
      if (piece.hasBodies()) unit.declare(piece, piece.bodies(), "throw null;");
      for (Variable v : piece.variables()) {
        String type = v.type();
        if (type == null) unit.infer(piece, v);
        else unit.declare(piece, v, type, null);
      }
    }
    return unit;
  }

  /** The names that a piece gives a meaning, as declarations are called. */
  private static Stream<String> names(Piece piece) {
    return switch (piece.kind()) {
      case IMPORT -> piece.isOnDemand() ? Stream.empty() : Stream.of("class " + piece.name());
      case TYPE -> Stream.of("class " + piece.name());
      case METHOD -> Stream.of(piece.name());
      default -> piece.keys().stream();
    };
  }

  private static PieceText closed(PieceText source) {
    StringBuilder text = new StringBuilder(source.text());
    int outer = text.length();
    for (OptionalInt open = Brackets.unclosed(source.text());
        open.isPresent()
            && open.getAsInt() < outer; // else what closes it is in a comment or string
        open = Brackets.unclosed(text.toString())) {
      outer = open.getAsInt();
      char bracket = text.charAt(outer);
      text.append(bracket == '(' ? ")" : bracket == '[' ? "]" : ";}");
    }
    return new PieceText(source.cell(), source.code(), source.offset(), text.toString());
  }
}
