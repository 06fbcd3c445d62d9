package thalweg.kernel.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name that nothing has: the import that would bring it, or the known name nearest to it. */
final class UnknownName {
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) (\\w+)");
  private static final Pattern DECLARED =
      Pattern.compile("[\\w>\\]]\\s+([A-Za-z_]\\w*)\\s*(?=[=;:,)(])");

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

  private UnknownName() {}

  static Optional<String> advice(Problem problem, Scope scope) {
    Matcher symbol = SYMBOL.matcher(problem.message());
    boolean found = symbol.find();
    String kind = found ? symbol.group(1) : "variable";
    // Of systm.out.println javac says that there is no package systm.
    String name = found ? symbol.group(2) : problem.at().replaceAll("\\W.*", "");
    String receiver = receiver(problem, name);
    if (receiver.isEmpty()) {
      List<String> imports = importable(name, scope);
      if (!imports.isEmpty()) return Optional.of(importing(imports));
    }
    Set<String> names = new LinkedHashSet<>(scope.names(receiver));
    if (receiver.isEmpty())
      DECLARED.matcher(problem.text()).results().forEach(m -> names.add(m.group(1)));
    Optional<String> nearest = Nearest.to(name, names);
    if (nearest.isPresent()) return nearest.map(n -> "Did you mean " + n + "?");
    if (!receiver.isEmpty())
      return Optional.of("Type " + receiver + " and press Tab to see what there is.");
    return Optional.of(
        kind.equals("variable")
            ? "No variable of that name is declared: was the cell that declares it run?"
            : "No "
                + kind
                + " of that name is known: was the cell that declares it run, or is an import missing?");
  }

  private static String importing(List<String> names) {
    String first = "import " + names.get(0) + ";";
    if (names.size() == 1) return "Write " + first + " above.";
    String others = names.stream().skip(1).limit(2).collect(Collectors.joining(", "));
    return "Write " + first + " above (there is also " + others + ").";
  }

  /** Familiar classes of Java first, then those of the class path. */
  private static List<String> importable(String name, Scope scope) {
    Set<String> names = new LinkedHashSet<>();
    for (String home : FAMILIAR) if (exists(home + "." + name)) names.add(home + "." + name);
    scope.importable(name).stream()
        .filter(n -> !n.matches("(com\\.sun|sun|jdk|java|javax|thalweg\\.kernel)\\..*"))
        .sorted()
        .forEach(names::add);
    return List.copyOf(names);
  }

  private static boolean exists(String name) {
    return ClassLoader.getPlatformClassLoader().getResource(name.replace('.', '/') + ".class")
        != null;
  }

  /** What stands before the dot, with the dot; empty if there is none. */
  private static String receiver(Problem problem, String name) {
    int at = problem.text().indexOf(name, problem.start());
    if (at < 1 || problem.text().charAt(at - 1) != '.' || at > problem.end()) return "";
    return problem.text().substring(Math.min(problem.start(), at), at);
  }
}
