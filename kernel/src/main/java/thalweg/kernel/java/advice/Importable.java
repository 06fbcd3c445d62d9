package thalweg.kernel.java.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of a simple name that an import could bring. */
public final class Importable {
  /** Packages of Java, the likelier meant first. */
  private static final List<String> FAMILIAR =
      List.of(
          "java.util",
          "java.util.function",
          "java.util.stream",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.regex",
          "java.io",
          "java.nio.file",
          "java.nio.charset",
          "java.time",
          "java.time.format",
          "java.math",
          "java.text",
          "java.net",
          "java.net.http",
          "java.awt",
          "java.awt.image",
          "java.awt.geom",
          "javax.imageio",
          "java.lang.reflect",
          "java.sql",
          "javax.swing");

  private Importable() {}

  /** The packages of Java that are imported most, the likelier meant first. */
  public static List<String> familiar() {
    return FAMILIAR;
  }

  /** Familiar classes of Java first, then those of the class path. */
  static List<String> of(String simpleName, NamesInScope scope) {
    Set<String> names = new LinkedHashSet<>();
    for (String home : FAMILIAR)
      if (exists(home + "." + simpleName)) names.add(home + "." + simpleName);
    scope.importable(simpleName).stream()
        .filter(n -> !n.matches("(com\\.sun|sun|jdk|java|javax|thalweg\\.kernel)\\..*"))
        .sorted()
        .forEach(names::add);
    return List.copyOf(names);
  }

  /** What to write to have one. */
  static String sentence(List<String> names) {
    String first = "import " + names.get(0) + ";";
    if (names.size() == 1) return "Write " + first + " above.";
    String others = names.stream().skip(1).limit(2).collect(Collectors.joining(", "));
    return "Write " + first + " above (there is also " + others + ").";
  }

  private static boolean exists(String name) {
    return ClassLoader.getPlatformClassLoader().getResource(name.replace('.', '/') + ".class")
        != null;
  }
}
