package thalweg.kernel.java.magics;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.display.PlainText;
import thalweg.kernel.java.display.TypeNames;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.session.Session;

/** What the cells have declared, in lines of text. */
record DeclaredNames(Session session) {
  private static final int WIDTH = 60; // characters of a value
  private static final Pattern KIND = Pattern.compile("\\b(?:class|record|interface|enum)\\b");

  List<String> variables() {
    return of(Piece.Kind.VARIABLE)
        .map(v -> row(v.key(), TypeNames.shorten(v.type()), value(v)))
        .toList();
  }

  List<String> methods() {
    return of(Piece.Kind.METHOD).map(m -> row(m.key(), m.type(), "")).toList();
  }

  List<String> types() {
    return of(Piece.Kind.TYPE).map(t -> row(t.simpleName(), kind(t.piece().code()), "")).toList();
  }

  /** The imports of the cells, then those that every notebook has. */
  List<String> imports() {
    Stream<String> own = of(Piece.Kind.IMPORT).filter(i -> !i.isProvided()).map(Declaration::key);
    Stream<String> provided =
        of(Piece.Kind.IMPORT)
            .filter(Declaration::isProvided)
            .map(i -> i.key() + " // in every notebook");
    return Stream.concat(own, provided).toList();
  }

  /** The code of all that is declared, but for what every notebook has. */
  List<String> code() {
    return session
        .declared()
        .all()
        .filter(d -> !d.isProvided())
        .map(d -> d.piece().source().text())
        .distinct()
        .toList();
  }

  private Stream<Declaration> of(Piece.Kind kind) {
    return session.declared().of(kind);
  }

  private static String kind(String code) {
    Matcher kind = KIND.matcher(code);
    return kind.find() ? kind.group() : "";
  }

  private static String row(String name, String type, String value) {
    return String.format("%-20s %-20s %s", name, type, value).stripTrailing();
  }

  private String value(Declaration variable) {
    String text = PlainText.of(session.variables().valueOf(variable)).replaceAll("\\s+", " ");
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }
}
