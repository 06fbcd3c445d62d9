package thalweg.kernel.java.advice;

import java.util.List;
import java.util.Optional;

/** A package that is not there: a class of that name elsewhere, or a variable that was meant. */
final class UnknownPackage {
  private UnknownPackage() {}

  static Optional<String> advice(CompilerMessage problem, NamesInScope scope) {
    String name = problem.at().replaceAll("\\s", "");
    boolean imported = problem.line().strip().startsWith("import");
    // Of systm.out.println javac says that there is no package systm.
    if (!imported && (!isClass(name) || name.matches("(?U)\\w+\\.\\w+")))
      return UnknownName.advice(problem, scope);
    return elsewhere(name, scope);
  }

  /** The class of an import, in another package. */
  static Optional<String> elsewhere(String name, NamesInScope scope) {
    if (!isClass(name)) return Optional.empty();
    List<String> elsewhere = Importable.of(Words.simple(name), Usage.ANY, scope);
    return elsewhere.isEmpty()
        ? Optional.empty()
        : Optional.of("Did you mean " + elsewhere.get(0) + "?");
  }

  private static boolean isClass(String name) {
    String last = Words.simple(name);
    return !last.isEmpty() && Character.isUpperCase(last.charAt(0));
  }
}
