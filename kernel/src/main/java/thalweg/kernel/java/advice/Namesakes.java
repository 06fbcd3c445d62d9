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
