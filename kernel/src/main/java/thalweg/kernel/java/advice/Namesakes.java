package thalweg.kernel.java.advice;

import java.util.Optional;

/** A class whose name another class has, too, which was meant. */
final class Namesakes {
  private Namesakes() {}

  /** A static member that another class of the name has. */
  static Optional<String> advice(Missing m, CompilerMessage problem, NamesInScope scope) {
    String name = m.object();
    if (!name.matches("(?U)\\p{Lu}\\w*") || !m.owner().endsWith(name)) return Optional.empty();
    return Importable.of(name, Usage.of(name, problem), scope).stream()
        .filter(other -> !other.equals(m.owner()))
        .findFirst()
        .map(other -> sentence(name, other));
  }

  /** A static member that the class named in the plural has: {@code Collections.sort} of {@code Collection.sort}. */
  static Optional<String> plural(Missing m, NamesInScope scope) {
    String name = m.object() + "s.";
    return m.isMethod()
            && name.matches("(?U)\\p{Lu}\\w*\\.")
            && scope.names(name).stream().anyMatch(n -> n.startsWith(m.name() + "("))
        ? Optional.of("Did you mean " + name + m.name() + "?")
        : Optional.empty();
  }

  /** Another class of the name that has type parameters. */
  static Optional<String> generic(CompilerMessage problem, NamesInScope scope) {
    String name = problem.at().replaceFirst("(?Us)\\W.*", "");
    return Importable.of(name, new Usage("", "<"), scope).stream()
        .findFirst()
        .map(other -> sentence(name, other));
  }

  private static String sentence(String name, String other) {
    return "This "
        + name
        + " is not "
        + other
        + ": write that full name, or import "
        + other
        + "; above.";
  }
}
