package thalweg.kernel.java.magics;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.display.PlainText;
import thalweg.kernel.java.display.TypeNames;
import thalweg.kernel.java.errors.ExceptionText;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.session.Session;

/** What the cells have declared: shown, or dropped. */
final class SessionMagics {
  private static final int WIDTH = 60; // characters of a value
  private static final Pattern KIND = Pattern.compile("\\b(?:class|record|interface|enum)\\b");

  private final Session session;

  SessionMagics(Session session) {
    this.session = session;
  }

  void register(MagicBook book) {
    book.line("who", "list the variables, methods and classes of the cells", (k, w) -> who());
    book.line("reset", "drop the variables, methods and classes of the cells", (k, w) -> reset());
  }

  private @Nullable Object who() {
    Declarations declared = session.declared();
    Stream<String> variables =
        declared
            .of(Piece.Kind.VARIABLE)
            .map(v -> row(v.key(), TypeNames.shorten(v.type()), value(v)));
    Stream<String> methods = declared.of(Piece.Kind.METHOD).map(m -> row(m.key(), m.type(), ""));
    Stream<String> types =
        declared.of(Piece.Kind.TYPE).map(t -> row(t.simpleName(), kind(t.piece().code()), ""));
    List<String> rows = Stream.of(variables, methods, types).flatMap(s -> s).toList();
    System.out.println(rows.isEmpty() ? "Nothing is declared yet." : String.join("\n", rows));
    return null;
  }

  private static String kind(String code) {
    Matcher kind = KIND.matcher(code);
    return kind.find() ? kind.group() : "";
  }

  private static String row(String name, String type, String value) {
    return String.format("%-20s %-20s %s", name, type, value).stripTrailing();
  }

  private String value(Declaration variable) {
    String text;
    try {
      text = PlainText.of(session.variables().valueOf(variable)).replaceAll("\\s+", " ");
    } catch (RuntimeException e) { // its toString is a student's
      text = "its toString throws " + ExceptionText.of(e).name();
    }
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }

  private @Nullable Object reset() {
    session.reset();
    System.out.println("Dropped what the cells declared; imports and the class path stay.");
    return null;
  }
}
