package thalweg.kernel.jshell;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes that the names in a cell mean. */
final class Classes {
  /** One snippet may hold several; static imports bring no class. */
  private static final Pattern IMPORT =
      Pattern.compile("\\bimport\\s+(\\w+(?:\\.\\w+)*(?:\\.\\*)?)\\s*;?");

  private final Session session;

  Classes(Session session) {
    this.session = session;
  }

  /** The class of a simple or full name, type arguments left out. */
  Optional<Class<?>> named(String name) {
    String raw = name.replaceAll("<.*>", "").strip();
    Stream<String> declared =
        Optional.ofNullable(session.declared().get("class " + raw)).stream()
            .map(d -> d.owner() + "$" + raw);
    Stream<String> imported =
        session
            .declared()
            .of(Piece.Kind.IMPORT)
            .flatMap(d -> IMPORT.matcher(d.key()).results())
            .map(m -> m.group(1))
            // As in Java, the import of one class comes before those of whole packages.
            .sorted(Comparator.comparing(i -> i.endsWith(".*")))
            .flatMap(i -> candidate(i, raw));
    return Stream.of(declared, Stream.of(raw, "java.lang." + raw), imported)
        .flatMap(s -> s)
        .flatMap(n -> load(n).stream())
        .findFirst();
  }

  private static Stream<String> candidate(String full, String name) {
    if (full.endsWith(".*")) return Stream.of(full.substring(0, full.length() - 1) + name);
    return full.endsWith("." + name) ? Stream.of(full) : Stream.empty();
  }

  private Optional<Class<?>> load(String name) {
    try {
      return Optional.of(session.control().findClass(name));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }
}
