package thalweg.kernel.java.assistance;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.documentation.CellElements;
import thalweg.kernel.java.reading.Piece;

/** The code of cells that declares a name, with the documentation comment above it. */
final class OwnCode {
  private static final Pattern COMMENT =
      Pattern.compile(
          "/\\*\\*(?!/)(?:[^*]|\\*(?!/))*+\\*/(?=(?:\\s|//[^\\n]*|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+\\z)");

  private final Declarations declared;
  private final List<Piece> above;

  /**
   * The code of a session.
   *
   * @param above the pieces before the cursor in its own cell
   */
  OwnCode(Declarations declared, List<Piece> above) {
    this.declared = declared;
    this.above = above;
  }

  /** The source of an element, as a class that is named like the one it is compiled to; empty if no cell declares it. */
  String of(Element element) {
    Element member = element;
    while (member != null && !CellElements.isDeclared(member))
      member = member.getEnclosingElement();
    if (member == null) return "";
    Element home = Objects.requireNonNull(member.getEnclosingElement());
    String name = member.getSimpleName().toString();
    Stream<Piece> pieces =
        home.getSimpleName().contentEquals(CursorSource.TYPE)
            ? above.stream()
            : declared.all().map(Declaration::piece);
    String code =
        pieces
            .filter(p -> p.kind() != Piece.Kind.IMPORT)
            .filter(p -> p.name().equals(name) || p.keys().contains(name))
            .map(p -> comment(p) + p.source().text() + "\n;\n")
            .collect(Collectors.joining());
    return code.isEmpty() ? "" : "class " + home.getSimpleName() + " {\n" + code + "}";
  }

  /** The documentation comment before a piece; empty if there is none. */
  private static String comment(Piece piece) {
    String before = piece.source().code().substring(0, piece.source().offset());
    int from = before.lastIndexOf("/**");
    if (from < 0) return "";
    Matcher comment = COMMENT.matcher(before).region(from, before.length());
    return comment.lookingAt() ? comment.group() + "\n" : "";
  }
}
