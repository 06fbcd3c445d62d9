package thalweg.kernel.java.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of a simple name that an import could bring. */
public final class Importable {
  /** Packages of Java, the likelier meant first. */
  private static final List<String> FAMILIAR =
      List.of(
          ("java.util java.util.function java.util.stream java.util.concurrent"
                  + " java.util.concurrent.atomic java.util.concurrent.locks java.util.regex java.util.random"
                  + " java.util.zip java.util.jar java.util.logging java.io java.nio java.nio.file"
                  + " java.nio.file.attribute java.nio.charset java.nio.channels java.time java.time.format"
                  + " java.time.temporal java.time.chrono java.math java.text java.net java.net.http java.security"
                  + " java.awt java.awt.image java.awt.geom java.awt.event java.awt.font javax.imageio"
                  + " java.lang.reflect java.lang.annotation java.sql javax.swing javax.swing.event"
                  + " javax.swing.table javax.swing.border")
              .split(" "));

  /** Those whose names are hardly those of a student's own classes. */
  private static final String PLAIN = "java\\.(?:util|io|nio|time|math|text|net\\.http)\\b.*";

  private static final String INTERNAL =
      "(?:com\\.sun|sun|jdk|java|javax|thalweg\\.kernel)\\..*|.*\\b(?:internal|impl|shaded)\\b.*";

  private Importable() {}

  /** The packages of Java that are imported most, the likelier meant first. */
  public static List<String> familiar() {
    return FAMILIAR;
  }

  /** The classes of Java that can be used so, the familiar ones first, then those of the class path. */
  static List<String> of(String simpleName, Usage usage, NamesInScope scope) {
    Set<String> names = new LinkedHashSet<>();
    for (String home : FAMILIAR)
      ofJava(home + "." + simpleName).filter(usage::fits).ifPresent(c -> names.add(c.getName()));
    scope.importable(simpleName).stream()
        .filter(n -> !n.matches(INTERNAL))
        .sorted()
        .forEach(names::add);
    return List.copyOf(names);
  }

  private static Optional<Class<?>> ofJava(String name) {
    ClassLoader java = ClassLoader.getPlatformClassLoader();
    // Asked first: what a class is not called is not worth an exception.
    if (java.getResource(name.replace('.', '/') + ".class") == null) return Optional.empty();
    try {
      return Optional.of(Class.forName(name, false, java));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** What to write to have one. */
  static String sentence(List<String> names) {
    String first = names.get(0);
    String advice = "Write import " + first + "; above";
    String others = names.stream().skip(1).limit(2).collect(Collectors.joining(", "));
    if (!others.isEmpty()) return advice + " (there is also " + others + ").";
    String name = Words.simple(first);
    boolean plain = first.matches(PLAIN) || !name.matches("[A-Z][a-z]+");
    return advice + (plain ? "." : ", or run the cell that declares a class " + name + ".");
  }
}
