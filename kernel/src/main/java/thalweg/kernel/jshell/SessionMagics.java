package thalweg.kernel.jshell;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.display.Plain;

/** What the cells have declared: shown, or dropped. */
final class SessionMagics {
  private static final int WIDTH = 60; // characters of a value

  private final Session session;

  SessionMagics(Session session) {
    this.session = session;
  }

  void register(MagicBook book) {
    book.line("who", "list the variables, methods and classes of the cells", (k, w) -> who());
    book.line("reset", "drop the variables, methods and classes of the cells", (k, w) -> reset());
  }

  private @Nullable Object who() {
    JShell shell = session.shell();
    Stream<String> variables =
        shell
            .variables()
            .filter(v -> !v.name().matches("\\$\\d+"))
            .map(v -> row(v.name(), v.typeName(), value(v)));
    Stream<String> methods = shell.methods().map(SessionMagics::row);
    Stream<String> types = shell.types().map(SessionMagics::row);
    List<String> rows = Stream.of(variables, methods, types).flatMap(s -> s).toList();
    System.out.println(rows.isEmpty() ? "Nothing is declared yet." : String.join("\n", rows));
    return null;
  }

  private static String row(MethodSnippet m) {
    String type = m.signature().substring(m.signature().lastIndexOf(')') + 1);
    return row(m.name() + "(" + m.parameterTypes() + ")", type, "");
  }

  private static String row(TypeDeclSnippet t) {
    return row(t.name(), t.subKind().name().toLowerCase(Locale.ROOT).replaceAll("_.*", ""), "");
  }

  private static String row(String name, String type, String value) {
    return String.format("%-20s %-20s %s", name, type, value).stripTrailing();
  }

  private String value(VarSnippet variable) {
    String text =
        Objects.toString(Plain.of(session.variables().valueOf(variable))).replaceAll("\\s+", " ");
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }

  private @Nullable Object reset() {
    List<Snippet> declared =
        session
            .shell()
            .snippets()
            .filter(s -> s.kind() != Snippet.Kind.IMPORT && session.shell().status(s).isActive())
            .toList();
    declared.forEach(session.variables()::drop);
    System.out.println("Dropped what the cells declared; imports and the class path stay.");
    return null;
  }
}
